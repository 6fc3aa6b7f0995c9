import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { countedCharge, type CounterReading } from './counter-charge.ts';
import { afterPause, isFrozen, isTooLittle, MOVING, type Standstill } from './counter-standstill.ts';
import { type CounterVerdict, judgeCounters } from './counter-trust.ts';
import { type CurrentLevel, observeCurrent, unseenCurrentMa } from './current-level.ts';

const MS_PER_HOUR = 3_600_000;

/**
 * Snapshots of a load that repeats err alike at each repetition, the more so the fewer of them a repetition has, so their
 * error is wider than white noise: its variance by 1 + (Δt/25 s)², at most twice. Set on the A123 drive profile at 25 °C
 * with polls every 10, 30 and 60 s in every phase; the other temperatures only judged it.
 */
const COHERENCE_MS = 25_000;
const MAX_COHERENCE = 2;

/** The counters as last read, and what was integrated from the current since, to be replaced when they are read again. */
interface CounterReference extends CounterReading, Standstill {
  readonly provisionalMah: number;
  readonly provisionalVarMah2: number;
  readonly provisionalInMah: number;
  readonly provisionalOutMah: number;
  /** `brokenTsMs` as it was then: what went unseen since is bridged when the counters are read again. */
  readonly brokenTsMs: number | null;
}

/** What the integration remembers. */
export interface ChargeState {
  /** Charge is accounted for up to here. */
  readonly knownTsMs: number;
  readonly current: { readonly tsMs: number; readonly ma: number } | null;
  readonly level: CurrentLevel | null;
  readonly counters: CounterReference | null;
  /** Charge that went in and came out since the fold began, mAh, as it was read: no efficiency, no offset taken off. */
  readonly inMah: number;
  readonly outMah: number;
  /** The last time at which charge went unseen (a gap that nothing bridged); null: never. */
  readonly brokenTsMs: number | null;
  /** Variance of what snapshots and closed gaps did not show since the fold began, mAh². */
  readonly unseenVarMah2: number;
}

/** What is known of how charge is lost and misread. */
export interface ChargeCorrection {
  /** Share of the charge put in that can be taken out again. */
  readonly efficiency: number;
  /** What the current sensor reads too high, mA. */
  readonly offsetMa: number;
}

export interface ChargeStep {
  readonly state: ChargeState;
  /** Net charge to add to the SOC, mAh (positive while charging); with counters back it may undo a provisional part. */
  readonly deltaMah: number;
  /** Variance to add for what snapshots and gaps did not show, mAh²; negative where counters take it back. */
  readonly varianceMah2: number;
  /** Variance of a gap that is still open at this sample, mAh². It is not part of `varianceMah2`. */
  readonly openGapVarMah2: number;
  /** Why the counters are not believed at this sample; null: they are, or there are none. */
  readonly counterFault: CounterFault | null;
}

/** `frozen`: they stand still while a current flows. `leaping`: they show what no current explains. */
export type CounterFault = 'frozen' | 'leaping';

/**
 * Charge since the sample before: by the device's own counters where they can be read, else by the trapezoid between
 * two currents, else (a pause of more than twice the usual period) a gap, over which the charge is held.
 */
export function integrateCharge(
  before: ChargeState | null,
  sample: PackSample,
  facts: PackFacts,
  correction: ChargeCorrection,
): ChargeStep {
  const reading = counterReading(sample);
  if (before === null) return firstStep(sample, reading, facts);

  const level = seeCurrent(before, sample, facts);
  const current = sample.currentMa === null ? before.current : { tsMs: sample.tsMs, ma: sample.currentMa };

  let verdict: CounterVerdict | null = null;
  if (reading !== null && before.counters !== null) {
    verdict = verdictOn(before, before.counters, reading, sample, level, facts);
    if (verdict !== null && typeof verdict === 'object') {
      const moves = verdict.inMah !== 0 || verdict.outMah !== 0;
      const still = moves ? MOVING : stillSince(before, before.counters, sample, level, facts, correction);
      if (isFrozen(still, facts))
        return whileFrozen(before, before.counters, still, sample, reading, facts, correction);
      const { provisionalMah, provisionalVarMah2, provisionalInMah, provisionalOutMah } = before.counters;
      const hours = (reading.tsMs - before.counters.tsMs) / MS_PER_HOUR;
      const { inMah, outMah } = verdict;
      return {
        state: {
          knownTsMs: sample.tsMs,
          current,
          level,
          counters: newReference(reading, before.counters.brokenTsMs, still),
          inMah: before.inMah + inMah - provisionalInMah,
          outMah: before.outMah + outMah - provisionalOutMah,
          brokenTsMs: before.counters.brokenTsMs,
          unseenVarMah2: Math.max(0, before.unseenVarMah2 - provisionalVarMah2),
        },
        deltaMah: netMah(inMah, outMah, hours, correction) - provisionalMah,
        varianceMah2: -provisionalVarMah2,
        openGapVarMah2: 0,
        counterFault: null,
      };
    }
  }

  const seen = fromCurrent(before, sample, level, facts, correction);
  const isHeld = verdict === 'held' || verdict === 'waiting';
  // What the counters leapt by was no charge, or one that nothing else showed.
  const brokenTsMs = seen.isGap || verdict === 'leapt' ? sample.tsMs : before.brokenTsMs;
  const doubtVarMah2 = verdict === null ? 0 : doubtedVarianceMah2(before.counters, sample, level, facts);
  const varianceMah2 = seen.varianceMah2 + (isHeld ? 0 : doubtVarMah2);
  const counters =
    reading !== null && !isHeld ? newReference(reading, brokenTsMs) : addProvisional(before.counters, seen);
  return {
    state: {
      knownTsMs: seen.knownTsMs,
      current,
      level,
      counters,
      inMah: before.inMah + seen.inMah,
      outMah: before.outMah + seen.outMah,
      brokenTsMs,
      unseenVarMah2: before.unseenVarMah2 + varianceMah2,
    },
    deltaMah: seen.deltaMah,
    varianceMah2,
    openGapVarMah2: isHeld ? Math.max(seen.openGapVarMah2, doubtVarMah2) : seen.openGapVarMah2,
    counterFault: verdict === null || verdict === 'waiting' ? null : 'leaping',
  };
}

/** A charge by snapshots is sure beyond so many of its standard deviations. */
const SURE_SIGMA = 2;

/** What the current surely shows since the counters last moved, up to this sample. */
function stillSince(
  before: ChargeState,
  counters: CounterReference,
  sample: PackSample,
  level: CurrentLevel | null,
  facts: PackFacts,
  correction: ChargeCorrection,
): Standstill {
  // Those that were frozen are until they move: what they are worth is known.
  if (isFrozen(counters, facts) || isTooLittle(before.current?.ma ?? null, sample.currentMa, facts)) return counters;
  const seen = fromCurrent(before, sample, level, facts, correction);
  const inMah = counters.provisionalInMah + seen.inMah;
  const outMah = counters.provisionalOutMah + seen.outMah;
  // Polls far apart of a load that changes in between say little of what flowed: only what is beyond that counts.
  const blindMah = SURE_SIGMA * Math.sqrt(counters.provisionalVarMah2 + seen.varianceMah2);
  const sureShare = Math.max(0, 1 - blindMah / Math.max(inMah + outMah, Number.MIN_VALUE));
  const seenFor: Standstill = { stillInMah: sureShare * inMah, stillOutMah: sureShare * outMah };
  return afterPause(counters, seenFor, facts);
}

/**
 * A current flows and the counters stand still: what it showed since they last moved counts instead, half of it uncertain, and
 * goes on counting until they move again.
 */
function whileFrozen(
  before: ChargeState,
  counters: CounterReference,
  still: Standstill,
  sample: PackSample,
  reading: CounterReading,
  facts: PackFacts,
  correction: ChargeCorrection,
): ChargeStep {
  const level = seeCurrent(before, sample, facts);
  const seen = fromCurrent(before, sample, level, facts, correction);
  const wasFrozen = isFrozen(counters, facts);
  const { stillInMah, stillOutMah } = still;
  // At first all of it is made up for, in the place of what was counted provisionally meanwhile.
  const inMah = wasFrozen ? seen.inMah : stillInMah - counters.provisionalInMah;
  const outMah = wasFrozen ? seen.outMah : stillOutMah - counters.provisionalOutMah;
  const hours = (sample.tsMs - before.knownTsMs) / MS_PER_HOUR;
  const varianceMah2 = wasFrozen
    ? seen.varianceMah2
    : ((stillInMah + stillOutMah) / 2) ** 2 - counters.provisionalVarMah2;
  const brokenTsMs = seen.isGap ? sample.tsMs : before.brokenTsMs;
  return {
    state: {
      knownTsMs: seen.knownTsMs,
      current: sample.currentMa === null ? before.current : { tsMs: sample.tsMs, ma: sample.currentMa },
      level,
      counters: newReference(reading, brokenTsMs, still),
      inMah: before.inMah + inMah,
      outMah: before.outMah + outMah,
      brokenTsMs,
      unseenVarMah2: Math.max(0, before.unseenVarMah2 + varianceMah2),
    },
    deltaMah: wasFrozen ? seen.deltaMah : netMah(stillInMah, stillOutMah, hours, correction) - counters.provisionalMah,
    varianceMah2,
    openGapVarMah2: seen.openGapVarMah2,
    counterFault: 'frozen',
  };
}

/** Where the current is known since the counters were last believed, they must fit it; over a gap, what a pack can do. */
function verdictOn(
  before: ChargeState,
  counters: CounterReference,
  reading: CounterReading,
  { tsMs, currentMa }: PackSample,
  level: CurrentLevel | null,
  facts: PackFacts,
): CounterVerdict | null {
  const { current } = before;
  const isSeen =
    current !== null && tsMs - current.tsMs <= gapLimitMs(facts) && before.brokenTsMs === counters.brokenTsMs;
  if (!isSeen) return countedCharge(counters, reading, facts);
  const hours = (tsMs - before.knownTsMs) / MS_PER_HOUR;
  const nowMa = currentMa ?? current.ma;
  const inMah = counters.provisionalInMah + Math.max(current.ma, nowMa, 0) * hours;
  const outMah = counters.provisionalOutMah - Math.min(current.ma, nowMa, 0) * hours;
  return judgeCounters(counters, reading, { inMah, outMah }, level, facts);
}

/** While the counters are not believed the time counts like a gap, though a current was seen in it. */
function doubtedVarianceMah2(
  counters: CounterReference | null,
  { tsMs }: PackSample,
  level: CurrentLevel | null,
  facts: PackFacts,
): number {
  return counters === null ? 0 : gapVarianceMah2(level, facts, (tsMs - counters.tsMs) / MS_PER_HOUR);
}

/**
 * To be called when something other than charge has set the SOC at `tsMs`: what was unknown before no longer matters, and
 * counters read before can no longer correct what comes after.
 */
export function accountFrom(state: ChargeState, tsMs: number): ChargeState {
  const counters = state.counters?.tsMs === tsMs ? state.counters : null;
  const brokenTsMs = state.knownTsMs < tsMs ? tsMs : state.brokenTsMs;
  return { ...state, knownTsMs: tsMs, counters, brokenTsMs };
}

function firstStep(sample: PackSample, reading: CounterReading | null, facts: PackFacts): ChargeStep {
  const { tsMs, currentMa } = sample;
  return {
    state: {
      knownTsMs: tsMs,
      current: currentMa === null ? null : { tsMs, ma: currentMa },
      level: currentMa === null ? null : observeCurrent(null, currentMa, 0, facts),
      counters: reading === null ? null : newReference(reading, null),
      inMah: 0,
      outMah: 0,
      brokenTsMs: null,
      unseenVarMah2: 0,
    },
    deltaMah: 0,
    varianceMah2: 0,
    openGapVarMah2: 0,
    counterFault: null,
  };
}

/** A current stands for the time since the one before it, but in a gap for no more than the usual pause. */
function seeCurrent(before: ChargeState, sample: PackSample, facts: PackFacts): CurrentLevel | null {
  if (sample.currentMa === null) return before.level;
  const sinceMs = sample.tsMs - (before.current?.tsMs ?? before.knownTsMs);
  return observeCurrent(before.level, sample.currentMa, Math.min(sinceMs, gapLimitMs(facts)), facts);
}

interface SeenCharge {
  readonly knownTsMs: number;
  readonly inMah: number;
  readonly outMah: number;
  readonly isGap: boolean;
  readonly deltaMah: number;
  readonly varianceMah2: number;
  readonly openGapVarMah2: number;
}

function fromCurrent(
  before: ChargeState,
  sample: PackSample,
  level: CurrentLevel | null,
  facts: PackFacts,
  correction: ChargeCorrection,
): SeenCharge {
  const unknownMs = sample.tsMs - before.knownTsMs;
  const hours = unknownMs / MS_PER_HOUR;

  if (sample.currentMa === null) {
    const isOpenGap = unknownMs > gapLimitMs(facts);
    const openGapVarMah2 = isOpenGap ? gapVarianceMah2(level, facts, hours) : 0;
    return { ...NOTHING_SEEN, knownTsMs: before.knownTsMs, openGapVarMah2 };
  }
  if (before.current === null || sample.tsMs - before.current.tsMs > gapLimitMs(facts)) {
    const varianceMah2 = gapVarianceMah2(level, facts, hours);
    return { ...NOTHING_SEEN, knownTsMs: sample.tsMs, varianceMah2, isGap: unknownMs > 0 };
  }
  const seenMah = ((before.current.ma + sample.currentMa) / 2) * hours;
  const inMah = seenMah > 0 ? seenMah : 0;
  const outMah = seenMah < 0 ? -seenMah : 0;
  // Half the mean squared difference of neighbours is the variance of a load as fast as the polls; a smooth one has little.
  const snapshotVarMa2 = (sample.currentMa - before.current.ma) ** 2 / 2;
  const coherence = Math.min(MAX_COHERENCE, 1 + ((sample.tsMs - before.current.tsMs) / COHERENCE_MS) ** 2);
  return {
    knownTsMs: sample.tsMs,
    inMah,
    outMah,
    isGap: false,
    deltaMah: netMah(inMah, outMah, hours, correction),
    varianceMah2: coherence * snapshotVarMa2 * hours ** 2,
    openGapVarMah2: 0,
  };
}

const NOTHING_SEEN = { inMah: 0, outMah: 0, isGap: false, deltaMah: 0, varianceMah2: 0, openGapVarMah2: 0 };

export function gapVarianceMah2(level: CurrentLevel | null, facts: PackFacts, hours: number): number {
  return (unseenCurrentMa(level, facts) * hours) ** 2;
}

/** What of a charge stays in the pack, mAh, positive while charging. */
function netMah(inMah: number, outMah: number, hours: number, { efficiency, offsetMa }: ChargeCorrection): number {
  return efficiency * inMah - outMah - offsetMa * hours;
}

function counterReading(sample: PackSample): CounterReading | null {
  const { tsMs, chargedMah, dischargedMah } = sample;
  return chargedMah === null || dischargedMah === null ? null : { tsMs, chargedMah, dischargedMah };
}

function newReference(
  { tsMs, chargedMah, dischargedMah }: CounterReading,
  brokenTsMs: number | null,
  { stillInMah, stillOutMah }: Standstill = MOVING,
): CounterReference {
  return {
    tsMs,
    chargedMah,
    dischargedMah,
    provisionalMah: 0,
    provisionalVarMah2: 0,
    provisionalInMah: 0,
    provisionalOutMah: 0,
    brokenTsMs,
    stillInMah,
    stillOutMah,
  };
}

function addProvisional(counters: CounterReference | null, seen: SeenCharge): CounterReference | null {
  if (counters === null) return null;
  return {
    ...counters,
    provisionalMah: counters.provisionalMah + seen.deltaMah,
    provisionalVarMah2: counters.provisionalVarMah2 + seen.varianceMah2,
    provisionalInMah: counters.provisionalInMah + seen.inMah,
    provisionalOutMah: counters.provisionalOutMah + seen.outMah,
  };
}
