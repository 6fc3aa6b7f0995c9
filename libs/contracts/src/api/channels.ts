import { z } from 'zod';
import { mailChoice } from './mail-choice.ts';
import { alarmSeverity } from '../rules/alarm-status.ts';
import { timeOfDay, timeZone } from '../wall-clock.ts';

export const channelKind = z.enum(['email', 'slack', 'teams']);
export type ChannelKind = z.infer<typeof channelKind>;

export const MAX_CHANNELS = 50;
export const MAX_POLICIES = 50;

const name = z.string().trim().min(1).max(120);
const to = z.array(z.email().max(254)).min(1).max(20);

export const channel = z
  .object({
    id: z.uuid(),
    name: z.string(),
    kind: channelKind,
    /** Addresses of an e-mail channel; none for others. */
    to: z.array(z.string()),
    /** The host of a chat's address, which itself is a secret; null for e-mail. */
    host: z.string().nullable(),
    enabled: z.boolean(),
    /** Addresses of it whose readers have switched mails off, and which: those do not come there. */
    off: z.array(mailChoice),
    /** Addresses of it that the mail server refuses for good; `stopped`: nothing but tests is sent there any more. */
    refused: z.array(
      z.object({ email: z.string(), since: z.iso.datetime(), lastError: z.string(), stopped: z.boolean() }),
    ),
    /** The first failure since something arrived; null: the last attempt arrived, or there was none. */
    failingSince: z.iso.datetime().nullable(),
    lastError: z.string().nullable(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'Channel' });
export type ChannelDto = z.infer<typeof channel>;

export const channelList = z.object({ items: z.array(channel) }).meta({ id: 'ChannelList' });
export type ChannelList = z.infer<typeof channelList>;

const chatUrl = z.string().trim().min(1).max(2_000).meta({
  description:
    'The incoming webhook that the chat gave for a room: https, on the public internet. Stored sealed, never shown.',
});

export const createChannel = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('email'), name, to }),
    z.strictObject({ kind: z.enum(['slack', 'teams']), name, url: chatUrl }),
  ])
  .meta({ id: 'CreateChannel' });
export type CreateChannel = z.output<typeof createChannel>;

/** Of `to` and `url` only the one that its kind has; left out, it stays as it is. */
export const saveChannel = z
  .strictObject({ name, enabled: z.boolean(), to: to.optional(), url: chatUrl.optional() })
  .meta({ id: 'SaveChannel' });
export type SaveChannel = z.output<typeof saveChannel>;

/** The deliveries to look at by `GET /v1/deliveries/{id}`: one for each address. */
export const channelTested = z.object({ deliveryIds: z.array(z.uuid()) }).meta({ id: 'ChannelTested' });
export type ChannelTested = z.infer<typeof channelTested>;

export const policyStep = z.strictObject({
  afterMinutes: z.int().min(0).max(10_080),
  channelIds: z.array(z.uuid()).min(1).max(20),
});

/** Which alarms go where. Every policy that an alarm matches is followed. */
export const policyFields = z
  .strictObject({
    name,
    enabled: z.boolean().default(true),
    minSeverity: alarmSeverity.default('warning'),
    siteIds: z.array(z.uuid()).max(100).default([]).meta({ description: 'Alarms on these sites; none: on all.' }),
    groupIds: z
      .array(z.uuid())
      .max(100)
      .default([])
      .meta({ description: 'Alarms of packs that are in one of these groups now; none: of all.' }),
    tags: z
      .array(z.string().trim().min(1).max(60))
      .max(20)
      .default([])
      .meta({ description: 'Alarms of packs that have one of these tags; none: of all.' }),
    groupSeconds: z.int().min(0).max(3_600).default(60).meta({
      description:
        'The first message goes at once; what comes within so many seconds of it comes together. 0: each by itself.',
    }),
    repeatMinutes: z.int().min(5).max(10_080).nullable().default(null).meta({
      description: 'Told again so often until somebody acknowledges it, or it is over. Null: told once.',
    }),
    quietHours: z
      .strictObject({
        from: timeOfDay,
        to: timeOfDay,
        timeZone,
      })
      .refine((hours) => hours.from !== hours.to, { path: ['to'], message: 'must be another time than from' })
      .nullable()
      .default(null)
      .meta({ description: 'What is not critical waits for their end.' }),
    steps: z
      .array(policyStep)
      .min(1)
      .max(10)
      .refine((steps) => steps[0]?.afterMinutes === 0, {
        path: [0, 'afterMinutes'],
        message: 'the first is at once: 0',
      })
      .refine((steps) => steps.every((s, i) => i === 0 || s.afterMinutes > (steps[i - 1]?.afterMinutes ?? 0)), {
        message: 'each must come later than the one before',
      })
      .meta({ description: 'Who hears at once, and who so many minutes later if nobody has acknowledged it by then.' }),
  })
  .meta({ id: 'PolicyFields' });
export type PolicyFields = z.output<typeof policyFields>;

export const policy = z
  .object({
    ...policyFields.shape,
    id: z.uuid(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'Policy' });
export type PolicyDto = z.output<typeof policy>;

export const policyList = z.object({ items: z.array(policy) }).meta({ id: 'PolicyList' });
export type PolicyList = z.output<typeof policyList>;
