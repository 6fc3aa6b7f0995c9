import { z } from 'zod';
import { gateway } from './gateways.ts';

const DAY_MS = 86_400_000;
const MAX_RANGE_MS = 92 * DAY_MS;
const MAX_HOURLY_MS = 7 * DAY_MS;

/** How polls of a slave ended. The endings add up to `polls`. */
export const pollCounts = z.object({
  polls: z.int(),
  answered: z.int(),
  exceptions: z.int(),
  timeouts: z.int(),
  crcErrors: z.int(),
  truncated: z.int(),
  linkDown: z.int(),
  otherErrors: z.int(),
});
export type PollCounts = z.infer<typeof pollCounts>;

/** How long sound answers took, Modbus exceptions too, as the gateway measured it; null: the gateway does not say. */
export const roundTrip = z.object({ answers: z.int(), meanMs: z.number(), minMs: z.number(), maxMs: z.number() });

export const slaveHealth = z.object({
  bus: z.string(),
  slaveAddress: z.int(),
  /** Whom it belongs to now; null: to no pack. */
  pack: z.object({ uid: z.uuid(), name: z.string() }).nullable(),
  role: z.enum(['meter', 'cell', 'switch']).nullable(),
  /** By the gateway's clock, at any time. */
  lastPollAt: z.iso.datetime().nullable(),
  /** Anything sound, a Modbus exception included. */
  lastAnswerAt: z.iso.datetime().nullable(),
  /** Since the last answer until now; null: it never answered. */
  silenceMs: z.number().nullable(),
  /** Of the range. */
  counts: pollCounts,
  /** Shares of `polls` in %; null: it was not polled in the range. */
  rates: z
    .object({
      answeredPct: z.number(),
      timeoutsPct: z.number(),
      crcErrorsPct: z.number(),
      exceptionsPct: z.number(),
    })
    .nullable(),
  /** Modbus exceptions of the range by their code. */
  exceptionCodes: z.record(z.string(), z.int()),
  roundTrip: roundTrip.nullable(),
  /** Hours in which it was polled, oldest first; empty unless asked for. */
  hours: z.array(pollCounts.extend({ hour: z.iso.datetime(), roundTrip: roundTrip.nullable() })),
});
export type SlaveHealth = z.infer<typeof slaveHealth>;

/** Receive time minus the gateway's `sent`, ms: positive if its clock is behind, or uploads are long under way. */
export const clockSkew = z.object({ uploads: z.int(), lastMs: z.number(), minMs: z.number(), maxMs: z.number() });
export type ClockSkew = z.infer<typeof clockSkew>;

export const busHealth = z
  .object({
    gateway: z.object({ id: z.uuid(), name: z.string() }),
    /** Full hours. */
    from: z.iso.datetime(),
    to: z.iso.datetime(),
    /** When this was worked out: what `silenceMs` counts to. */
    at: z.iso.datetime(),
    clock: clockSkew.nullable(),
    /** Hours of receive time with an upload, oldest first; empty unless asked for. */
    clockHours: z.array(clockSkew.extend({ hour: z.iso.datetime() })),
    slaves: z.array(slaveHealth),
  })
  .meta({ id: 'BusHealth' });
export type BusHealth = z.infer<typeof busHealth>;

export const busHealthQuery = z
  .strictObject({
    /** Default: 24 h before `to`. Both are widened to full hours. */
    from: z.iso.datetime({ offset: true }).optional(),
    /** Default: now. */
    to: z.iso.datetime({ offset: true }).optional(),
    /** `true`: the hours too. */
    hourly: z.stringbool().default(false),
  })
  .refine(({ from, to }) => !from || !to || Date.parse(from) < Date.parse(to), {
    path: ['from'],
    message: 'must lie before `to`',
  });

/** The longest range that is answered, ms. */
export const busHealthRangeLimitMs = (hourly: boolean): number => (hourly ? MAX_HOURLY_MS : MAX_RANGE_MS);

export const gatewayDetail = gateway
  .extend({
    /** Since the newest upload until now; null: it never uploaded. */
    silenceMs: z.number().nullable(),
    /** Of the last 24 h; null: it uploaded nothing that says when it was sent. */
    clock: clockSkew.nullable(),
  })
  .meta({ id: 'GatewayDetail' });
export type GatewayDetail = z.infer<typeof gatewayDetail>;
