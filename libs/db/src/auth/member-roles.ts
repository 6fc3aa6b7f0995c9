import { memberRole, type MemberRole } from '@packwatch/contracts';

/** As better-auth stores it, several with commas: the strongest that PackWatch knows; one it does not know is no role. */
export function strongestRole(stored: string | null): MemberRole | null {
  const held = new Set((stored ?? '').split(','));
  return memberRole.options.find((role) => held.has(role)) ?? null;
}

/** Nobody gives a role above their own, or changes somebody who has one. */
export const isAbove = (role: MemberRole, own: MemberRole): boolean =>
  memberRole.options.indexOf(role) < memberRole.options.indexOf(own);
