import { type MemberRole } from '@packwatch/contracts';

/** An OEM's viewers look at its customers' packs; everybody else there sets them up too, and governs nothing. */
export const roleAtCustomers = (role: MemberRole): MemberRole => (role === 'viewer' ? 'viewer' : 'technician');
