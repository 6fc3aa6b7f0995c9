import { type NewQuarantineRow } from '@packwatch/db';
import { toHex, type FrameTable, type ValueSample } from '@packwatch/protocol';
import { type DecodedUpload, type Refusal } from './work.ts';

type RefusedUpload = Pick<DecodedUpload, 'gateway' | 'uploadId' | 'receivedMs'> & { readonly frames: FrameTable };

/** No person reads more of one upload, and a flood of them in one transaction would keep every other gateway waiting. */
export const MAX_ROWS_OF_UPLOAD = 1_000;

/**
 * The refusals of an upload as rows: each by itself up to a bound, then one row for each reason that says how many more
 * there are. Nothing is lost by that: the envelope is archived as received, and the answer lists every one.
 */
export function toQuarantineRows(upload: RefusedUpload, refusals: readonly Refusal[]): NewQuarantineRow[] {
  const rows = refusals.slice(0, MAX_ROWS_OF_UPLOAD).map((refusal) => toQuarantineRow(upload, refusal));
  const more = Map.groupBy(refusals.slice(MAX_ROWS_OF_UPLOAD), ({ reason }) => reason);
  for (const [first, ...others] of more.values()) {
    if (first === undefined) continue;
    const detail = `${others.length + 1} more like this one in the same upload, whose envelope is kept: ${first.detail}`;
    rows.push(toQuarantineRow(upload, { ...first, detail }));
  }
  return rows;
}

/** A refusal with what was refused, as the gateway sent it, so that a person can look at it and a later map can try again. */
function toQuarantineRow(upload: RefusedUpload, refusal: Refusal): NewQuarantineRow {
  const { index, reason, detail, packId } = refusal;
  return {
    organisationId: upload.gateway.organisationId,
    gatewayId: upload.gateway.id,
    uploadId: upload.uploadId,
    receivedMs: upload.receivedMs,
    index,
    reason,
    detail: storable(detail),
    item: toItem(upload.frames, refusal),
    packId,
  };
}

// Neither text nor jsonb holds NUL or lone surrogates, which JSON and lines from a gateway may carry.
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

function toItem(table: FrameTable, { pollMs, bus, frames, decoded, text }: Refusal): Record<string, unknown> {
  if (text !== undefined) return { text: storable(text) };
  if (decoded !== undefined) return toDecodedItem(decoded);
  return {
    p: pollMs,
    bus: storable(bus ?? ''),
    frames: frames.map((place) => toFrameItem(table, place)),
  };
}

/** As upload format 3 writes it, cells by their place. */
function toDecodedItem({ tMs, pack, points, cells }: ValueSample): Record<string, unknown> {
  return {
    t: tMs,
    pack: storable(pack),
    values: Object.fromEntries(points),
    cells: Object.fromEntries([...cells].map(([place, values]) => [place, Object.fromEntries(values)])),
  };
}

function toFrameItem(table: FrameTable, index: number) {
  const frame = table.at(index);
  return {
    index,
    t: frame.tMs,
    q: toHex(frame.request),
    r: frame.response === null ? null : toHex(frame.response),
    err: frame.error === null ? null : storable(frame.error),
  };
}
