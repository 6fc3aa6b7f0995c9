import { type MemberRole } from '@packwatch/contracts';

/** From most to least allowed. */
export const ROLES = ['owner', 'admin', 'operator', 'technician', 'viewer'] as const satisfies readonly MemberRole[];

/** The roles that somebody may give: none above their own. */
export const rolesUpTo = (own: MemberRole | null): readonly MemberRole[] =>
  own === null ? [] : ROLES.slice(ROLES.indexOf(own));
