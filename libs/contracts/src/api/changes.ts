import { z } from 'zod';

export const changeKind = z.enum(['samples', 'health', 'alarm', 'configuration', 'transfer']);
export type ChangeKind = z.infer<typeof changeKind>;

/**
 * Why samples are told: `live` came above the newest, `late` behind it; of `completed` ones another part came; `redecoded`
 * ones were read anew from what was sent, and may be gone; of `refolded` ones the cloud's SOC is another; `taken_over` ones came
 * with a pack from its owner before.
 */
export const sampleCause = z.enum(['live', 'late', 'completed', 'redecoded', 'refolded', 'taken_over']);
export type SampleCause = z.infer<typeof sampleCause>;

const told = {
  /** Where a reader who has this one goes on. */
  cursor: z.string(),
  /** When PackWatch had learned of it. */
  at: z.iso.datetime(),
};

export const change = z
  .discriminatedUnion('kind', [
    z.object({
      ...told,
      kind: z
        .literal('samples')
        .meta({ description: 'Read the range anew, and put it in the place of what you have of it.' }),
      cause: sampleCause,
      packUid: z.uuid(),
      /** The first and the last sample's time, both included. */
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      samples: z.int(),
    }),
    z.object({
      ...told,
      kind: z.literal('health'),
      cause: z.enum(['changed', 'removed']),
      packUid: z.uuid(),
      day: z.iso.date(),
    }),
    z.object({
      ...told,
      kind: z.literal('alarm'),
      cause: z
        .string()
        .meta({ description: 'As in its history: raised, acknowledged, cleared, withdrawn, revised, …' }),
      alarmId: z.uuid(),
    }),
    z.object({
      ...told,
      kind: z.literal('configuration'),
      cause: z.enum(['changed', 'removed']),
      what: z.enum(['pack', 'assignment', 'gateway', 'site', 'rule', 'register_map']),
      id: z.string(),
      packUid: z.uuid().nullable(),
    }),
    z.object({
      ...told,
      kind: z
        .literal('transfer')
        .meta({ description: 'The pack is another organisation’s from `moment` on, or yours.' }),
      cause: z.enum(['handed_over', 'taken_over']),
      packUid: z.uuid(),
      moment: z.iso.datetime(),
    }),
  ])
  .meta({ id: 'Change' });
export type Change = z.infer<typeof change>;

export const changePage = z
  .object({
    items: z.array(change),
    /** Where to go on, also if there were none. */
    cursor: z.string(),
    /** There are more already. */
    more: z.boolean(),
  })
  .meta({ id: 'ChangePage' });
export type ChangePage = z.infer<typeof changePage>;

const kinds = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(changeKind).min(1))
  .meta({
    description: 'Of samples, health, alarm, configuration and transfer, with commas between; left out: all of them.',
  });

const after = z.string().max(100).meta({
  description: 'The cursor of the last change you have; `now`: what comes from now on; left out: all that is kept.',
});

/** How long a question may wait for a change, seconds. */
export const MAX_CHANGE_WAIT_S = 30;

export const changesQuery = z.strictObject({
  after: after.optional(),
  kinds: kinds.optional(),
  limit: z.coerce.number().int().min(1).max(1_000).default(500),
  wait: z.coerce.number().int().min(0).max(MAX_CHANGE_WAIT_S).default(0).meta({
    description: 'Seconds to wait for a change if there is none yet.',
  }),
});

export const changeStreamQuery = z.strictObject({ after: after.optional(), kinds: kinds.optional() });
