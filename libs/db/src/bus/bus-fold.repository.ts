import { type PoolClient } from '../connection/pool.ts';

/** Counts to be added to those of one slave in one hour. */
export interface SlaveHour {
  readonly gatewayId: string;
  readonly organisationId: string;
  readonly bus: string;
  readonly slaveAddress: number;
  readonly hourMs: number;
  readonly lastAnswerMs: number | null;
  readonly polls: number;
  readonly answered: number;
  readonly exceptions: number;
  readonly timeouts: number;
  readonly crcErrors: number;
  readonly truncated: number;
  readonly linkDown: number;
  readonly otherErrors: number;
  /** Code → count; null: none. */
  readonly exceptionCodes: Readonly<Record<string, number>> | null;
  /** How long sound answers took; null: the gateway does not say. */
  readonly roundTrips: {
    readonly count: number;
    readonly sumUs: number;
    readonly minUs: number;
    readonly maxUs: number;
  } | null;
}

const date = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** Adds counts to the sums of their hours; each slave and hour at most once per call. */
export async function addBusHealth(client: PoolClient, hours: readonly SlaveHour[]): Promise<void> {
  if (hours.length === 0) return;
  const column = <K extends keyof SlaveHour>(key: K) => hours.map((hour) => hour[key]);
  await client.query(
    `INSERT INTO series.bus_health AS h
       (gateway_id, organisation_id, bus, slave_address, hour, last_answer_at, polls, answered, exceptions, timeouts,
        crc_errors, truncated, link_down, other_errors, exception_codes, round_trips, round_trip_sum_us,
        round_trip_min_us, round_trip_max_us)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::timestamptz[], $6::timestamptz[], $7::bigint[],
                 $8::bigint[], $9::bigint[], $10::bigint[], $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[],
                 $15::jsonb[], $16::bigint[], $17::bigint[], $18::int[], $19::int[])
     ON CONFLICT (gateway_id, bus, slave_address, hour) DO UPDATE SET
       last_answer_at = greatest(h.last_answer_at, excluded.last_answer_at), polls = h.polls + excluded.polls,
       answered = h.answered + excluded.answered, exceptions = h.exceptions + excluded.exceptions,
       timeouts = h.timeouts + excluded.timeouts, crc_errors = h.crc_errors + excluded.crc_errors,
       truncated = h.truncated + excluded.truncated, link_down = h.link_down + excluded.link_down,
       other_errors = h.other_errors + excluded.other_errors,
       exception_codes = CASE WHEN excluded.exception_codes IS NULL THEN h.exception_codes
                              ELSE series.add_counts(h.exception_codes, excluded.exception_codes) END,
       round_trips = h.round_trips + excluded.round_trips,
       round_trip_sum_us = h.round_trip_sum_us + excluded.round_trip_sum_us,
       round_trip_min_us = least(h.round_trip_min_us, excluded.round_trip_min_us),
       round_trip_max_us = greatest(h.round_trip_max_us, excluded.round_trip_max_us)`,
    [
      column('gatewayId'),
      column('organisationId'),
      column('bus'),
      column('slaveAddress'),
      hours.map((hour) => new Date(hour.hourMs)),
      hours.map((hour) => date(hour.lastAnswerMs)),
      column('polls'),
      column('answered'),
      column('exceptions'),
      column('timeouts'),
      column('crcErrors'),
      column('truncated'),
      column('linkDown'),
      column('otherErrors'),
      hours.map((hour) => hour.exceptionCodes && JSON.stringify(hour.exceptionCodes)),
      hours.map(({ roundTrips }) => roundTrips?.count ?? 0),
      hours.map(({ roundTrips }) => roundTrips?.sumUs ?? 0),
      hours.map(({ roundTrips }) => roundTrips?.minUs ?? null),
      hours.map(({ roundTrips }) => roundTrips?.maxUs ?? null),
    ],
  );
}

/** What a gateway's uploads of one hour of receive time say of its clock: receive time minus `sent`. */
export interface ClockHour {
  readonly gatewayId: string;
  readonly organisationId: string;
  readonly hourMs: number;
  readonly lastReceivedMs: number;
  readonly uploads: number;
  readonly lastMs: number;
  readonly minMs: number;
  readonly maxMs: number;
}

/** Adds what was seen of clocks to the sums of their hours; each gateway and hour at most once per call. */
export async function addGatewayClocks(client: PoolClient, hours: readonly ClockHour[]): Promise<void> {
  if (hours.length === 0) return;
  await client.query(
    `INSERT INTO series.gateway_clock AS c
       (gateway_id, organisation_id, hour, last_received_at, uploads, skew_last_ms, skew_min_ms, skew_max_ms)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::bigint[], $6::bigint[],
                          $7::bigint[], $8::bigint[])
     ON CONFLICT (gateway_id, hour) DO UPDATE SET
       uploads = c.uploads + excluded.uploads, skew_min_ms = least(c.skew_min_ms, excluded.skew_min_ms),
       skew_max_ms = greatest(c.skew_max_ms, excluded.skew_max_ms),
       skew_last_ms = CASE WHEN excluded.last_received_at >= c.last_received_at THEN excluded.skew_last_ms
                           ELSE c.skew_last_ms END,
       last_received_at = greatest(c.last_received_at, excluded.last_received_at)`,
    [
      hours.map((hour) => hour.gatewayId),
      hours.map((hour) => hour.organisationId),
      hours.map((hour) => new Date(hour.hourMs)),
      hours.map((hour) => new Date(hour.lastReceivedMs)),
      hours.map((hour) => hour.uploads),
      hours.map((hour) => hour.lastMs),
      hours.map((hour) => hour.minMs),
      hours.map((hour) => hour.maxMs),
    ],
  );
}

/**
 * `[slot, polls, timeouts, crc errors, exceptions]`, and behind them how many answers were timed and how long they took in
 * all, if any were. A slot is five minutes, counted from 1970.
 */
export type RecentSlot = readonly [
  slot: number,
  polls: number,
  timeouts: number,
  crc: number,
  exceptions: number,
  timed?: number,
  tookUs?: number,
];

export interface SlaveState {
  readonly gatewayId: string;
  readonly organisationId: string;
  readonly bus: string;
  readonly slaveAddress: number;
  readonly lastPollMs: number;
  readonly lastAnswerMs: number | null;
  /** Newest last. */
  readonly recent: readonly RecentSlot[];
}

/** Something failed lately, or it did not answer when it was last asked: a sweep has to look at its bus. */
const isTroubled = ({ recent, lastPollMs, lastAnswerMs }: SlaveState): boolean =>
  lastAnswerMs === null ||
  lastPollMs - lastAnswerMs >= 60_000 ||
  recent.some(([, , timeouts, crc, exceptions]) => timeouts + crc + exceptions > 0);

/** The states of all slaves of these gateways. Only the process that holds the reports' lock may write them. */
export async function readSlaveStates(client: PoolClient, gatewayIds: readonly string[]): Promise<SlaveState[]> {
  const { rows } = await client.query<SlaveState>(
    `SELECT gateway_id AS "gatewayId", organisation_id AS "organisationId", bus, slave_address AS "slaveAddress", recent,
            (extract(epoch FROM last_poll_at) * 1000)::float8 AS "lastPollMs",
            (extract(epoch FROM last_answer_at) * 1000)::float8 AS "lastAnswerMs"
     FROM bus_slave_state WHERE gateway_id = ANY ($1::uuid[])`,
    [gatewayIds],
  );
  return rows;
}

export async function writeSlaveStates(client: PoolClient, states: readonly SlaveState[]): Promise<void> {
  if (states.length === 0) return;
  await client.query(
    `INSERT INTO bus_slave_state (gateway_id, organisation_id, bus, slave_address, last_poll_at, last_answer_at, recent,
                                  is_troubled)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::smallint[], $5::timestamptz[], $6::timestamptz[],
                          $7::jsonb[], $8::bool[])
     ON CONFLICT (gateway_id, bus, slave_address) DO UPDATE SET
       last_poll_at = excluded.last_poll_at, last_answer_at = excluded.last_answer_at, recent = excluded.recent,
       is_troubled = excluded.is_troubled`,
    [
      states.map((state) => state.gatewayId),
      states.map((state) => state.organisationId),
      states.map((state) => state.bus),
      states.map((state) => state.slaveAddress),
      states.map((state) => new Date(state.lastPollMs)),
      states.map((state) => date(state.lastAnswerMs)),
      states.map((state) => JSON.stringify(state.recent)),
      states.map(isTroubled),
    ],
  );
}

/** `[slot, uploads, least skew ms, most skew ms]`, by receive time. */
export type RecentSkew = readonly [slot: number, uploads: number, minMs: number, maxMs: number];

export interface ClockState {
  readonly gatewayId: string;
  readonly organisationId: string;
  /** Newest last. */
  readonly recent: readonly RecentSkew[];
}

/** Like `readSlaveStates`, for clocks. */
export async function readClockStates(client: PoolClient, gatewayIds: readonly string[]): Promise<ClockState[]> {
  const { rows } = await client.query<ClockState>(
    `SELECT gateway_id AS "gatewayId", organisation_id AS "organisationId", recent
     FROM gateway_clock_state WHERE gateway_id = ANY ($1::uuid[])`,
    [gatewayIds],
  );
  return rows;
}

export async function writeClockStates(client: PoolClient, states: readonly ClockState[]): Promise<void> {
  if (states.length === 0) return;
  await client.query(
    `INSERT INTO gateway_clock_state (gateway_id, organisation_id, recent)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::jsonb[])
     ON CONFLICT (gateway_id) DO UPDATE SET recent = excluded.recent`,
    [
      states.map((state) => state.gatewayId),
      states.map((state) => state.organisationId),
      states.map((state) => JSON.stringify(state.recent)),
    ],
  );
}

/** Of these gateways, those that are still there: a state of a gateway that is gone could not be stored. */
export async function existingGateways(client: PoolClient, gatewayIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM gateway WHERE id = ANY ($1::uuid[])', [
    gatewayIds,
  ]);
  return new Set(rows.map((row) => row.id));
}
