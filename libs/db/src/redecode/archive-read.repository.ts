import { type PoolClient } from '../connection/pool.ts';

/** Which envelope: what names it in the archive. */
export interface EnvelopeKey {
  readonly gatewayId: string;
  readonly receivedMs: number;
  readonly uploadId: string;
}

/** An envelope with the times of its oldest and newest poll. */
export interface ListedEnvelope extends EnvelopeKey {
  readonly firstTsMs: number;
  readonly lastTsMs: number;
}

export interface StoredEnvelope extends EnvelopeKey {
  readonly contentType: string;
  /** The unpacked body, compressed by zstd. */
  readonly body: Uint8Array;
}

/** A poll can't lie further than this after it was received (see ingest). */
const FUTURE_TOLERANCE_MS = 5 * 60_000;

/** Samples of a pack in a range: which gateways to ask for, and from when to when, unix ms. */
export interface ArchiveRange {
  readonly gatewayIds: readonly string[];
  readonly fromMs: number;
  readonly toMs: number;
}

/** Of the formats that a mapping reads, the times are as far off as the mapping was; no clock's zone is further off than this. */
const MAPPED_SLACK = `(CASE WHEN u.content_type LIKE 'text/plain%' OR u.content_type LIKE 'application/json%'
                       THEN interval '1 day' ELSE interval '0' END)`;

const IN_RANGE = `u.gateway_id = ANY ($1::uuid[]) AND u.last_ts >= $2::timestamptz - ${MAPPED_SLACK}
  AND u.first_ts < $3::timestamptz + ${MAPPED_SLACK} AND u.received_at >= $4::timestamptz`;

const rangeValues = ({ gatewayIds, fromMs, toMs }: ArchiveRange) => [
  gatewayIds,
  new Date(fromMs),
  new Date(toMs),
  new Date(fromMs - FUTURE_TOLERANCE_MS),
];

/** Every gateway that a pack was ever assigned to. */
export async function findGatewaysOfPack(client: PoolClient, packId: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT gateway_id AS id FROM assignment WHERE pack_id = $1
     UNION SELECT gateway_id FROM serial_assignment WHERE pack_id = $1 ORDER BY 1`,
    [packId],
  );
  return rows.map(({ id }) => id);
}

/** Envelopes with polls in the range, as they were received. */
export async function listEnvelopes(client: PoolClient, range: ArchiveRange): Promise<ListedEnvelope[]> {
  const { rows } = await client.query<ListedEnvelope>(
    `SELECT u.gateway_id AS "gatewayId", (extract(epoch FROM u.received_at) * 1000)::float8 AS "receivedMs",
            u.upload_id AS "uploadId", (extract(epoch FROM u.first_ts) * 1000)::float8 AS "firstTsMs",
            (extract(epoch FROM u.last_ts) * 1000)::float8 AS "lastTsMs"
     FROM series.upload u WHERE ${IN_RANGE} ORDER BY u.received_at, u.gateway_id, u.upload_id`,
    rangeValues(range),
  );
  return rows;
}

/** The bodies of these envelopes, in the order of their keys. */
export async function readEnvelopes(client: PoolClient, keys: readonly EnvelopeKey[]): Promise<StoredEnvelope[]> {
  if (keys.length === 0) return [];
  const received = keys.map((key) => key.receivedMs);
  const { rows } = await client.query<StoredEnvelope>(
    `SELECT u.gateway_id AS "gatewayId", (extract(epoch FROM u.received_at) * 1000)::float8 AS "receivedMs",
            u.upload_id AS "uploadId", u.content_type AS "contentType", u.body
     FROM unnest($1::uuid[], $2::timestamptz[], $3::text[]) WITH ORDINALITY AS key (gateway_id, received_at, upload_id, place)
     JOIN series.upload u ON u.gateway_id = key.gateway_id AND u.received_at = key.received_at
       AND u.upload_id = key.upload_id
     WHERE u.received_at BETWEEN $4::timestamptz AND $5::timestamptz ORDER BY key.place`,
    [
      keys.map((key) => key.gatewayId),
      received.map((ms) => new Date(ms)),
      keys.map((key) => key.uploadId),
      new Date(received.reduce((a, b) => Math.min(a, b))),
      new Date(received.reduce((a, b) => Math.max(a, b))),
    ],
  );
  return rows;
}

/** The first time in the range at which there is a sample or an archived poll, and the last; null: there is neither. */
export async function findSpan(
  client: PoolClient,
  packId: number,
  range: ArchiveRange,
): Promise<{ readonly firstMs: number; readonly lastMs: number } | null> {
  const { rows } = await client.query<{ firstMs: number | null; lastMs: number | null }>(
    `SELECT (extract(epoch FROM least(t.first, u.first)) * 1000)::float8 AS "firstMs",
            (extract(epoch FROM greatest(t.last, u.last)) * 1000)::float8 AS "lastMs"
     FROM (SELECT min(ts) AS first, max(ts) AS last FROM series.telemetry
           WHERE pack_id = $5 AND ts >= $2::timestamptz AND ts < $3::timestamptz) t,
          (SELECT greatest(min(u.first_ts - ${MAPPED_SLACK}), $2::timestamptz) AS first,
                  least(max(u.last_ts + ${MAPPED_SLACK}), $3::timestamptz - interval '1 millisecond') AS last
           FROM series.upload u WHERE ${IN_RANGE}) u`,
    [...rangeValues(range), packId],
  );
  const { firstMs = null, lastMs = null } = rows[0] ?? {};
  return firstMs === null || lastMs === null ? null : { firstMs, lastMs };
}

/** Over which times the envelopes range that were received since; null: there are none. */
export async function findReceivedSince(
  client: PoolClient,
  gatewayIds: readonly string[],
  sinceMs: number,
): Promise<{ readonly firstMs: number; readonly lastMs: number } | null> {
  const { rows } = await client.query<{ firstMs: number | null; lastMs: number | null }>(
    `SELECT (extract(epoch FROM min(first_ts)) * 1000)::float8 AS "firstMs",
            (extract(epoch FROM max(last_ts)) * 1000)::float8 AS "lastMs"
     FROM series.upload WHERE gateway_id = ANY ($1::uuid[]) AND received_at >= $2`,
    [gatewayIds, new Date(sinceMs)],
  );
  const { firstMs = null, lastMs = null } = rows[0] ?? {};
  return firstMs === null || lastMs === null ? null : { firstMs, lastMs };
}

/** Telemetry of an organisation before this is deleted: what is decoded again begins after it. Null: nothing was cut. */
export async function findRawCut(client: PoolClient, organisationId: string): Promise<number | null> {
  const { rows } = await client.query<{ cutMs: number }>(
    `SELECT (extract(epoch FROM cut_at) * 1000)::float8 AS "cutMs" FROM series.raw_cut WHERE organisation_id = $1`,
    [organisationId],
  );
  return rows[0]?.cutMs ?? null;
}
