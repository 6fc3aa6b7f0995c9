import { z } from 'zod';
import { brand } from './brand.ts';

/** Roles of a member of an organisation, from most to least allowed. */
export const memberRole = z.enum(['owner', 'admin', 'operator', 'technician', 'viewer']);
export type MemberRole = z.infer<typeof memberRole>;

/** What a member or a key may do over the API. Pages hide what is not in the list; the API refuses it. */
export const permission = z.enum([
  'pack:read',
  'pack:write',
  'passport:issue',
  'pack:transfer',
  'export:read',
  'export:write',
  'alarm:read',
  'alarm:acknowledge',
  'rule:read',
  'rule:write',
  'gateway:read',
  'gateway:write',
  'quarantine:read',
  'quarantine:write',
  'map:read',
  'map:write',
  'assignment:write',
  'redecode:read',
  'redecode:preview',
  'redecode:apply',
  'delivery:read',
  'delivery:redeliver',
  'change:read',
  'webhook:read',
  'webhook:write',
  'channel:read',
  'channel:write',
  'retention:read',
  'retention:write',
  'site:read',
  'site:write',
  'pack:backdate',
  'organisation:read',
  'organisation:write',
  'organisation:erase',
  'member:read',
  'member:write',
  'customer:read',
  'customer:write',
  'key:read',
  'key:write',
  'audit:read',
]);
export type Permission = z.infer<typeof permission>;

/** Through which OEM somebody acts for a customer's organisation; null: they are a member of it. */
export const throughOem = z.object({ id: z.uuid(), name: z.string() }).nullable();
export type ThroughOem = z.infer<typeof throughOem>;

/** Who is signed in, and as what. `organisation` is the active one; null for somebody who is in none or has to choose. */
export const me = z
  .object({
    user: z.object({ id: z.uuid(), name: z.string(), email: z.email() }),
    organisation: z.object({ id: z.uuid(), name: z.string(), oem: throughOem }).nullable(),
    role: memberRole.nullable(),
    permissions: z.array(permission),
    /** How the pages of `organisation` look, or of all that they belong to, where there is none and these look alike; null: like PackWatch. */
    brand: brand.nullable(),
    organisations: z.array(z.object({ id: z.uuid(), name: z.string(), role: memberRole, oem: throughOem })),
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof me>;

/** For which organisation a session acts: one of `organisations`. */
export const chooseOrganisation = z.strictObject({ organisationId: z.uuid() }).meta({ id: 'ChooseOrganisation' });
export type ChooseOrganisation = z.output<typeof chooseOrganisation>;
