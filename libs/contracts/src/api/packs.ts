import { z } from 'zod';
import { tagName } from '../rules/rule-scope.ts';
import { confidence, socAdvice } from './pack-health.ts';
import { alarmSeverity } from '../rules/alarm-status.ts';
import { signalName } from '../signal-name.ts';
import { isSeriesSignal, SIGNAL_NAMES, type SeriesSignalName, type SignalName } from '../signals.ts';

export const packStatus = z.enum(['in_service', 'stored', 'workshop', 'retired']);
export const packActivity = z.enum(['charging', 'discharging', 'idle']);

/** Live values of a pack. Every one may be missing; `ts` says how old they are (`receivedAt`: when they arrived). */
export const packLive = z.object({
  ts: z.iso.datetime().nullable(),
  receivedAt: z.iso.datetime().nullable(),
  voltageMv: z.number().nullable(),
  currentMa: z.number().nullable(),
  /** Cloud SOC in %, and its one-sigma band in percentage points. */
  socPct: z.number().nullable(),
  socSigmaPct: z.number().nullable(),
  bmsSocPct: z.number().nullable(),
  temperatureMinC: z.number().nullable(),
  temperatureMaxC: z.number().nullable(),
  cellMinMv: z.number().nullable(),
  cellMaxMv: z.number().nullable(),
  activity: packActivity.nullable(),
  /** Why the SOC should not be trusted; null: it may. */
  socAdvice: socAdvice.nullable(),
});

/**
 * What a pack is doing now, as the API judges it: `silent` if it is in service and its newest sample is older than
 * `SILENT_AFTER_MS` or there never was one; `unknown` if it is not in service or its current is not known.
 */
export const packLiveState = z.enum(['charging', 'discharging', 'idle', 'silent', 'unknown']);
export type PackLiveState = z.infer<typeof packLiveState>;

export const packListItem = z
  .object({
    uid: z.uuid(),
    name: z.string(),
    serial: z.string().nullable(),
    status: packStatus,
    state: packLiveState,
    site: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    tags: z.array(z.string()),
    model: z.string(),
    chemistry: z.string(),
    cellsInSeries: z.int(),
    nominalCapacityMah: z.int(),
    live: packLive,
    /** As of the end of the newest UTC day that is over; null before the first. */
    health: z.object({ day: z.iso.date(), sohPct: z.number().nullable(), confidence, weakCells: z.int() }).nullable(),
    openAlarms: z.object({ critical: z.int(), warning: z.int(), info: z.int() }),
    worstSeverity: alarmSeverity.nullable(),
  })
  .meta({ id: 'Pack' });
export type PackListItem = z.infer<typeof packListItem>;

export const packList = z
  .object({
    items: z.array(packListItem),
    nextCursor: z.string().nullable(),
    /** Of the whole fleet, or of the site asked for, whatever else the filter says; a silent pack counts as silent only. */
    counts: z.object({
      total: z.int(),
      charging: z.int(),
      discharging: z.int(),
      idle: z.int(),
      /** No sample for longer than `SILENT_AFTER_MS`, or never one. */
      silent: z.int(),
      withOpenAlarms: z.int(),
    }),
  })
  .meta({ id: 'PackList' });
export type PackList = z.infer<typeof packList>;

export const packListQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  search: z.string().max(100).optional(),
  state: z.enum(['charging', 'discharging', 'idle', 'silent', 'alarm']).optional(),
  /** Packs that have this tag now. */
  tag: tagName.optional(),
  /** Packs that stand on this site now. */
  site: z.uuid().optional(),
  /** Packs that are in this group. */
  group: z.uuid().optional(),
  /** Packs with this to see to: a SOC that can't be trusted, or a weak cell. */
  attention: z.enum(['soc_doubtful', 'weak_cell']).optional(),
  /** Packs whose measured capacity is below this share of the nominal one, %. */
  sohBelow: z.coerce.number().min(0).max(200).optional(),
  /** By name, or the least healthy first (packs without a measured capacity last). */
  sort: z.enum(['name', 'soh']).default('name'),
});

/** All tags that a pack shall have from now on. */
export const packTags = z.strictObject({ tags: z.array(tagName).max(20) }).meta({ id: 'PackTags' });
export type PackTags = z.infer<typeof packTags>;

export const packDetail = packListItem
  .extend({
    cells: z.array(
      z.object({
        index: z.int(),
        voltageMv: z.number().nullable(),
        temperatureC: z.number().nullable(),
        balancing: z.boolean().nullable(),
      }),
    ),
    gateway: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    /** Names of the register maps in force, with version; `provisional` is true for a map that is not the maker's. */
    registerMaps: z.array(z.object({ key: z.string(), version: z.int(), provisional: z.boolean() })),
  })
  .meta({ id: 'PackDetail' });
export type PackDetail = z.infer<typeof packDetail>;

export const seriesQuery = z.strictObject({
  /** Comma-separated signal names; `cell.*` signals give one series for each cell. */
  signals: z.string().transform((s, ctx) => {
    const names = s.split(',');
    for (const name of names) {
      if (!(SIGNAL_NAMES as readonly string[]).includes(name)) {
        ctx.addIssue({ code: 'custom', message: `unknown signal "${name}"` });
      } else if (!isSeriesSignal(name as SignalName)) {
        ctx.addIssue({ code: 'custom', message: `"${name}" has no series; it is in the history of the pack's health` });
      }
    }
    return names as SeriesSignalName[];
  }),
  from: z.iso.datetime(),
  to: z.iso.datetime(),
  points: z.coerce.number().int().min(2).max(5_000).default(1_000),
});

/**
 * Columnar, as charts want it. Every series has one entry for each entry of `ts`; null where nothing was read.
 * With `resolution` raw, min = max = the reading; else they are the extremes of the bucket that starts at `ts`,
 * so that a spike stays visible. A pause longer than `gapMs` has a row of nulls in it.
 */
export const series = z
  .object({
    packUid: z.uuid(),
    resolution: z.enum(['raw', 'bucket', '15m', '1d']),
    bucketMs: z.int().nullable(),
    gapMs: z.int(),
    ts: z.array(z.number()),
    series: z.array(
      z.object({
        signal: signalName,
        part: z.string(),
        unit: z.string(),
        min: z.array(z.number().nullable()),
        max: z.array(z.number().nullable()),
        mean: z.array(z.number().nullable()),
      }),
    ),
    /** One-sigma band of `pack.soc_pct` in percentage points, when that signal was asked for. */
    socSigmaPct: z.array(z.number().nullable()).optional(),
  })
  .meta({ id: 'Series' });
export type Series = z.infer<typeof series>;
