import { z } from 'zod';
import { alarmSeverity } from '../rules/alarm-status.ts';
import { timeOfDay, timeZone } from '../wall-clock.ts';
import { brand } from './brand.ts';
import { confidence, socAdvice } from './pack-health.ts';

const bySeverity = z.object({ critical: z.int(), warning: z.int(), info: z.int() });
const ofPack = z.object({ uid: z.uuid(), name: z.string(), site: z.string().nullable() });

/** Why a pack or a gateway is on the list of what to do. */
export const reportToDo = z.discriminatedUnion('why', [
  z.object({
    why: z.literal('alarm'),
    severity: alarmSeverity,
    rule: z.string(),
    /** What its name is known by in the default set; null: somebody chose the name. */
    ruleKey: z.string().nullable(),
    since: z.iso.datetime(),
    alarmId: z.uuid(),
    pack: ofPack.nullable(),
    gateway: z.string().nullable(),
  }),
  /** In service, and nothing was heard of it for a day; `since` is null for one that was never heard. */
  z.object({ why: z.literal('silent'), pack: ofPack, since: z.iso.datetime().nullable() }),
  z.object({ why: z.literal('weak_cell'), pack: ofPack, cells: z.int() }),
  z.object({ why: z.literal('soc_doubtful'), pack: ofPack, advice: socAdvice }),
  z.object({ why: z.literal('low_capacity'), pack: ofPack, sohPct: z.number(), confidence }),
]);
export type ReportToDo = z.infer<typeof reportToDo>;

const energy = z.object({
  /** Packs of which something was heard. */
  packs: z.int(),
  chargedWh: z.number(),
  dischargedWh: z.number(),
});

/** How a fleet did in some days, beside as many days before; and what there is to do as things stand when it is made. */
export const fleetReport = z
  .object({
    organisation: z.string(),
    madeAt: z.iso.datetime(),
    /** First UTC day, and the last one that is in it. */
    firstDay: z.iso.date(),
    lastDay: z.iso.date(),
    packsInService: z.int(),
    energy,
    energyBefore: energy,
    alarms: z.object({
      raised: bySeverity,
      raisedBefore: bySeverity,
      cleared: z.int(),
      openAtEnd: bySeverity,
      /** Rules that raised the most. */
      rules: z.array(z.object({ name: z.string(), nameKey: z.string().nullable(), raised: z.int() })),
    }),
    health: z.object({
      /** Packs with a measured capacity. */
      measured: z.int(),
      /** The least capacity, in % of the nominal one, with one standard deviation. */
      worst: z.array(z.object({ pack: ofPack, sohPct: z.number(), sigmaPct: z.number().nullable(), confidence })),
      /** Those that fell the most in these days. */
      falling: z.array(z.object({ pack: ofPack, sohPct: z.number(), beforePct: z.number(), confidence })),
      /** Cells named weak in these days and not before, by their 0-based place. */
      newlyWeak: z.array(z.object({ pack: ofPack, cells: z.array(z.int()) })),
    }),
    /** The gravest first. */
    toDo: z.array(reportToDo),
    /** How many there are, also where the list is cut. */
    toDoTotal: z.int(),
  })
  .meta({ id: 'FleetReport' });
export type FleetReport = z.infer<typeof fleetReport>;

export const LONGEST_REPORT_DAYS = 92;

export const fleetReportQuery = z.strictObject({
  /** Left out: yesterday. */
  last: z.iso.date().optional(),
  days: z.coerce.number().int().min(1).max(LONGEST_REPORT_DAYS).default(7),
});

/** The words are in English or German; times are by the clocks of a zone. */
export const fleetReportPdfQuery = fleetReportQuery.extend({
  language: z.enum(['en', 'de']).default('en'),
  timeZone: timeZone.default('UTC'),
});

/** What the page shows that is printed: to whoever holds a link that was made for the printer. */
export const printedReport = z.object({
  report: fleetReport,
  brand: brand.nullable(),
  /** Where people see the pages: links lead there, wherever it is printed. */
  webUrl: z.url(),
});
export type PrintedReportPage = z.infer<typeof printedReport>;

export const MAX_REPORT_SUBSCRIPTIONS = 50;

/** Who gets the report, and when by which clocks. */
export const reportSubscriptionFields = z
  .strictObject({
    channelId: z.uuid(),
    period: z.enum(['day', 'week']),
    /** 1 is Monday; of a weekly one. */
    weekday: z.int().min(1).max(7).default(1),
    at: timeOfDay.default('07:00'),
    timeZone: timeZone.default('UTC'),
    enabled: z.boolean().default(true),
  })
  .meta({ id: 'ReportSubscriptionFields' });
export type ReportSubscriptionFields = z.output<typeof reportSubscriptionFields>;

export const reportSubscription = z
  .object({
    ...reportSubscriptionFields.shape,
    id: z.uuid(),
    channelName: z.string(),
    nextAt: z.iso.datetime(),
    lastAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'ReportSubscription' });
export type ReportSubscriptionDto = z.output<typeof reportSubscription>;

export const reportSubscriptionList = z
  .object({ items: z.array(reportSubscription) })
  .meta({ id: 'ReportSubscriptionList' });
export type ReportSubscriptionList = z.output<typeof reportSubscriptionList>;
