import { z } from 'zod';

import { registerMapRef, slaveRole } from './register-maps.ts';

/** `ready`: the preview stands, and somebody may apply it. */
export const redecodeState = z.enum(['previewing', 'ready', 'applying', 'done', 'failed', 'cancelled']);
export type RedecodeState = z.infer<typeof redecodeState>;

/** What it was asked for: a corrected map, a back-dated assignment, or a retry of what was refused. */
export const redecodeReason = z.enum(['map', 'assignment', 'quarantine']);
export type RedecodeReason = z.infer<typeof redecodeReason>;

const span = z.object({ min: z.number(), max: z.number() }).nullable();

export const changedSignal = z.object({
  signal: z.string(),
  /** Samples in which it changes; a sample that appears or disappears counts for each of its values. */
  count: z.int(),
  first: z.iso.datetime(),
  last: z.iso.datetime(),
  /** Over the values that change. Null: none stood there before, or none stands there after. */
  before: span,
  after: span,
  examples: z.array(
    z.object({
      ts: z.iso.datetime(),
      /** `pack`, or `cell:<0-based place>`. */
      part: z.string(),
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
  ),
});
export type ChangedSignal = z.infer<typeof changedSignal>;

/** What a re-decode changes (preview) or has changed (applied) of a pack's samples. */
export const redecodeOutcome = z
  .object({
    /** Samples of which the archive has the envelope. */
    compared: z.int(),
    unchanged: z.int(),
    changed: z.int(),
    /** Not stored before, readable now. */
    appear: z.int(),
    /** Stored before, not readable as this pack's any more. */
    disappear: z.int(),
    /** Samples whose envelope is not in the archive any more: they stay as they are. */
    notInArchive: z.object({ count: z.int(), first: z.iso.datetime().nullable(), last: z.iso.datetime().nullable() }),
    envelopes: z.object({ read: z.int(), unreadable: z.int() }),
    quarantine: z.object({
      /** Refused before, read now. */
      read: z.int(),
      stillRefused: z.int(),
      /** Read before, refused now. */
      added: z.int(),
    }),
    signals: z.array(changedSignal),
  })
  .meta({ id: 'RedecodeOutcome' });
export type RedecodeOutcome = z.infer<typeof redecodeOutcome>;

export const redecode = z
  .object({
    id: z.uuid(),
    pack: z.object({ uid: z.uuid(), name: z.string() }),
    from: z.iso.datetime(),
    /** Null: from then on, without an end. */
    to: z.iso.datetime().nullable(),
    /** Null: by the maps as they are assigned. */
    map: z.object({ ref: registerMapRef, role: slaveRole }).nullable(),
    reason: redecodeReason,
    state: redecodeState,
    /** 0…1 of what it is at: the preview while previewing, the rewriting while applying. */
    progress: z.number(),
    /** True while it only waits for uploads that were under way when the map changed. */
    settling: z.boolean(),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    appliedBy: z.string().nullable(),
    appliedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    preview: redecodeOutcome.nullable(),
    applied: redecodeOutcome.nullable(),
    /** Why it failed. */
    error: z.string().nullable(),
  })
  .meta({ id: 'Redecode' });
export type RedecodeDto = z.infer<typeof redecode>;

export const redecodeList = z
  .object({ items: z.array(redecode), nextCursor: z.string().nullable() })
  .meta({ id: 'RedecodeList' });
export type RedecodeList = z.infer<typeof redecodeList>;

export const redecodeListQuery = z.strictObject({
  pack: z.uuid().optional(),
  state: redecodeState.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const createRedecode = z
  .strictObject({
    pack: z.uuid(),
    from: z.iso.datetime(),
    /** Left out: from then on, so that the map stays assigned. */
    to: z.iso.datetime().optional(),
    /** Left out: by the maps as they are assigned. */
    map: registerMapRef.optional(),
    /** Which slaves get the map; left out: those that its points are for. */
    role: slaveRole.optional(),
  })
  .refine(({ from, to }) => to === undefined || Date.parse(to) > Date.parse(from), {
    path: ['to'],
    message: 'must be later than from',
  })
  .refine(({ map, role }) => role === undefined || map !== undefined, {
    path: ['role'],
    message: 'goes with a map',
  })
  .meta({ id: 'CreateRedecode' });
export type CreateRedecode = z.infer<typeof createRedecode>;
