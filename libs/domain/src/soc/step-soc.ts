import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { type AnchorHolds, NO_HOLDS, stepAnchors } from './anchor-soc.ts';
import { type CountedSoc } from './contradiction.ts';
import { isLackOpen, lessLack, type LoneCell, type LoneWord, rememberLone } from './lone-cell.ts';
import { allCells } from './cell-voltages.ts';
import {
  balanceVarianceMah2,
  type ChargeBalance,
  correctionOf,
  learnAtFull,
  unlearnedBalance,
} from './charge-balance.ts';
import { countedPause } from './counted-pause.ts';
import { unseenCurrentMa } from './current-level.ts';
import { deniedByVoltage, firstEstimate } from './first-estimate.ts';
import {
  accountFrom,
  type ChargeState,
  type ChargeStep,
  type CounterFault,
  gapVarianceMah2,
  integrateCharge,
} from './integrate-charge.ts';
import { askRestVoltage } from './rest-voltage.ts';
import { mayAsk, type Rest, stepRest } from './rest.ts';
import { doubtAfter, doubtBy, type SocDoubt } from './soc-doubt.ts';
import {
  type AnchorPoint,
  type CapacityState,
  NOMINAL_SIGMA,
  stepCapacity,
  unmeasuredCapacity,
  withTemperature,
} from '../soh/capacity.ts';
import { toThousandth } from '../fold/significant.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import {
  anchoredAt,
  BMS_SIGMA,
  isUnproven,
  movedBy,
  type SocAnchor,
  type SocReason,
  type SocEstimate,
  widenedTo,
} from './soc-estimate.ts';
import { distanceOfProof, doubtAfterMove, openDistance } from './weigh-proof.ts';
import { type KnownCapacity, LOST_SIGMA, socSigma } from './widen-sigma.ts';

/** The part of the pack's state that the state of charge needs. */
export interface SocState {
  readonly charge: ChargeState | null;
  /** Null: there is no evidence of where the pack stands. */
  readonly estimate: SocEstimate | null;
  readonly holds: AnchorHolds;
  /** Null: nothing was learned, and no full charge was seen yet. */
  readonly balance: ChargeBalance | null;
  readonly rest: Rest | null;
  readonly doubt: SocDoubt | null;
  /** Null: no anchor by voltage yet; the capacity is the nominal one. */
  readonly capacity: CapacityState | null;
  /** Null: no cell ever said against the others that the pack is empty, or all of them did since. */
  readonly lone: LoneCell | null;
}

export const INITIAL_SOC: SocState = {
  charge: null,
  estimate: null,
  holds: NO_HOLDS,
  balance: null,
  rest: null,
  doubt: null,
  capacity: null,
  lone: null,
};

export interface SocStep {
  /** Why the device's counters are not believed at this sample; null: they are, or there are none. */
  readonly counterFault: CounterFault | null;
  readonly state: SocState & { readonly charge: ChargeState };
  readonly soc: number | null;
  readonly sigma: number | null;
  /** What set the SOC at this sample other than the charge counted since the one before, if anything did. */
  readonly anchor: SocReason | null;
}

const MS_PER_HOUR = 3_600_000;

/**
 * One step of the state of charge: integrate → widen σ → anchors → bounds → capacity window. `sample` must be validated.
 * `lackShare`: by how much less than the others the weakest cell was seen to hold, as a share of the capacity.
 */
export function stepSoc(before: SocState, sample: PackSample, facts: PackFacts, lackShare = 0): SocStep {
  const balance = before.balance ?? unlearnedBalance(facts, 1 - CHEMISTRIES[facts.chemistry].coulombicEfficiency);
  const step = integrateCharge(before.charge, sample, facts, correctionOf(balance));
  const { state, soc, sigma, anchor } = judgeSoc(before, step, balance, sample, facts, lackShare);
  const isBack = anchor === null && soc !== null && wasLostUntil(sample, before, step, balance, facts, lackShare);
  return { state, soc, sigma, anchor: isBack ? 'counters' : anchor, counterFault: step.counterFault };
}

/** True where the counters are read again, and what was not known until now made the band as wide as knowing nothing. */
function wasLostUntil(
  { tsMs }: PackSample,
  { estimate, charge, capacity, lone }: SocState,
  step: ChargeStep,
  balance: ChargeBalance,
  facts: PackFacts,
  lackShare: number,
): boolean {
  if (estimate === null || charge === null || step.state.counters?.tsMs !== tsMs) return false;
  const openMs = tsMs - charge.knownTsMs;
  const isOpen = openMs > gapLimitMs(facts);
  if (!isOpen && step.varianceMah2 >= 0) return false;
  const known = capacityToReckonWith(capacity, lone, lackShare, facts);
  const openVarMah2 = isOpen ? gapVarianceMah2(charge.level, facts, openMs / MS_PER_HOUR) : 0;
  return countedSoc(estimate, balance, openVarMah2, tsMs, charge.inMah, known).sigma >= LOST_SIGMA;
}

/**
 * The least σ, as a share of how far a voltage under load denies a word of the BMS. Of normal errors that lie beyond 3 σ, 95 %
 * lie within 3.8 σ: ±2σ then has to reach a third farther than what the voltage admits.
 */
const DENIED_SHARE = 2 / 3;

type JudgedSoc = Omit<SocStep, 'counterFault'>;

/** After the charge is integrated: what it, the voltages and the BMS make of the SOC. */
function judgeSoc(
  before: SocState,
  step: ChargeStep,
  balance: ChargeBalance,
  sample: PackSample,
  facts: PackFacts,
  lackShare: number,
): JudgedSoc {
  const profile = CHEMISTRIES[facts.chemistry];
  const capacity = before.capacity && withTemperature(before.capacity, temperatureOf(sample));
  const known = capacityToReckonWith(capacity, before.lone, lackShare, facts);
  const { state: charge } = step;
  const moved = before.estimate && movedBy(before.estimate, step.deltaMah, step.varianceMah2, known.capacityMah);
  const counted = moved && countedSoc(moved, balance, step.openGapVarMah2, sample.tsMs, charge.inMah, known);
  const doubt = doubtAfterMove(before.doubt, sample, profile, facts);
  const isCellDoubted = doubt?.reason === 'lone-cell';
  const { holds, anchored, lone } = stepAnchors(before.holds, counted, sample, charge.inMah, profile, facts, {
    isCellDoubted,
    lone: before.lone,
    sigmaFloor: openDistance(doubt, 'low') / 2,
    pause: countedPause(before.charge, charge),
  });
  const rest = profile.ocv === null ? null : stepRest(before.rest, sample, charge, facts);
  const next = { charge, holds, balance: before.balance, rest, doubt, capacity, lone: before.lone };
  const at: AnchoredStep = { sample, facts, profile, balance, moved, counted, next };

  if (lone?.verdict.kind === 'open') return openBy(lone.word, lone.verdict.distance, 'low', at);
  if (anchored !== null) {
    const isSecond = lone?.verdict.kind === 'proof' && lone.verdict.isSecond;
    return setTo(anchored.estimate, anchored.by, at, { lone: lone?.word ?? null, isSecond });
  }
  const isLost = counted === null || counted.sigma >= LOST_SIGMA;
  const asked = askAtRest(at, isLost ? null : moved, isLost ? null : counted);
  if (asked !== null) return asked;
  if (!isLost && moved !== null) {
    // A word of the BMS is asked on as long as the estimate stands on it: what the voltage admits must be well within its band.
    const distance = isUnproven(moved) ? deniedByVoltage(counted.soc, sample, profile, facts) : 0;
    const sigmaFloor = DENIED_SHARE * distance;
    if (sigmaFloor > counted.sigma) return denied(at, distance, sigmaFloor, 'bms-voltage');
    return { state: { ...next, estimate: moved }, soc: counted.soc, sigma: counted.sigma, anchor: null };
  }
  const { estimate: first, distance } = firstEstimate(sample, charge.inMah, next.doubt, profile, facts);
  const bmsDoubt = distance > BMS_SIGMA ? doubtBy(doubt, distance, sample.tsMs, 'bms-voltage') : doubt;
  if (moved !== null && canCountersBringBack(moved, at, known)) {
    // Meanwhile the word of the BMS is shown where there is one, and nothing stands on it.
    const shown = { soc: first?.soc ?? null, sigma: first?.anchorSigma ?? null, anchor: first && ('bms' as const) };
    return { state: { ...next, doubt: bmsDoubt, estimate: moved }, ...shown };
  }
  if (first !== null) return setTo(first, 'bms', { ...at, next: { ...next, doubt: bmsDoubt } });
  return { state: { ...next, doubt: bmsDoubt, estimate: null }, soc: null, sigma: null, anchor: null };
}

/** True while only what the counters have not shown yet makes the estimate as wide as knowing nothing. */
function canCountersBringBack(moved: SocEstimate, { sample, balance, next }: AnchoredStep, known: KnownCapacity) {
  const { counters, inMah } = next.charge;
  if (counters === null) return false;
  const bridged = movedBy(moved, 0, -counters.provisionalVarMah2, known.capacityMah);
  return countedSoc(bridged, balance, 0, sample.tsMs, inMah, known).sigma < LOST_SIGMA;
}

type NextState = Omit<SocStep['state'], 'estimate'>;

/** All that a step knows when something else than charge sets the SOC. */
interface AnchoredStep {
  readonly sample: PackSample;
  readonly facts: PackFacts;
  readonly profile: ChemistryProfile;
  readonly balance: ChargeBalance;
  /** The estimate counted up to here; null: there was none. */
  readonly moved: SocEstimate | null;
  readonly counted: CountedSoc | null;
  readonly next: NextState;
}

function capacityToReckonWith(
  capacity: CapacityState | null,
  lone: LoneCell | null,
  lackShare: number,
  facts: PackFacts,
): KnownCapacity {
  if (capacity === null || capacity.windows === 0) {
    const isLone = lone !== null && lone.lackShare > lackShare;
    return isLone ? lessLack(presumedCapacity(facts, 0), lone) : presumedCapacity(facts, lackShare);
  }
  return isLackOpen(lone, capacity) ? lessLack(capacity, lone) : capacity;
}

/** Before it is measured: the nominal capacity, less what the weakest cell was seen to lack, which is as uncertain as itself. */
function presumedCapacity({ nominalCapacityMah }: PackFacts, lackShare: number): KnownCapacity {
  return {
    capacityMah: (1 - lackShare) * nominalCapacityMah,
    sigmaMah: Math.sqrt(NOMINAL_SIGMA ** 2 + lackShare ** 2) * nominalCapacityMah,
  };
}

function countedSoc(
  moved: SocEstimate,
  balance: ChargeBalance,
  openGapVarMah2: number,
  tsMs: number,
  inMah: number,
  known: KnownCapacity,
): CountedSoc {
  const hours = (tsMs - moved.anchorTsMs) / MS_PER_HOUR;
  const balanceVarMah2 = balanceVarianceMah2(balance, hours, inMah - moved.anchorInMah);
  return { soc: moved.soc, sigma: socSigma(moved, balanceVarMah2, openGapVarMah2, known) };
}

/** Asks the voltage of a pack that has rested long enough; null: it has not, or there is nothing new to hear. */
function askAtRest(at: AnchoredStep, moved: SocEstimate | null, counted: CountedSoc | null): JudgedSoc | null {
  const { sample, facts, profile, next } = at;
  const { rest } = next;
  if (profile.ocv === null || rest === null || rest.lastTsMs !== sample.tsMs || !mayAsk(rest)) return null;
  const isCellDoubted = next.doubt?.reason === 'lone-cell';
  const verdict = askRestVoltage(profile.ocv, counted, sample, facts, isCellDoubted, next.lone);
  const asked = { ...next, rest: { ...rest, askedTsMs: sample.tsMs } };
  if (verdict?.kind === 'proof') {
    const estimate = anchoredAt(sample.tsMs, verdict.soc, verdict.sigma, next.charge.inMah);
    const { isAtEnd, lone = null, isSecond = false } = verdict;
    const how = { measures: isAtEnd && !isEmptiedFast(at), isMiddle: !isAtEnd, lone, isSecond };
    return setTo(estimate, 'rest', { ...at, next: asked }, how);
  }
  if (moved === null || counted === null) return null;
  if (verdict === null) {
    return { state: { ...asked, estimate: moved }, soc: counted.soc, sigma: counted.sigma, anchor: null };
  }
  const { distance } = verdict;
  const asking = { ...at, next: asked };
  return verdict.kind === 'lone-cell'
    ? openBy(verdict.word, distance, 'rest', asking)
    : denied(asking, distance, distance, 'rest-voltage');
}

/**
 * One cell's word against the count: what was counted goes on or, where the pack's voltage is with the cell, what the cell says;
 * ±2σ then holds both.
 */
function openBy(word: LoneWord, distance: number, by: 'low' | 'rest', at: AnchoredStep): JudgedSoc {
  const { sample, moved, counted, next } = at;
  const lone = moved === null || counted === null ? next.lone : rememberLone(next.lone, word, moved, sample.tsMs);
  const seen = { ...at, next: { ...next, lone } };
  const sigma = distance / 2 + (counted?.sigma ?? LOST_SIGMA);
  if (!word.isConfirmed || sigma >= LOST_SIGMA) return denied(seen, distance, distance / 2, 'lone-cell');
  const doubt = doubtBy(next.doubt, distance, sample.tsMs, 'lone-cell');
  const estimate = anchoredAt(sample.tsMs, word.soc, sigma, next.charge.inMah);
  const state = { ...seen.next, charge: accountFrom(next.charge, sample.tsMs), doubt, estimate };
  return { state, soc: estimate.soc, sigma: estimate.anchorSigma, anchor: by };
}

/** What was counted goes on with a band that holds what denies it too, and with a doubt. */
function denied(at: AnchoredStep, distance: number, sigmaFloor: number, reason: SocDoubt['reason']): JudgedSoc {
  const { sample, moved, counted, next } = at;
  const doubt = doubtBy(next.doubt, distance, sample.tsMs, reason);
  const sigma = Math.max(counted?.sigma ?? LOST_SIGMA, sigmaFloor);
  // Farther off than knowing nothing would be: then nothing is known.
  if (moved === null || counted === null || sigma >= LOST_SIGMA) {
    return { state: { ...next, doubt, estimate: null }, soc: null, sigma: null, anchor: null };
  }
  const estimate = widenedTo(moved, sigmaFloor, counted.sigma);
  return { state: { ...next, doubt, estimate }, soc: counted.soc, sigma, anchor: null };
}

/** Above this mean load, as a share of the capacity per hour, a cell is cut off long before it is empty at rest. */
const FAST_C_RATE = 0.3;

/**
 * Where "empty" is where a strong load ends, a rested voltage counts from another zero: the SOC follows it, but the charge up to
 * there is no measure of the capacity.
 */
function isEmptiedFast({ profile, next, facts }: AnchoredStep): boolean {
  const isUnderLoad = profile.lowAnchor !== null && profile.lowAnchor.maxCRate > FAST_C_RATE;
  return isUnderLoad && unseenCurrentMa(next.charge.level, facts) > FAST_C_RATE * facts.nominalCapacityMah;
}

interface HowProven {
  /** False where the charge from the anchor before says nothing of the capacity. */
  readonly measures?: boolean;
  /** True where the voltage lies between the ends: it says nothing of single cells. */
  readonly isMiddle?: boolean;
  /** The cell that stands alone with it, and whether it said so before and was full in between. */
  readonly lone?: LoneWord | null;
  readonly isSecond?: boolean;
}

function setTo(estimate: SocEstimate, by: SocAnchor, at: AnchoredStep, how: HowProven = {}): JudgedSoc {
  const { measures = true, isSecond = false } = how;
  const { sample, facts, profile, balance, moved, counted, next } = at;
  const { tsMs } = sample;
  const usualLoss = 1 - profile.coulombicEfficiency;
  const isByCells = allCells(sample, facts) !== null;
  const distance = isSecond ? 0 : distanceOfProof(estimate, by, moved, counted, next.doubt, !isByCells, profile);
  const learned =
    by === 'full' && distance === 0
      ? learnAtFull(balance, tsMs, next.charge, estimate.anchorSigma, usualLoss, facts)
      : next.balance;
  const capacity =
    by === 'bms' ? withoutWindow(next.capacity) : measures ? closeWindow(estimate, by, at, isSecond) : next.capacity;
  const lone = isByCells ? loneAfter(next.lone, estimate, by, how) : next.lone;
  const charge = accountFrom(next.charge, tsMs);
  const after = doubtAfter(next.doubt, by);
  const reason = by === 'full' ? 'full-voltage' : 'counted-charge';
  const doubt = distance > 0 ? doubtBy(after, distance, tsMs, reason) : after;
  const state = { ...next, charge, balance: learned, doubt, capacity, lone };
  // ±2σ holds what was counted too; as far apart as knowing nothing would be, nothing is known.
  const sigma = Math.max(estimate.anchorSigma, distance / 2);
  if (sigma >= LOST_SIGMA) return { state: { ...state, estimate: null }, soc: null, sigma: null, anchor: null };
  const held = anchoredAt(tsMs, estimate.soc, sigma, estimate.anchorInMah);
  return { state: { ...state, estimate: held }, soc: held.soc, sigma: held.anchorSigma, anchor: by };
}

/** What a proof by all cells makes of the word of one. */
function loneAfter(
  known: LoneCell | null,
  { anchorSoc }: SocEstimate,
  by: SocAnchor,
  { lone, isSecond, isMiddle }: HowProven,
): LoneCell | null {
  if (known === null || by === 'bms' || isMiddle === true) return known;
  // At the upper end its lowest cell proves a pack.
  if (anchorSoc > 0.5) return known.isBack ? known : { ...known, isBack: true };
  if (lone === null || lone === undefined) return null;
  return isSecond === true ? { ...known, isBack: false } : known;
}

/** The window that ends at this anchor; Δz is what the two voltages say, never what was counted. */
function closeWindow(estimate: SocEstimate, by: AnchorPoint['by'], at: AnchoredStep, isSecond: boolean): CapacityState {
  const { sample, facts, profile, balance, moved, next } = at;
  const { charge } = next;
  const before = next.capacity ?? unmeasuredCapacity(facts);
  const { from } = before;
  const [inMah, outMah] = [charge.inMah - (from?.inMah ?? 0), charge.outMah - (from?.outMah ?? 0)];
  const hours = (sample.tsMs - (from?.tsMs ?? sample.tsMs)) / MS_PER_HOUR;
  const { efficiency, offsetMa } = correctionOf(balance);
  const unseenVarMah2 = (moved?.unseenVariance ?? 0) * before.capacityMah ** 2;
  const counted = {
    netMah: efficiency * inMah - outMah - offsetMa * hours,
    varianceMah2: balanceVarianceMah2(balance, hours, inMah) + unseenVarMah2,
    isWhole: moved !== null && from !== null && (charge.brokenTsMs === null || charge.brokenTsMs <= from.tsMs),
  };
  const { anchorSoc: soc, anchorSigma: sigma } = estimate;
  const upTo = { inMah: toThousandth(charge.inMah), outMah: toThousandth(charge.outMah) };
  const point = { by, tsMs: sample.tsMs, soc, sigma, ...upTo };
  // What one cell says for the second time was strange at the first, when it could not be a window.
  const seen = isSecond ? { ...before, strange: Math.max(1, before.strange) } : before;
  return stepCapacity(seen, { ...point, temperatureC: tenths(temperatureOf(sample)) }, counted, profile, facts);
}

function tenths(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10;
}

/** After a word of the BMS: what was counted before it no longer leads from an anchor to here. */
function withoutWindow(capacity: CapacityState | null): CapacityState | null {
  return capacity === null || capacity.from === null ? capacity : { ...capacity, from: null };
}
