import { z } from 'zod';

/** `waiting`: rows came that SOC, health and alarms do not know of yet; `running`: they are being worked out anew. */
export const refoldState = z.enum(['idle', 'waiting', 'running']);

export const packRefold = z
  .object({
    pack: z.object({ uid: z.uuid(), name: z.string() }),
    state: refoldState,
    /** The oldest and the newest row that it does not know of; null: none, or the end is not known. */
    dirtyFrom: z.iso.datetime().nullable(),
    dirtyTo: z.iso.datetime().nullable(),
    /** Of the refold under way. */
    run: z
      .object({
        startedAt: z.iso.datetime(),
        updatedAt: z.iso.datetime(),
        /** It goes from here to the pack's newest row, and has come as far as `position`; null: it has only begun. */
        from: z.iso.datetime(),
        position: z.iso.datetime().nullable(),
        until: z.iso.datetime().nullable(),
        rows: z.int(),
        /** By time, 0 to 1; null while it can't be said. */
        progress: z.number().min(0).max(1).nullable(),
      })
      .nullable(),
    /** The last one that ended; null: there was none. */
    lastRun: z.object({ startedAt: z.iso.datetime(), endedAt: z.iso.datetime(), rows: z.int() }).nullable(),
  })
  .meta({ id: 'PackRefold' });
export type PackRefold = z.infer<typeof packRefold>;

/** Packs that wait for a refold or are in one. */
export const refoldList = z
  .object({ items: z.array(packRefold), total: z.int(), nextCursor: z.string().nullable() })
  .meta({ id: 'RefoldList' });
export type RefoldList = z.infer<typeof refoldList>;

export const refoldListQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
