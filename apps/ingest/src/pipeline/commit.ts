import { type UploadAnswer } from '@packwatch/contracts';
import {
  archiveEnvelopes,
  copyRollups,
  insertBusReports,
  insertForwards,
  insertQuarantine,
  insertReceipts,
  insertRollupMarks,
  markDirty,
  noteSamples,
  recordGatewaysSeen,
  recordUnassigned,
  recordUnassignedSerials,
  saveCheckpoints,
  saveHealthDays,
  updateLiveStates,
  type ArchivedEnvelope,
  type Checkpoint,
  type GatewaySeen,
  type UnassignedSeen,
  type UnassignedSerialSeen,
} from '@packwatch/db';
import { initialPackState } from '@packwatch/domain';
import { writeAlarmChanges } from '../alarms/write-alarm-changes.ts';
import { type Clock } from '../clock.ts';
import { changedSamples } from './changed-samples.ts';
import { completeRows } from './complete-rows.ts';
import { framesOf } from './frames-of.ts';
import { toQuarantineRows } from './quarantine-row.ts';
import { type CommittedGroup, type FoldedGroup, type UploadEntry } from './work.ts';

/** The fold's state as libs/domain writes it; a change of its shape is a new version, and old checkpoints are not read. */
export const STATE_VERSION = initialPackState().v;

/**
 * Step 6: everything of the group in its one transaction, and the commit. What is settled after this was stored for good.
 * Locks are taken in one order (packs were first): alarms, gateways, receipts, each sorted.
 */
export async function commit(group: FoldedGroup, { clock }: { readonly clock: Clock }): Promise<CommittedGroup> {
  const { folded, entries, transaction } = group;
  const { client } = transaction;
  const repeats = new Set(group.settled.keys());
  const settled = new Map(group.settled);
  const dirty = folded.flatMap(({ work, dirty: range }) =>
    range === null ? [] : [{ packId: work.locked.packId, ...range }],
  );

  await group.telemetry.send(client);
  await copyRollups(
    client,
    '15m',
    folded.flatMap((pack) => pack.rollups),
  );
  await insertRollupMarks(
    client,
    folded.flatMap((pack) => pack.marks.quarters),
    folded.flatMap((pack) => pack.marks.days),
  );
  await markDirty(client, dirty);
  const hasCompleted = await completeRows(client, folded);
  await saveHealthDays(
    client,
    folded.flatMap((pack) => pack.healthDays),
  );
  const changedAlarms = await writeAlarmChanges(client, folded, clock());
  await insertQuarantine(
    client,
    entries.flatMap(({ upload, refusals }) =>
      refusals.length === 0 ? [] : toQuarantineRows({ ...upload, frames: framesOf(upload) }, refusals),
    ),
  );
  await recordUnassigned(client, sumUnassigned(entries));
  await recordUnassignedSerials(client, sumUnassignedSerials(entries));
  const told = changedSamples(folded);
  const closed = new Set(
    folded.flatMap(({ work: { context } }) => (context.pack.handedOverMs === null ? [] : [context.pack.id])),
  );
  await insertForwards(
    client,
    told.filter(({ packId }) => closed.has(packId)),
  );
  const receipts = entries.map((entry) => {
    const { gateway, uploadId, contentDigest: digest, receivedMs } = entry.upload;
    const answer = answerOf(entry);
    settled.set(entry.upload, answer);
    return { gatewayId: gateway.id, organisationId: gateway.organisationId, uploadId, digest, receivedMs, answer };
  });
  // What nearly every group has goes in one packet, the commit with it.
  await transaction.commitWith((gathering) => [
    updateLiveStates(
      gathering,
      folded.flatMap((pack) => pack.live ?? []),
    ),
    noteSamples(gathering, told),
    saveCheckpoints(
      gathering,
      folded.flatMap(({ work, checkpoints }): Checkpoint[] => {
        return checkpoints.map((c) => ({ ...c, packId: work.locked.packId, stateVersion: STATE_VERSION }));
      }),
    ),
    recordGatewaysSeen(gathering, newestOfGateways(entries)),
    archiveEnvelopes(gathering, entries.map(toEnvelope)),
    insertBusReports(
      gathering,
      entries.map(({ upload }) => upload.busReport),
    ),
    insertReceipts(gathering, receipts),
  ]);

  const changed = folded.filter(
    ({ work: { newer, late, completed } }) => newer.length + late.length + completed.length > 0,
  );
  const changedPacks = changed.map(({ work }) => work.context.pack);
  const needsRefold = dirty.length > 0 || hasCompleted;
  return { settled, repeats, deferred: group.deferred, changedPacks, changedAlarms, needsRefold };
}

const toEnvelope = ({ upload }: UploadEntry): ArchivedEnvelope => ({
  ...upload,
  gatewayId: upload.gateway.id,
  organisationId: upload.gateway.organisationId,
  digest: upload.bodyDigest,
  body: upload.packedBody,
});

function answerOf({ upload, accepted, duplicate, late, refusals }: UploadEntry): UploadAnswer {
  const quarantined = refusals.map(({ index, reason }) => ({ index, reason })).sort((a, b) => a.index - b.index);
  return { upload: upload.uploadId, accepted, duplicate, late, quarantined };
}

function newestOfGateways(entries: readonly UploadEntry[]): GatewaySeen[] {
  const newest = new Map<string, GatewaySeen>();
  for (const { upload } of entries) {
    const { gateway, receivedMs, sentMs } = upload;
    const known = newest.get(gateway.id);
    if (known === undefined || known.receivedMs <= receivedMs) {
      newest.set(gateway.id, { gatewayId: gateway.id, organisationId: gateway.organisationId, receivedMs, sentMs });
    }
  }
  return [...newest.values()];
}

function sumUnassigned(entries: readonly UploadEntry[]): UnassignedSeen[] {
  const sums = new Map<string, UnassignedSeen>();
  for (const { upload } of entries) {
    const { id: gatewayId, organisationId } = upload.gateway;
    for (const { bus, slaveAddress, frames, otherSerial } of upload.unassigned) {
      const key = `${gatewayId} ${slaveAddress} ${bus}`;
      const known = sums.get(key);
      const seenMs = Math.max(known?.seenMs ?? 0, upload.receivedMs);
      const all = (known?.frames ?? 0) + frames;
      sums.set(key, { gatewayId, organisationId, bus, slaveAddress, seenMs, frames: all, otherSerial });
    }
  }
  return [...sums.values()];
}

function sumUnassignedSerials(entries: readonly UploadEntry[]): UnassignedSerialSeen[] {
  const sums = new Map<string, UnassignedSerialSeen>();
  for (const { upload } of entries) {
    const { id: gatewayId, organisationId } = upload.gateway;
    for (const { serial, samples } of upload.unassignedSerials) {
      const key = `${gatewayId} ${serial}`;
      const known = sums.get(key);
      const seenMs = Math.max(known?.seenMs ?? 0, upload.receivedMs);
      sums.set(key, { gatewayId, organisationId, serial, seenMs, samples: (known?.samples ?? 0) + samples });
    }
  }
  return [...sums.values()];
}
