import { type MemberRole, type Permission } from '@packwatch/contracts';
import { type Membership } from '@packwatch/db';
import { createAccessControl } from 'better-auth/plugins/access';
import { defaultStatements } from 'better-auth/plugins/organization/access';

const READ = [
  'pack:read',
  'alarm:read',
  'rule:read',
  'gateway:read',
  'quarantine:read',
  'map:read',
  'redecode:read',
  'retention:read',
  'change:read',
  'site:read',
  'organisation:read',
  'member:read',
  'export:read',
  'customer:read',
] as const satisfies Permission[];
/** What is set up on site: who is who on a bus, and how it is read. */
const SET_UP = [
  'pack:write',
  'site:write',
  'gateway:write',
  'quarantine:write',
  'map:write',
  'assignment:write',
  'redecode:preview',
] as const satisfies Permission[];
const SERVICE = [
  ...READ,
  ...SET_UP,
  'alarm:acknowledge',
  'export:write',
  'delivery:read',
  'webhook:read',
  'channel:read',
] as const satisfies Permission[];
/** Rewriting history, and saying what is an alarm and who hears of it, is for those who answer for it. */
const ACT = [
  ...SERVICE,
  'redecode:apply',
  'pack:backdate',
  'passport:issue',
  'rule:write',
  'delivery:redeliver',
  'channel:write',
] as const satisfies Permission[];

/**
 * What is gone is gone, and what is sent to another company is out: both are for those whom the organisation belongs to. So
 * is who belongs to it, what programs may do in its name, and who looks back at what everybody did.
 */
const GOVERN = [
  ...ACT,
  'pack:transfer',
  'retention:write',
  'webhook:write',
  'organisation:write',
  'member:write',
  'customer:write',
  'key:read',
  'key:write',
  'audit:read',
] as const satisfies Permission[];

/** It can't be undone: for those alone whom the organisation belongs to. */
const OWN = [...GOVERN, 'organisation:erase'] as const satisfies Permission[];

/** What each role may do over the API. */
export const ROLE_PERMISSIONS: Record<MemberRole, readonly Permission[]> = {
  owner: OWN,
  admin: GOVERN,
  operator: ACT,
  technician: SERVICE,
  viewer: READ,
};

const SEE_CUSTOMER = [
  'pack:read',
  'alarm:read',
  'rule:read',
  'gateway:read',
  'quarantine:read',
  'map:read',
  'redecode:read',
  'change:read',
  'site:read',
  'organisation:read',
] as const satisfies Permission[];

/**
 * What an OEM may do at its customers': see their packs and set them up. An alarm is theirs to answer; who belongs to them,
 * whom they tell, what they take out and who did what is none of its business.
 */
export const OEM_PERMISSIONS: readonly Permission[] = [...SEE_CUSTOMER, ...SET_UP];

export const permissionsOf = ({ role, oem }: Pick<Membership, 'role' | 'oem'>): readonly Permission[] =>
  oem === null ? ROLE_PERMISSIONS[role] : role === 'viewer' ? SEE_CUSTOMER : OEM_PERMISSIONS;

/** What each role may do to the organisation itself, which better-auth guards. */
export const accessControl = createAccessControl(defaultStatements);
const none = { organization: [], member: [], invitation: [], team: [], ac: [] };
export const roles = {
  owner: accessControl.newRole({
    organization: ['update', 'delete'],
    member: ['create', 'update', 'delete'],
    invitation: ['create', 'cancel'],
  }),
  admin: accessControl.newRole({
    organization: ['update'],
    member: ['create', 'update', 'delete'],
    invitation: ['create', 'cancel'],
  }),
  operator: accessControl.newRole(none),
  technician: accessControl.newRole(none),
  viewer: accessControl.newRole(none),
} satisfies Record<MemberRole, unknown>;
