import {
  createPackStates,
  findConfigurationStamps,
  findReceipts,
  findRunningCheckpoints,
  findTelemetry,
  lockPacks,
  type LockedPack,
  type OpenTransaction,
  type PoolClient,
  type Receipt,
  type TelemetryRow,
} from '@packwatch/db';
import { ConfigurationMoved, UploadRejected } from '../errors.ts';
import { againstStored, keyOf, withoutRepeats } from './repeated-samples.ts';
import {
  type DecodedUpload,
  type OrderedGroup,
  type OrderedSample,
  type PackContext,
  type PackWork,
  type Settled,
  type UploadEntry,
} from './work.ts';

/**
 * Step 4: settles repeats by their receipts, locks the packs, and sorts each pack's samples into newer and late ones.
 * An upload that needs a pack which somebody else holds is put off, and so are those behind it that need the same packs:
 * overtaking would make its samples late.
 */
export async function order(
  uploads: readonly DecodedUpload[],
  { transaction }: { readonly transaction: OpenTransaction },
): Promise<OrderedGroup> {
  const { client } = transaction;
  const packIds = packIdsOf(uploads);
  const organisationIds = [...new Set(uploads.map(({ gateway }) => gateway.organisationId))];
  const [receipts, held, stamps, checkpoints] = await transaction.together((gathering) => [
    findReceipts(
      gathering,
      uploads.map(({ gateway, uploadId }) => ({ gatewayId: gateway.id, uploadId })),
    ),
    // Locks first: what is read behind them holds as long as they do.
    lockPacks(gathering, packIds),
    findConfigurationStamps(gathering, organisationIds),
    findRunningCheckpoints(gathering, packIds),
  ]);
  const { settled, deferred: twice, fresh } = settleRepeats(uploads, receipts);
  const made = await createMissing(client, fresh, held);
  const locked = new Map([...held, ...made].map((pack) => [pack.packId, pack]));
  const stampsNow = made.length === 0 ? stamps : await findConfigurationStamps(client, organisationIds);
  const { current, behind } = settleMoved(fresh, stampsNow, settled);
  const { ready, deferred } = putOff(current, locked);

  const entries = ready.map((upload): UploadEntry => {
    return { upload, accepted: 0, duplicate: 0, late: 0, refusals: [...upload.refusals] };
  });
  const packs = await splitAtWatermarks(client, gather(entries), locked);
  const running = new Map(checkpoints.map((checkpoint) => [checkpoint.packId, checkpoint]));
  return { transaction, settled, deferred: [...twice, ...behind, ...deferred], entries, packs, running };
}

/** Sorted, as locks are taken. */
const packIdsOf = (uploads: readonly DecodedUpload[]): number[] =>
  [...new Set(uploads.flatMap((upload) => [...upload.packs.keys()]))].sort((a, b) => a - b);

const identityOf = (upload: { gateway: { id: string }; uploadId: string }): string =>
  `${upload.gateway.id} ${upload.uploadId}`;

function settleRepeats(uploads: readonly DecodedUpload[], receipts: readonly Receipt[]) {
  const known = new Map(receipts.map((receipt) => [`${receipt.gatewayId} ${receipt.uploadId}`, receipt]));
  const settled = new Map<DecodedUpload, Settled>();
  const fresh = new Map<string, DecodedUpload>();
  const deferred: DecodedUpload[] = [];
  for (const upload of uploads) {
    const identity = identityOf(upload);
    const receipt = known.get(identity);
    if (receipt !== undefined) settled.set(upload, answerRepeat(upload, receipt));
    // Twice in one group: the next group finds the receipt of the first.
    else if (fresh.has(identity)) deferred.push(upload);
    else fresh.set(identity, upload);
  }
  return { settled, deferred, fresh: [...fresh.values()] };
}

function answerRepeat(upload: DecodedUpload, receipt: { digest: string; answer: Settled }): Settled {
  if (receipt.digest === upload.contentDigest) return receipt.answer;
  return new UploadRejected('upload_id_reused', 'another upload of this gateway has this id and says something else', {
    path: 'upload',
  });
}

/**
 * Under the packs' locks: whoever changes what holds takes the same locks, so it is either seen here or finds our samples
 * folded and has them refolded. What a gateway sent behind an upload that is decoded anew waits for it.
 */
function settleMoved(
  uploads: readonly DecodedUpload[],
  stamps: ReadonlyMap<string, number>,
  settled: Map<DecodedUpload, Settled>,
) {
  const moved = new Set<string>();
  const current: DecodedUpload[] = [];
  const behind: DecodedUpload[] = [];
  for (const upload of uploads) {
    const { id, organisationId } = upload.gateway;
    if (upload.configuration !== (stamps.get(organisationId) ?? 0)) {
      settled.set(upload, new ConfigurationMoved());
      moved.add(id);
    } else if (moved.has(id)) behind.push(upload);
    else current.push(upload);
  }
  return { current, behind };
}

/** Packs that never had a sample have no state to lock: it is made now, and so locked. */
async function createMissing(
  client: PoolClient,
  uploads: readonly DecodedUpload[],
  held: readonly LockedPack[],
): Promise<LockedPack[]> {
  const have = new Set(held.map((pack) => pack.packId));
  const missing = packIdsOf(uploads).filter((id) => !have.has(id));
  return createPackStates(client, missing);
}

function putOff(uploads: readonly DecodedUpload[], locked: ReadonlyMap<number, LockedPack>) {
  const ready: DecodedUpload[] = [];
  const deferred: DecodedUpload[] = [];
  const held = new Set<number>();
  for (const upload of uploads) {
    const packIds = [...upload.packs.keys()];
    if (packIds.every((id) => locked.has(id) && !held.has(id))) {
      ready.push(upload);
    } else {
      deferred.push(upload);
      for (const id of packIds) held.add(id);
    }
  }
  return { ready, deferred };
}

interface Gathered {
  readonly context: PackContext;
  readonly samples: OrderedSample[];
}

/** The samples of each pack over all uploads, in rising time, first come first. */
function gather(entries: readonly UploadEntry[]): Map<number, Gathered> {
  const packs = new Map<number, Gathered>();
  for (const entry of entries) {
    for (const sample of entry.upload.samples) {
      const context = entry.upload.packs.get(sample.packId);
      if (context === undefined) throw new Error(`pack ${sample.packId} is assigned and was not read`);
      let pack = packs.get(sample.packId);
      if (pack === undefined) packs.set(sample.packId, (pack = { context, samples: [] }));
      pack.samples.push({ entry, sample });
    }
  }
  for (const { samples } of packs.values()) {
    if (!isRising(samples)) samples.sort((a, b) => a.sample.tsMs - b.sample.tsMs);
  }
  return packs;
}

/** True of samples of which each is newer than the one before, as nearly all come. */
function isRising(samples: readonly OrderedSample[]): boolean {
  let beforeMs = -Infinity;
  for (const { sample } of samples) {
    if (sample.tsMs <= beforeMs) return false;
    beforeMs = sample.tsMs;
  }
  return true;
}

async function splitAtWatermarks(
  client: PoolClient,
  gathered: ReadonlyMap<number, Gathered>,
  locked: ReadonlyMap<number, LockedPack>,
): Promise<PackWork[]> {
  const split: { context: PackContext; lock: LockedPack; newer: OrderedSample[]; old: OrderedSample[] }[] = [];
  for (const [packId, { context, samples }] of gathered) {
    const lock = locked.get(packId);
    if (lock === undefined) throw new Error(`pack ${packId} is not locked`);
    const watermarkMs = lock.tsMs ?? -Infinity;
    if ((samples[0]?.sample.tsMs ?? 0) > watermarkMs && isRising(samples)) {
      split.push({ context, lock, newer: samples, old: [] });
      continue;
    }
    const newer = withoutRepeats(samples.filter(({ sample }) => sample.tsMs > watermarkMs));
    const old = samples.filter(({ sample }) => sample.tsMs <= watermarkMs);
    split.push({ context, lock, newer, old });
  }
  const stored = await findStored(
    client,
    split.flatMap(({ old }) => old),
  );
  const packs = split.map(({ context, lock, newer, old }): PackWork => {
    return { context, locked: lock, newer, ...againstStored(old, stored) };
  });
  for (const { newer, late } of packs) {
    for (const { entry } of newer) entry.accepted += 1;
    for (const { entry } of late) {
      entry.accepted += 1;
      entry.late += 1;
    }
  }
  return packs;
}

// Under the packs' locks nobody else can store a row between this look and our own writing.
async function findStored(client: PoolClient, samples: readonly OrderedSample[]) {
  const wanted = [...new Map(samples.map(({ sample }) => [keyOf(sample), sample])).values()];
  const rows = await findTelemetry(client, {
    packIds: wanted.map(({ packId }) => packId),
    tsMs: wanted.map(({ tsMs }) => tsMs),
  });
  return new Map<string, TelemetryRow>(rows.map((row) => [keyOf(row), row]));
}
