import { z } from 'zod';
import { tagName } from '../rules/rule-scope.ts';
import { SERIES_SIGNAL_NAMES } from '../signals.ts';

/** `csv` and `ndjson` are compressed by gzip. */
export const exportFormat = z.enum(['csv', 'ndjson', 'parquet']);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Every stored poll, or least, mean and greatest of each quarter of an hour or UTC day. */
export const exportResolution = z.enum(['raw', '15m', '1d']);
export type ExportResolution = z.infer<typeof exportResolution>;

/** `expired`: the file is removed, by its time or by somebody. */
export const exportState = z.enum(['waiting', 'running', 'ready', 'failed', 'cancelled', 'expired']);
export type ExportState = z.infer<typeof exportState>;

/** Which packs: as they stand on sites, are in groups and have tags when the export is asked for. */
export const exportPacks = z
  .discriminatedUnion('of', [
    z.strictObject({ of: z.literal('fleet') }),
    z.strictObject({ of: z.literal('site'), siteId: z.uuid() }),
    z.strictObject({ of: z.literal('group'), groupId: z.uuid() }),
    z.strictObject({ of: z.literal('tag'), tag: tagName }),
    z.strictObject({ of: z.literal('packs'), uids: z.array(z.uuid()).min(1).max(1_000) }),
  ])
  .meta({ id: 'ExportPacks' });
export type ExportPacks = z.infer<typeof exportPacks>;

const seriesSignal = z.enum(SERIES_SIGNAL_NAMES);

export const exportJob = z
  .object({
    id: z.uuid(),
    packs: exportPacks,
    packCount: z.int(),
    /** Inclusive. */
    from: z.iso.datetime(),
    /** Exclusive. */
    to: z.iso.datetime(),
    signals: z.array(seriesSignal),
    resolution: exportResolution,
    format: exportFormat,
    state: exportState,
    /** 0…1, by packs that are written. */
    progress: z.number(),
    rows: z.int(),
    /** Of the file; null until it is ready. */
    bytes: z.int().nullable(),
    /** SHA-256 of the file, in hex; null until it is ready. */
    sha256: z.string().nullable(),
    fileName: z.string(),
    /** Polls before this are no longer kept, and are missing in a raw export; null: nothing of the range is gone. */
    rawSince: z.iso.datetime().nullable(),
    askedBy: z.string(),
    askedAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
    /** When the file is removed; null unless it is ready. */
    expiresAt: z.iso.datetime().nullable(),
    /** Why it failed, and what to do; null unless it did. */
    error: z.string().nullable(),
  })
  .meta({ id: 'Export' });
export type ExportDto = z.infer<typeof exportJob>;

export const exportList = z
  .object({ items: z.array(exportJob), nextCursor: z.string().nullable() })
  .meta({ id: 'ExportList' });
export type ExportList = z.infer<typeof exportList>;

export const exportListQuery = z.strictObject({
  state: exportState.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

export const createExport = z
  .strictObject({
    packs: exportPacks,
    from: z.iso.datetime(),
    /** Left out: until now. */
    to: z.iso.datetime().optional(),
    signals: z.array(seriesSignal).min(1).max(SERIES_SIGNAL_NAMES.length),
    resolution: exportResolution.default('raw'),
    format: exportFormat,
  })
  .refine(({ from, to }) => to === undefined || Date.parse(to) > Date.parse(from), {
    path: ['to'],
    message: 'must be later than from',
  })
  .meta({ id: 'CreateExport' });
export type CreateExport = z.output<typeof createExport>;
