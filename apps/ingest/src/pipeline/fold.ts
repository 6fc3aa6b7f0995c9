import {
  RUNNING_SLOT,
  type Checkpoint,
  type LiveState,
  TelemetryCopy,
  type StoredPoll,
  type TelemetryReadings,
} from '@packwatch/db';
import {
  decodePackState,
  encodePackState,
  initialPackState,
  openEpisodes,
  rollupBucketMs,
  storedSample,
  type PackState,
} from '@packwatch/domain';
import { PackFolder, type KnownOutputs } from './fold-samples.ts';
import { PackRoller } from './roll-up.ts';
import { type FoldedGroup, type FoldedPack, type OrderedGroup, type OrderedSample, type PackWork } from './work.ts';

/** Rows that are older than this, counted back from the pack's watermark, are stored and not assessed. */
export const REFOLD_HORIZON_MS = 90 * 86_400_000;

/** Step 5: newer samples through the domain, from each pack's running checkpoint on. Late ones wait for the refold. */
export function fold(group: OrderedGroup): FoldedGroup {
  const telemetry = new TelemetryCopy();
  const folded = group.packs.map((pack) => foldOne(pack, group.running.get(pack.locked.packId), telemetry));
  return { ...group, folded, telemetry };
}

/** Rows go into `telemetry` as they are folded: what a sample said is made up once, and forgotten before the next. */
function foldOne(work: PackWork, checkpoint: Checkpoint | undefined, telemetry: TelemetryCopy): FoldedPack {
  const restored = restore(checkpoint?.state);
  // A watermark without a state to go on from: this release can't read it, or it was lost. The refold makes it anew.
  const isLost = work.newer.length > 0 && restored === null && work.locked.tsMs !== null;
  const state = restored ?? initialPackState();
  const folder = new PackFolder(work.context.pack, work.context.rules, state);
  const roller = new PackRoller(work.context.pack, work.locked.tsMs, checkpoint?.rollup ?? null);
  const last = work.newer.at(-1);
  let live: LiveState | null = null;
  for (const ordered of work.newer) {
    const { tsMs, readings } = ordered.sample;
    const outputs = folder.add(storedSample(tsMs, readings));
    roller.add(tsMs, readings, outputs);
    telemetry.add(toPoll(ordered, outputs), readings);
    if (ordered === last) live = toLive(ordered, readings, outputs);
  }
  for (const late of work.late) telemetry.add(toPoll(late, NOT_FOLDED), late.sample.readings);

  const running = last && {
    slot: RUNNING_SLOT,
    tsMs: last.sample.tsMs,
    state: encodePackState(folder.state),
    rollup: roller.encode(),
  };
  return {
    work,
    live,
    checkpoints: running ? [...folder.checkpoints.map((daily) => ({ ...daily, rollup: null })), running] : [],
    healthDays: folder.checkpoints.flatMap(({ health }) => health ?? []),
    transitions: folder.transitions,
    openBefore: openEpisodes(state),
    openAfter: openEpisodes(folder.state),
    dirty: isLost ? { fromMs: 0, toMs: last?.sample.tsMs ?? 0 } : dirtyRange(work),
    rollups: roller.finished,
    marks: marksOf(work, roller),
  };
}

/** Late rows change buckets that are over, or that the running roll-up will finish without them. */
function marksOf({ late, newer, locked: { packId } }: PackWork, roller: PackRoller): FoldedPack['marks'] {
  const quarters = late.map(({ sample }) => ({ packId, bucketMs: rollupBucketMs(sample.tsMs) }));
  if (newer.length > 0 && roller.brokenBucketMs !== null) quarters.push({ packId, bucketMs: roller.brokenBucketMs });
  return { quarters, days: roller.finishedDays.map((bucketMs) => ({ packId, bucketMs })) };
}

function restore(checkpoint: string | undefined): PackState | null {
  if (checkpoint === undefined) return null;
  try {
    return decodePackState(checkpoint);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

function dirtyRange({ late, locked }: PackWork): FoldedPack['dirty'] {
  const horizonMs = (locked.tsMs ?? 0) - REFOLD_HORIZON_MS;
  const assessed = late.filter(({ sample }) => sample.tsMs >= horizonMs);
  const [first, last] = [assessed[0], assessed.at(-1)];
  return first === undefined || last === undefined ? null : { fromMs: first.sample.tsMs, toMs: last.sample.tsMs };
}

const NOT_FOLDED = { soc: null, socSigma: null };

function toPoll(
  { entry, sample }: OrderedSample,
  { soc, socSigma }: Pick<KnownOutputs, 'soc' | 'socSigma'>,
): StoredPoll {
  return { packId: sample.packId, tsMs: sample.tsMs, receivedMs: entry.upload.receivedMs, soc, socSigma };
}

function toLive({ entry, sample }: OrderedSample, readings: TelemetryReadings, outputs: KnownOutputs): LiveState {
  const { packId, tsMs } = sample;
  const temperatures = [readings.temperature1CentiC, readings.temperature2CentiC].concat(
    readings.cellTemperaturesCentiC ?? [],
  );
  const [temperatureMinCentiC, temperatureMaxCentiC] = extremes(temperatures);
  const [cellMinMv, cellMaxMv] = extremes(readings.cellVoltagesMv ?? []);
  return {
    packId,
    tsMs,
    receivedMs: entry.upload.receivedMs,
    voltageMv: readings.voltageMv,
    currentMa: readings.currentMa,
    bmsSocMilliPct: readings.bmsSocMilliPct,
    soc: outputs.soc,
    socSigma: outputs.socSigma,
    temperatureMinCentiC,
    temperatureMaxCentiC,
    cellMinMv,
    cellMaxMv,
    activity: outputs.activity,
    socAdvice: outputs.advice?.reason ?? null,
  };
}

function extremes(values: readonly (number | null)[]): [number | null, number | null] {
  let min: number | null = null;
  let max: number | null = null;
  for (const value of values) {
    if (value === null) continue;
    if (min === null || value < min) min = value;
    if (max === null || value > max) max = value;
  }
  return [min, max];
}
