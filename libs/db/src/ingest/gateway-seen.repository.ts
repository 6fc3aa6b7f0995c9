import { numberArray, plainArray, timeArray } from '../connection/array-text.ts';
import { type PoolClient } from '../connection/pool.ts';

export interface GatewaySeen {
  readonly gatewayId: string;
  readonly organisationId: string;
  readonly receivedMs: number;
  readonly sentMs: number | null;
}

/** Records the newest sign of life of gateways, each at most once per call. Skew is receive time − `sent`. */
export async function recordGatewaysSeen(client: PoolClient, seen: readonly GatewaySeen[]): Promise<void> {
  if (seen.length === 0) return;
  await client.query({
    name: 'record-gateways-seen',
    text: `INSERT INTO gateway_state AS s (gateway_id, organisation_id, last_received_at, last_sent_at, skew_ms)
           SELECT gateway_id, organisation_id, received_at, sent_at, skew_ms
           FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[], $5::bigint[])
             AS u (gateway_id, organisation_id, received_at, sent_at, skew_ms)
           ORDER BY gateway_id
           ON CONFLICT (gateway_id) DO UPDATE
             SET last_received_at = excluded.last_received_at, last_sent_at = excluded.last_sent_at,
                 skew_ms = excluded.skew_ms
             WHERE s.last_received_at <= excluded.last_received_at`,
    values: [
      plainArray(seen.map((s) => s.gatewayId)),
      plainArray(seen.map((s) => s.organisationId)),
      timeArray(seen.map((s) => s.receivedMs)),
      timeArray(seen.map((s) => s.sentMs)),
      numberArray(seen.map((s) => (s.sentMs === null ? null : Math.round(s.receivedMs - s.sentMs)))),
    ],
  });
}

export interface UnassignedSeen {
  readonly gatewayId: string;
  readonly organisationId: string;
  readonly bus: string;
  readonly slaveAddress: number;
  /** When it answered, by receive time. */
  readonly seenMs: number;
  readonly frames: number;
  /** The serial number of the meter that answered in another one's place; null: the address is nobody's. */
  readonly otherSerial: number | null;
}

/** Counts frames of slaves that answer and belong to no pack; each (gateway, bus, slave) at most once per call. */
export async function recordUnassigned(client: PoolClient, seen: readonly UnassignedSeen[]): Promise<void> {
  if (seen.length === 0) return;
  await client.query(
    `INSERT INTO unassigned_address AS a
       (gateway_id, organisation_id, bus, slave_address, first_seen_at, last_seen_at, frames, other_serial)
     SELECT gateway_id, organisation_id, bus, slave_address, seen_at, seen_at, frames, other_serial
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::timestamptz[], $6::bigint[], $7::bigint[])
       AS u (gateway_id, organisation_id, bus, slave_address, seen_at, frames, other_serial)
     ORDER BY gateway_id, bus, slave_address
     ON CONFLICT (gateway_id, bus, slave_address) DO UPDATE
       SET last_seen_at = greatest(a.last_seen_at, excluded.last_seen_at), frames = a.frames + excluded.frames,
         other_serial = excluded.other_serial`,
    [
      seen.map((s) => s.gatewayId),
      seen.map((s) => s.organisationId),
      seen.map((s) => s.bus),
      seen.map((s) => s.slaveAddress),
      seen.map((s) => new Date(s.seenMs)),
      seen.map((s) => s.frames),
      seen.map((s) => s.otherSerial),
    ],
  );
}

export interface UnassignedSerialSeen {
  readonly gatewayId: string;
  readonly organisationId: string;
  readonly serial: string;
  /** When it was named, by receive time. */
  readonly seenMs: number;
  readonly samples: number;
}

/** Counts samples of serial numbers that mean no pack; each (gateway, serial) at most once per call. */
export async function recordUnassignedSerials(
  client: PoolClient,
  seen: readonly UnassignedSerialSeen[],
): Promise<void> {
  if (seen.length === 0) return;
  await client.query(
    `INSERT INTO unassigned_serial AS a (gateway_id, organisation_id, serial, first_seen_at, last_seen_at, samples)
     SELECT gateway_id, organisation_id, serial, seen_at, seen_at, samples
     FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[], $5::bigint[])
       AS u (gateway_id, organisation_id, serial, seen_at, samples)
     ORDER BY gateway_id, serial
     ON CONFLICT (gateway_id, serial) DO UPDATE
       SET last_seen_at = greatest(a.last_seen_at, excluded.last_seen_at), samples = a.samples + excluded.samples`,
    [
      seen.map((s) => s.gatewayId),
      seen.map((s) => s.organisationId),
      seen.map((s) => s.serial),
      seen.map((s) => new Date(s.seenMs)),
      seen.map((s) => s.samples),
    ],
  );
}
