import { z } from 'zod';

/** Days between asking for the erasure of an organisation and the erasure, in which it can be called off. */
export const ERASURE_GRACE_DAYS = 14;

const password = z.string().min(1).max(256);
const code = z.string().trim().min(1).max(64).optional().meta({
  description: 'Of your app, or a recovery code: where you have a second factor.',
});

export const organisationErasure = z
  .strictObject({
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    dueAt: z.iso.datetime().meta({ description: 'From then on it is under way and can not be called off.' }),
  })
  .meta({ id: 'OrganisationErasure' });
export type OrganisationErasure = z.infer<typeof organisationErasure>;

export const organisationNumbers = z
  .strictObject({
    packs: z.int(),
    gateways: z.int(),
    sites: z.int(),
    members: z.int(),
    alarms: z.int(),
    rules: z.int(),
    keys: z.int(),
    webhooks: z.int(),
    passports: z.int(),
    since: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'From when on there is something of its packs; null: there are none.' }),
  })
  .meta({ id: 'OrganisationNumbers' });
export type OrganisationNumbers = z.infer<typeof organisationNumbers>;

export const organisationErasureState = z
  .strictObject({
    erasure: organisationErasure.nullable().meta({ description: 'null: the organisation stays.' }),
    loses: organisationNumbers.meta({ description: 'What would be gone.' }),
  })
  .meta({ id: 'OrganisationErasureState' });
export type OrganisationErasureState = z.infer<typeof organisationErasureState>;

export const askOrganisationErasure = z
  .strictObject({
    name: z.string().min(1).max(120).meta({ description: 'The name of the organisation, letter by letter.' }),
    password: password.meta({ description: 'Yours.' }),
    code,
  })
  .meta({ id: 'AskOrganisationErasure' });
export type AskOrganisationErasure = z.infer<typeof askOrganisationErasure>;

export const erasePerson = z
  .strictObject({
    email: z.string().min(1).max(320).meta({ description: 'Your own address, letter by letter.' }),
    password: password.optional().meta({ description: 'Yours, if you have one.' }),
    code,
  })
  .meta({ id: 'ErasePerson' });
export type ErasePerson = z.infer<typeof erasePerson>;

/** Minutes for which having signed in anew at one's provider proves who one is. */
export const PROVEN_MINUTES = 10;

export const personErasureState = z
  .strictObject({
    proof: z.enum(['password', 'provider', 'set_password']).meta({
      description:
        '`provider`: you have no password, and sign in anew at your provider before. `set_password`: you have none and belong to ' +
        'other organisations too, for which that provider does not speak: set one first ("Forgot your password?").',
    }),
    provenUntil: z.iso.datetime().nullable().meta({
      description: 'Until then that you signed in anew at your provider counts; null: you did not, or too long ago.',
    }),
    code: z.boolean().meta({ description: 'Whether a code of your second factor is wanted as well.' }),
    onlyOwnerOf: z.array(z.string()).meta({ description: 'Organisations that would be left without an owner.' }),
  })
  .meta({ id: 'PersonErasureState' });
export type PersonErasureState = z.infer<typeof personErasureState>;

export const personErased = z.strictObject({ erased: z.literal(true) }).meta({ id: 'PersonErased' });
export type PersonErased = z.infer<typeof personErased>;

const someTime = z.string().meta({ format: 'date-time' });

export const personData = z
  .strictObject({
    takenAt: z.iso.datetime(),
    profile: z.strictObject({
      id: z.uuid(),
      name: z.string(),
      email: z.string(),
      emailVerified: z.boolean(),
      createdAt: someTime,
      twoFactorEnabled: z.boolean(),
    }),
    memberships: z.array(
      z.strictObject({ organisationId: z.uuid(), organisation: z.string(), role: z.string(), joinedAt: someTime }),
    ),
    sessions: z.array(
      z.strictObject({
        createdAt: someTime,
        expiresAt: someTime,
        ipAddress: z.string().nullable(),
        userAgent: z.string().nullable(),
      }),
    ),
    logins: z
      .array(z.strictObject({ provider: z.string(), createdAt: someTime }))
      .meta({ description: 'By what you sign in. Secrets are stored as hashes and are not told.' }),
    mails: z
      .array(z.strictObject({ organisationId: z.uuid(), off: z.array(z.string()) }))
      .meta({ description: 'Which mails of these organisations you have switched off.' }),
    auditEntries: z
      .array(z.record(z.string(), z.unknown()))
      .meta({ description: 'What you did in organisations that you belong to: the newest 10,000 of each.' }),
  })
  .meta({ id: 'PersonData' });
export type PersonData = z.infer<typeof personData>;
