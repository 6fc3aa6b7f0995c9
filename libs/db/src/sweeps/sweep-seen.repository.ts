import { type PoolClient } from '../connection/pool.ts';

const epochMs = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;

/** An alarm on silence says how long it took to raise: so long before it was raised, the silence began. */
const SILENT_SINCE = `o.raised_at - o.raise_level * interval '1 ms'`;

export interface SweptGateway {
  readonly gatewayId: string;
  readonly name: string;
  readonly siteId: string | null;
  readonly lastReceivedMs: number | null;
  readonly skewMs: number | null;
  readonly returnedMs: number | null;
  readonly firstReceivedMs: number | null;
}

/** When each gateway of an organisation was last heard, and since when it is back from silence. */
export async function sweptGateways(client: PoolClient, organisationId: string): Promise<SweptGateway[]> {
  const { rows } = await client.query<SweptGateway>(
    // Few are silent: they are looked for once, and only for them the uploads are read.
    `WITH silent AS MATERIALIZED (
       SELECT DISTINCT ON (o.gateway_id) o.gateway_id, ${SILENT_SINCE} AS since FROM alarm o
       WHERE o.organisation_id = $1 AND o.gateway_id IS NOT NULL AND o.signal = 'gateway.silence_ms' AND o.status = 'open'
       ORDER BY o.gateway_id, o.raised_at
     ), returned AS MATERIALIZED (
       SELECT gateway_id, max(cleared_at) AS cleared_at FROM alarm
       WHERE organisation_id = $1 AND gateway_id IS NOT NULL AND signal = 'gateway.silence_ms' AND status = 'cleared'
       GROUP BY gateway_id
     )
     SELECT g.id AS "gatewayId", g.name, g.site_id AS "siteId", ${epochMs('s.last_received_at')} AS "lastReceivedMs",
            s.skew_ms::float8 AS "skewMs", ${epochMs('r.cleared_at')} AS "returnedMs",
            CASE WHEN o.since IS NOT NULL THEN (
              SELECT ${epochMs('u.received_at')} FROM series.upload u
              WHERE u.gateway_id = g.id AND u.received_at > o.since + interval '1 ms' ORDER BY u.received_at LIMIT 1
            ) END AS "firstReceivedMs"
     FROM gateway g
     LEFT JOIN gateway_state s ON s.gateway_id = g.id
     LEFT JOIN returned r ON r.gateway_id = g.id
     LEFT JOIN silent o ON o.gateway_id = g.id
     WHERE g.organisation_id = $1 ORDER BY g.id`,
    [organisationId],
  );
  return rows;
}

export interface SweptPack {
  readonly packId: number;
  readonly uid: string;
  readonly name: string;
  readonly siteId: string | null;
  readonly chemistry: string;
  readonly model: string;
  readonly groupIds: readonly string[];
  readonly tags: readonly string[];
  readonly isInService: boolean;
  readonly gatewayIds: readonly string[];
  readonly tsMs: number | null;
  readonly receivedMs: number | null;
  readonly firstTsMs: number | null;
}

/** When each pack of an organisation last spoke, where it hangs now, and its first sample since it fell silent. */
export async function sweptPacks(client: PoolClient, organisationId: string, nowMs: number): Promise<SweptPack[]> {
  const { rows } = await client.query<SweptPack>(
    `WITH silent AS MATERIALIZED (
       SELECT DISTINCT ON (o.pack_id) o.pack_id, ${SILENT_SINCE} AS since FROM alarm o
       WHERE o.organisation_id = $1 AND o.pack_id IS NOT NULL AND o.signal = 'pack.silence_ms' AND o.status = 'open'
       ORDER BY o.pack_id, o.raised_at
     ), tagged AS MATERIALIZED (
       SELECT pack_id, array_agg(tag) AS tags FROM pack_tag
       WHERE organisation_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2) GROUP BY pack_id
     ), grouped AS MATERIALIZED (
       SELECT pack_id, array_agg(group_id::text) AS group_ids FROM pack_group_member
       WHERE organisation_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2) GROUP BY pack_id
     ), assigned AS MATERIALIZED (
       SELECT pack_id, array_agg(DISTINCT gateway_id::text) AS gateway_ids
       FROM (SELECT pack_id, gateway_id, organisation_id, valid_from, valid_to FROM assignment
             UNION ALL SELECT pack_id, gateway_id, organisation_id, valid_from, valid_to FROM serial_assignment) AS addresses
       WHERE organisation_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2) GROUP BY pack_id
     )
     SELECT p.id AS "packId", p.uid, p.name, p.site_id AS "siteId", p.status = 'in_service' AS "isInService",
            coalesce(f.chemistry::text, '') AS chemistry, coalesce(f.model, '') AS model, coalesce(g.tags, '{}') AS tags, coalesce(m.group_ids, '{}') AS "groupIds", coalesce(a.gateway_ids, '{}') AS "gatewayIds",
            ${epochMs('s.ts')} AS "tsMs", ${epochMs('s.received_at')} AS "receivedMs",
            CASE WHEN o.since IS NOT NULL THEN (
              SELECT ${epochMs('t.ts')} FROM series.telemetry t
              WHERE t.pack_id = p.id AND t.ts > o.since + interval '1 ms' ORDER BY t.ts LIMIT 1
            ) END AS "firstTsMs"
     FROM pack p
     LEFT JOIN pack_state s ON s.pack_id = p.id
     LEFT JOIN pack_fact f ON f.pack_id = p.id AND f.valid_from <= $2 AND (f.valid_to IS NULL OR f.valid_to > $2)
     LEFT JOIN tagged g ON g.pack_id = p.id
     LEFT JOIN grouped m ON m.pack_id = p.id
     LEFT JOIN assigned a ON a.pack_id = p.id
     LEFT JOIN silent o ON o.pack_id = p.id
     WHERE p.organisation_id = $1 ORDER BY p.id`,
    [organisationId, new Date(nowMs)],
  );
  return rows;
}
