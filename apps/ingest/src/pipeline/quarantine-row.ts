import { type NewQuarantineRow } from '@packwatch/db';
import { toHex, type FrameTable } from '@packwatch/protocol';
import { type DecodedUpload, type Refusal } from './work.ts';

/** A refusal with what was refused, as the gateway sent it, so that a person can look at it and a later map can try again. */
export function toQuarantineRow(upload: DecodedUpload, refusal: Refusal): NewQuarantineRow {
  const { index, reason, detail, packId, pollMs, bus, frames } = refusal;
  return {
    organisationId: upload.gateway.organisationId,
    gatewayId: upload.gateway.id,
    uploadId: upload.uploadId,
    receivedMs: upload.receivedMs,
    index,
    reason,
    detail: detail.toWellFormed(),
    item: { p: pollMs, bus: bus.toWellFormed(), frames: frames.map((place) => toItem(upload.frames, place)) },
    packId,
  };
}

// jsonb refuses lone surrogates, which JSON from a gateway may carry.
function toItem(table: FrameTable, index: number) {
  const frame = table.at(index);
  return {
    index,
    t: frame.tMs,
    q: toHex(frame.request),
    r: frame.response === null ? null : toHex(frame.response),
    err: frame.error?.toWellFormed() ?? null,
  };
}
