import { type BusHealth, type ClockSkew, type PollCounts, type SlaveHealth } from '@packwatch/contracts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** Full hours: `fromMs` inclusive, `toMs` exclusive. */
export interface HourRange {
  readonly fromMs: number;
  readonly toMs: number;
  readonly hourly: boolean;
}

const HOUR_MS = 3_600_000;
const US_PER_MS = 1_000;

const COUNTS = [
  'polls',
  'answered',
  'exceptions',
  'timeouts',
  'crcErrors',
  'truncated',
  'linkDown',
  'otherErrors',
] as const;
const COUNT_COLUMNS = `polls, answered, exceptions, timeouts, crc_errors AS "crcErrors", truncated,
  link_down AS "linkDown", other_errors AS "otherErrors"`;

interface HourRow extends PollCounts {
  bus: string;
  slaveAddress: number;
  hour: Date;
  exceptionCodes: Record<string, number> | null;
  roundTrips: number;
  roundTripSumUs: number;
  roundTripMinUs: number | null;
  roundTripMaxUs: number | null;
}

interface SlaveRow {
  bus: string;
  slaveAddress: number;
  lastPollAt: Date | null;
  lastAnswerAt: Date | null;
  packUid: string | null;
  packName: string | null;
  role: SlaveHealth['role'];
}

interface ClockRow {
  hour: Date;
  uploads: number;
  lastMs: number;
  minMs: number;
  maxMs: number;
}

/**
 * Reads how gateways' buses do. The hypertables have no row-level security, so every method finds the gateway first, in a
 * transaction of one organisation: a foreign gateway has no rows.
 */
export class BusHealthRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** All slaves that were ever polled or are assigned, by bus and address; null if this organisation has no such gateway. */
  async of(organisationId: string, gatewayId: string, range: HourRange, nowMs: number): Promise<BusHealth | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const gateway = await client.query<{ id: string; name: string }>('SELECT id, name FROM gateway WHERE id = $1', [
        gatewayId,
      ]);
      const found = gateway.rows[0];
      if (found === undefined) return null;
      const hours = await readHours(client, gatewayId, range);
      const clocks = await readClocks(client, gatewayId, range.fromMs, range.toMs);
      const slaves = await readSlaves(client, gatewayId, hours);
      return {
        gateway: found,
        from: iso(range.fromMs),
        to: iso(range.toMs),
        at: iso(nowMs),
        clock: sumClocks(clocks),
        clockHours: range.hourly ? clocks.map(({ hour, ...clock }) => ({ hour: hour.toISOString(), ...clock })) : [],
        slaves: slaves.map((slave) => {
          const own = hours.filter(({ bus, slaveAddress }) => bus === slave.bus && slaveAddress === slave.slaveAddress);
          return slaveHealthOf(slave, own, range.hourly, nowMs);
        }),
      };
    });
  }

  /** The skew of the last 24 h; null if nothing was uploaded then, or the gateway is not this organisation's. */
  async recentSkew(organisationId: string, gatewayId: string, nowMs: number): Promise<ClockSkew | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query('SELECT 1 FROM gateway WHERE id = $1', [gatewayId]);
      if (rows.length === 0) return null;
      return sumClocks(await readClocks(client, gatewayId, nowMs - 24 * HOUR_MS, nowMs + HOUR_MS));
    });
  }
}

const iso = (ms: number): string => new Date(ms).toISOString();

async function readHours(client: PoolClient, gatewayId: string, { fromMs, toMs }: HourRange): Promise<HourRow[]> {
  const { rows } = await client.query<HourRow>(
    `SELECT bus, slave_address AS "slaveAddress", hour, ${COUNT_COLUMNS}, exception_codes AS "exceptionCodes",
            round_trips AS "roundTrips", round_trip_sum_us AS "roundTripSumUs", round_trip_min_us AS "roundTripMinUs",
            round_trip_max_us AS "roundTripMaxUs"
     FROM series.bus_health WHERE gateway_id = $1 AND hour >= $2 AND hour < $3
     ORDER BY bus, slave_address, hour`,
    [gatewayId, new Date(fromMs), new Date(toMs)],
  );
  return rows;
}

async function readClocks(client: PoolClient, gatewayId: string, fromMs: number, toMs: number): Promise<ClockRow[]> {
  const { rows } = await client.query<ClockRow>(
    `SELECT hour, uploads, skew_last_ms AS "lastMs", skew_min_ms AS "minMs", skew_max_ms AS "maxMs"
     FROM series.gateway_clock WHERE gateway_id = $1 AND hour >= $2 AND hour < $3 ORDER BY hour`,
    [gatewayId, new Date(fromMs), new Date(toMs)],
  );
  return rows;
}

async function readSlaves(client: PoolClient, gatewayId: string, hours: readonly HourRow[]): Promise<SlaveRow[]> {
  const { rows } = await client.query<SlaveRow>(
    `SELECT k.bus, k.slave_address AS "slaveAddress", s.last_poll_at AS "lastPollAt", s.last_answer_at AS "lastAnswerAt",
            p.uid AS "packUid", p.name AS "packName", a.role
     FROM (
       SELECT bus, slave_address::int FROM bus_slave_state WHERE gateway_id = $1
       UNION SELECT bus, slave_address FROM assignment WHERE gateway_id = $1 AND valid_to IS NULL
       UNION SELECT * FROM unnest($2::text[], $3::int[])
     ) AS k (bus, slave_address)
     LEFT JOIN bus_slave_state s ON s.gateway_id = $1 AND s.bus = k.bus AND s.slave_address = k.slave_address
     LEFT JOIN assignment a ON a.gateway_id = $1 AND a.bus = k.bus AND a.slave_address = k.slave_address
       AND a.valid_to IS NULL
     LEFT JOIN pack p ON p.id = a.pack_id
     ORDER BY k.bus, k.slave_address`,
    [gatewayId, hours.map(({ bus }) => bus), hours.map(({ slaveAddress }) => slaveAddress)],
  );
  return rows;
}

function slaveHealthOf(slave: SlaveRow, hours: readonly HourRow[], hourly: boolean, nowMs: number): SlaveHealth {
  const counts = countsOf(hours);
  const share = (count: number): number => (100 * count) / counts.polls;
  return {
    bus: slave.bus,
    slaveAddress: slave.slaveAddress,
    pack: slave.packUid !== null && slave.packName !== null ? { uid: slave.packUid, name: slave.packName } : null,
    role: slave.role,
    lastPollAt: slave.lastPollAt?.toISOString() ?? null,
    lastAnswerAt: slave.lastAnswerAt?.toISOString() ?? null,
    silenceMs: slave.lastAnswerAt && Math.max(0, nowMs - slave.lastAnswerAt.getTime()),
    counts,
    rates:
      counts.polls === 0
        ? null
        : {
            answeredPct: share(counts.answered),
            timeoutsPct: share(counts.timeouts),
            crcErrorsPct: share(counts.crcErrors),
            exceptionsPct: share(counts.exceptions),
          },
    exceptionCodes: sumCodes(hours),
    roundTrip: roundTripOf(hours),
    hours: hourly
      ? hours.map((row) => ({ hour: row.hour.toISOString(), ...countsOf([row]), roundTrip: roundTripOf([row]) }))
      : [],
  };
}

function countsOf(hours: readonly PollCounts[]): PollCounts {
  const sums = {
    polls: 0,
    answered: 0,
    exceptions: 0,
    timeouts: 0,
    crcErrors: 0,
    truncated: 0,
    linkDown: 0,
    otherErrors: 0,
  };
  for (const hour of hours) for (const name of COUNTS) sums[name] += hour[name];
  return sums;
}

function sumCodes(hours: readonly HourRow[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { exceptionCodes } of hours) {
    for (const [code, count] of Object.entries(exceptionCodes ?? {})) sums[code] = (sums[code] ?? 0) + count;
  }
  return sums;
}

function roundTripOf(hours: readonly HourRow[]): SlaveHealth['roundTrip'] {
  const told = hours.filter(({ roundTrips }) => roundTrips > 0);
  const answers = told.reduce((sum, { roundTrips }) => sum + roundTrips, 0);
  if (answers === 0) return null;
  return {
    answers,
    meanMs: told.reduce((sum, { roundTripSumUs }) => sum + roundTripSumUs, 0) / answers / US_PER_MS,
    minMs: Math.min(...told.map(({ roundTripMinUs }) => roundTripMinUs ?? Infinity)) / US_PER_MS,
    maxMs: Math.max(...told.map(({ roundTripMaxUs }) => roundTripMaxUs ?? 0)) / US_PER_MS,
  };
}

function sumClocks(hours: readonly ClockRow[]): ClockSkew | null {
  const newest = hours.at(-1);
  if (newest === undefined) return null;
  return {
    uploads: hours.reduce((sum, { uploads }) => sum + uploads, 0),
    lastMs: newest.lastMs,
    minMs: Math.min(...hours.map(({ minMs }) => minMs)),
    maxMs: Math.max(...hours.map(({ maxMs }) => maxMs)),
  };
}
