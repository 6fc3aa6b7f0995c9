import { z } from 'zod';
import { brand } from './brand.ts';
import { memberRole } from './me.ts';

export const organisation = z
  .object({
    id: z.uuid(),
    name: z.string(),
    slug: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Organisation' });
export type OrganisationDto = z.infer<typeof organisation>;

export const updateOrganisation = z
  .strictObject({ name: z.string().trim().min(1).max(120) })
  .meta({ id: 'UpdateOrganisation' });
export type UpdateOrganisation = z.output<typeof updateOrganisation>;

export const orgMember = z
  .object({
    userId: z.uuid(),
    name: z.string(),
    email: z.email(),
    role: memberRole,
    joinedAt: z.iso.datetime(),
    /** What the mail server said when it refused a mail to them for good; null: it takes mails, as far as is known. */
    mailRefused: z.string().nullable(),
    tag: z
      .string()
      .meta({ description: 'What `If-Match` of a change says in quotes: another one once the role has changed.' }),
  })
  .meta({ id: 'Member' });
export type MemberDto = z.infer<typeof orgMember>;

export const memberList = z.object({ items: z.array(orgMember) }).meta({ id: 'MemberList' });
export type MemberList = z.infer<typeof memberList>;

export const changeMember = z.strictObject({ role: memberRole }).meta({ id: 'ChangeMember' });
export type ChangeMember = z.output<typeof changeMember>;

export const memberGone = z.object({ userId: z.uuid() }).meta({ id: 'MemberGone' });

/** How long an invitation may be accepted. */
export const INVITATION_DAYS = 7;

export const invitation = z
  .object({
    id: z.uuid(),
    email: z.email(),
    role: memberRole,
    state: z.enum(['pending', 'accepted', 'cancelled', 'expired']),
    invitedBy: z.string().nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'Invitation' });
export type InvitationDto = z.infer<typeof invitation>;

export const invitationList = z.object({ items: z.array(invitation) }).meta({ id: 'InvitationList' });
export type InvitationList = z.infer<typeof invitationList>;

export const invite = z.strictObject({ email: z.email().max(254), role: memberRole }).meta({ id: 'Invite' });
export type Invite = z.output<typeof invite>;

/** `mailed` false: the mail server did not take the mail. The invitation stands; send it again. */
export const invited = z.object({ invitation, mailed: z.boolean() }).meta({ id: 'Invited' });
export type Invited = z.infer<typeof invited>;

const token = z.string().min(20).max(200);

export const lookAtInvitation = z.strictObject({ token }).meta({ id: 'LookAtInvitation' });
export const offeredInvitation = z
  .object({
    organisation: z.string(),
    email: z.email(),
    role: memberRole,
    /** Whether somebody with this address can sign in already; else accepting needs a name and a password. */
    hasLogin: z.boolean(),
    brand: brand.nullable(),
  })
  .meta({ id: 'OfferedInvitation' });
export type OfferedInvitation = z.infer<typeof offeredInvitation>;

export const PASSWORD_LENGTH = { min: 10, max: 128 } as const;

export const acceptInvitation = z
  .strictObject({
    token,
    /** For somebody new. */
    name: z.string().trim().min(1).max(120).optional(),
    password: z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max).optional(),
  })
  .meta({ id: 'AcceptInvitation' });
export type AcceptInvitation = z.output<typeof acceptInvitation>;

export const invitationAccepted = z
  .object({ organisation: z.object({ id: z.uuid(), name: z.string() }), role: memberRole })
  .meta({ id: 'InvitationAccepted' });
export type InvitationAccepted = z.infer<typeof invitationAccepted>;
