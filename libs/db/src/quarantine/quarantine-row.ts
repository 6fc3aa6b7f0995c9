import { type QuarantineItem, type QuarantineReason } from '@packwatch/contracts';

/** When it was polled, unix ms, as frames (`p`) and decoded samples (`t`) say it; NULL where the item does not say. */
export const POLLED_MS = `(CASE WHEN jsonb_typeof(q.item -> 'p') = 'number' THEN (q.item ->> 'p')::float8
                             WHEN jsonb_typeof(q.item -> 't') = 'number' THEN (q.item ->> 't')::float8 END)`;

/**
 * What the address of its first frame, or its serial number, meant at its time, as it is assigned now; the first byte of a
 * request is the slave.
 */
const ASSIGNED = `LEFT JOIN LATERAL (
    SELECT pack_id, register_map_id FROM assignment
    WHERE gateway_id = q.gateway_id AND bus = q.item ->> 'bus'
      AND lpad(to_hex(slave_address), 2, '0') = left(q.item #>> '{frames,0,q}', 2)
      AND valid_from <= to_timestamp(${POLLED_MS} / 1000)
      AND (valid_to IS NULL OR valid_to > to_timestamp(${POLLED_MS} / 1000))
  ) a ON true
  LEFT JOIN LATERAL (
    SELECT pack_id FROM serial_assignment
    WHERE gateway_id = q.gateway_id AND serial = q.item ->> 'pack'
      AND valid_from <= to_timestamp(${POLLED_MS} / 1000)
      AND (valid_to IS NULL OR valid_to > to_timestamp(${POLLED_MS} / 1000))
  ) s ON true`;

export const QUARANTINE_FROM = `quarantine q JOIN gateway g ON g.id = q.gateway_id ${ASSIGNED}
  LEFT JOIN pack p ON p.id = coalesce(a.pack_id, s.pack_id, q.pack_id)`;

export const QUARANTINE_COLUMNS = `q.id, q.gateway_id, g.name AS gateway_name, p.uid AS pack_uid, p.name AS pack_name,
  q.upload_id, q.index, q.received_at, q.reason, q.detail, q.item, q.outcome, q.tried_at, q.resolved_at, q.resolved_by,
  q.comment`;

export interface QuarantineRow {
  id: number;
  gateway_id: string;
  gateway_name: string;
  pack_uid: string | null;
  pack_name: string | null;
  upload_id: string;
  index: number;
  received_at: Date;
  reason: QuarantineReason;
  detail: string;
  item: Record<string, unknown>;
  outcome: QuarantineItem['outcome'];
  tried_at: Date | null;
  resolved_at: Date | null;
  resolved_by: string | null;
  comment: string | null;
}

export const quarantineFromRow = (row: QuarantineRow): QuarantineItem => ({
  id: String(row.id),
  gateway: { id: row.gateway_id, name: row.gateway_name },
  pack: row.pack_uid === null || row.pack_name === null ? null : { uid: row.pack_uid, name: row.pack_name },
  upload: row.upload_id,
  index: row.index,
  receivedAt: row.received_at.toISOString(),
  reason: row.reason,
  detail: row.detail,
  item: row.item,
  outcome: row.outcome,
  triedAt: row.tried_at?.toISOString() ?? null,
  resolvedAt: row.resolved_at?.toISOString() ?? null,
  resolvedBy: row.resolved_by,
  comment: row.comment,
});

/** Which items: by id, or every one of a reason, of a gateway, or of both. */
export interface QuarantineSelection {
  readonly ids?: readonly number[] | undefined;
  readonly reason?: QuarantineReason | undefined;
  readonly gatewayId?: string | undefined;
}

/** Takes `selectionValues` as $1 to $3. */
export const IS_SELECTED = `($1::bigint[] IS NULL OR q.id = ANY ($1)) AND ($2::text IS NULL OR q.reason = $2)
  AND ($3::uuid IS NULL OR q.gateway_id = $3)`;

export const selectionValues = ({ ids, reason, gatewayId }: QuarantineSelection) => [
  ids ?? null,
  reason ?? null,
  gatewayId ?? null,
];
