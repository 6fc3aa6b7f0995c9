import { type ChemistryProfile } from '../chemistry/chemistry-profile.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { significant, toThousandth } from '../fold/significant.ts';
import { type SocAnchor } from '../soc/soc-estimate.ts';
import { addPoint, fitSlope, NO_SUMS, type TlsSums } from './total-least-squares.ts';

/** An anchor by voltage, and the charge counted up to it. */
export interface AnchorPoint {
  readonly by: Exclude<SocAnchor, 'bms'>;
  readonly tsMs: number;
  readonly soc: number;
  readonly sigma: number;
  readonly inMah: number;
  readonly outMah: number;
  readonly temperatureC: number | null;
}

/** What one stretch between two anchors says of the capacity, or several that closed on one day: the receipt. */
export interface CapacityWindow {
  readonly from: AnchorPoint['by'];
  readonly to: AnchorPoint['by'];
  readonly fromTsMs: number;
  readonly toTsMs: number;
  /** Share of the capacity that the anchors say lies between them. */
  readonly deltaSoc: number;
  /** Net charge counted between them, mAh. */
  readonly chargeMah: number;
  readonly capacityMah: number;
  readonly sigmaMah: number;
  /** From one end to the other; null: no reading. */
  readonly coldestC: number | null;
  readonly warmestC: number | null;
  /** How many stretches it stands for: shares and charges of several are added up. */
  readonly windows: number;
}

export interface CapacityState {
  /** Where the next window begins; null: no anchor yet, or charge went unseen since. */
  readonly from: AnchorPoint | null;
  /** Between there and the newest sample; null: no reading. */
  readonly coldestC: number | null;
  readonly warmestC: number | null;
  readonly sums: TlsSums;
  readonly windows: number;
  readonly lastTsMs: number;
  /** In plus out, mAh, at the last window. */
  readonly lastMovedMah: number;
  /** Windows in a row that no capacity near the estimate explains. */
  readonly strange: number;
  /** Which way the windows have lately lain from the estimate, in σ of theirs, smoothed: far from 0 if it lags behind. */
  readonly bias: number;
  /** The fit, and its σ with what ageing it may lag behind. */
  readonly capacityMah: number;
  readonly sigmaMah: number;
  /** The newest windows, newest last. */
  readonly receipts: readonly CapacityWindow[];
}

/** With fewer windows a single false anchor could be the whole figure. */
export const LEAST_WINDOWS = 2;

/** Before anybody measured it: a pack in use has 80…104 % of the nominal capacity, evenly; about 100 % that is 10 %. */
export const NOMINAL_SIGMA = 0.1;

/** What all anchors of a pack have wrong alike, so that no number of windows averages it out, as a share. */
const COMMON_SIGMA = 0.015;

/** Two anchors nearer to each other than this say more about their own error than about the capacity. */
const LEAST_DELTA_SOC = 0.5;
/**
 * From one anchor to the other. What cold keeps in a cell is no loss of capacity; heat hides little: on its drive profile the
 * A123 gave 0.2 % less at 45 °C than at 25, and a load of 1C alone warms a small cell from 24 to 41 °C.
 */
const TEMPERATURES_C = { min: 10, max: 45 };

/** A capacity outside of this, as a share of the nominal one, is a wrong map or another pack. */
export const POSSIBLE = { min: 0.2, max: 1.6 };
/** How far a window may lie from the estimate, in σ of both; beyond it, it takes a second one like it to be believed. */
const STRANGE_SIGMAS = 4;

/** Scales charge against Δz so that both errors are of one size, as the total least squares want it. */
const CHARGE_SCALE = 4;

const MEMORY_MS = 90 * 86_400_000;
const RECEIPTS = 5;

/** How the bias is smoothed, from where on it is more than scatter, and how much faster the past is forgotten then. */
const BIAS_WEIGHT = 0.3;
const BIAS_MOST = 3;
const USUAL_BIAS = 0.6;
const HASTE = 0.5;

/** A counter that shows 0.01 Ah is read twice. */
const COUNT_SIGMA_MAH = 10;

/** Nothing measured yet: the nominal capacity, as uncertain as it is. */
export function unmeasuredCapacity(facts: PackFacts): CapacityState {
  const sigma = NOMINAL_SIGMA / Math.SQRT2;
  const prior = { x: 1, y: CHARGE_SCALE, sigmaX: sigma, sigmaY: sigma * CHARGE_SCALE };
  return {
    from: null,
    coldestC: null,
    warmestC: null,
    sums: addPoint(NO_SUMS, prior, 0),
    windows: 0,
    lastTsMs: 0,
    lastMovedMah: 0,
    strange: 0,
    bias: 0,
    capacityMah: facts.nominalCapacityMah,
    sigmaMah: NOMINAL_SIGMA * facts.nominalCapacityMah,
    receipts: [],
  };
}

/** Charge counted from one anchor to the next, with its uncertainty. */
export interface CountedBetween {
  /** Net, efficiency and offset taken off, mAh; positive while charging. */
  readonly netMah: number;
  readonly varianceMah2: number;
  /** False: some of it went unseen. */
  readonly isWhole: boolean;
}

/** Closes the window that ends at an anchor, if it says something, and begins the next one there. */
export function stepCapacity(
  state: CapacityState,
  at: AnchorPoint,
  counted: CountedBetween,
  profile: ChemistryProfile,
  facts: PackFacts,
): CapacityState {
  const seen = withTemperature(withTemperature(state, state.from?.temperatureC ?? null), at.temperatureC);
  const window = seen.from === null || !counted.isWhole ? null : windowOf(seen, seen.from, at, counted, facts);
  // Within one full charge the pack is full again and again: only the last of it begins a window, and none ends there.
  const from = { from: at, coldestC: at.temperatureC, warmestC: at.temperatureC };
  return window === null ? { ...seen, ...from } : { ...takeIn(seen, window, at, counted, profile, facts), ...from };
}

/** Takes in a temperature read since the last anchor: a stretch that began and ended mild may have been cold in between. */
export function withTemperature(state: CapacityState, temperatureC: number | null): CapacityState {
  const { from, coldestC, warmestC } = state;
  if (from === null || temperatureC === null) return state;
  const tenthsC = Math.round(temperatureC * 10) / 10;
  if (coldestC !== null && warmestC !== null && tenthsC >= coldestC && tenthsC <= warmestC) return state;
  return {
    ...state,
    coldestC: Math.min(coldestC ?? tenthsC, tenthsC),
    warmestC: Math.max(warmestC ?? tenthsC, tenthsC),
  };
}

function windowOf(
  { coldestC, warmestC }: CapacityState,
  from: AnchorPoint,
  at: AnchorPoint,
  counted: CountedBetween,
  facts: PackFacts,
): CapacityWindow | null {
  const deltaSoc = at.soc - from.soc;
  if (Math.abs(deltaSoc) < LEAST_DELTA_SOC) return null;
  if ((coldestC ?? Infinity) < TEMPERATURES_C.min || (warmestC ?? -Infinity) > TEMPERATURES_C.max) return null;
  const capacityMah = counted.netMah / deltaSoc;
  const share = capacityMah / facts.nominalCapacityMah;
  if (!(share >= POSSIBLE.min && share <= POSSIBLE.max)) return null;
  const sigmaZ = Math.hypot(from.sigma, at.sigma);
  const sigmaMah =
    Math.hypot(sigmaZ * capacityMah, Math.sqrt(counted.varianceMah2), COUNT_SIGMA_MAH) / Math.abs(deltaSoc);
  return {
    from: from.by,
    to: at.by,
    fromTsMs: from.tsMs,
    toTsMs: at.tsMs,
    deltaSoc: Math.round(Math.abs(deltaSoc) * 1e4) / 1e4,
    chargeMah: Math.round(Math.abs(counted.netMah)),
    capacityMah: Math.round(capacityMah),
    sigmaMah: Math.round(sigmaMah),
    coldestC,
    warmestC,
    windows: 1,
  };
}

/**
 * The newest receipts. Those of a day are written down when it is over; where more windows close on one day than there is
 * room for, the oldest two become one, so that none is lost.
 */
export function withReceipt(receipts: readonly CapacityWindow[], window: CapacityWindow): readonly CapacityWindow[] {
  const all = [...receipts, window];
  const [oldest, next] = all;
  if (all.length <= RECEIPTS || oldest === undefined || next === undefined) return all;
  if (dayOf(oldest) !== dayOf(window)) return all.slice(1);
  return [addedUp(oldest, next), ...all.slice(2)];
}

function addedUp(a: CapacityWindow, b: CapacityWindow): CapacityWindow {
  const deltaSoc = a.deltaSoc + b.deltaSoc;
  const chargeMah = a.chargeMah + b.chargeMah;
  return {
    from: a.from,
    to: b.to,
    fromTsMs: a.fromTsMs,
    toTsMs: b.toTsMs,
    deltaSoc: Math.round(deltaSoc * 1e4) / 1e4,
    chargeMah,
    capacityMah: Math.round(chargeMah / deltaSoc),
    sigmaMah: Math.round(Math.hypot(a.sigmaMah * a.deltaSoc, b.sigmaMah * b.deltaSoc) / deltaSoc),
    coldestC: furthest(a.coldestC, b.coldestC, Math.min),
    warmestC: furthest(a.warmestC, b.warmestC, Math.max),
    windows: a.windows + b.windows,
  };
}

function furthest(a: number | null, b: number | null, of: (a: number, b: number) => number): number | null {
  return a === null || b === null ? (a ?? b) : of(a, b);
}

/** Days of UTC since 1970. */
function dayOf({ toTsMs }: CapacityWindow): number {
  return Math.floor(toTsMs / 86_400_000);
}

function takeIn(
  state: CapacityState,
  window: CapacityWindow,
  at: AnchorPoint,
  counted: CountedBetween,
  { fadePerEfc }: ChemistryProfile,
  facts: PackFacts,
): CapacityState {
  const nominalMah = facts.nominalCapacityMah;
  const surprise = Math.abs(window.capacityMah - state.capacityMah) / Math.hypot(window.sigmaMah, state.sigmaMah);
  const isStrange = surprise > STRANGE_SIGMAS;
  // One such window may be a false anchor; two in a row are a changed pack, of which the old windows know nothing.
  if (isStrange && state.strange === 0) return { ...state, strange: 1 };

  const movedMah = at.inMah + at.outMah;
  const efcSince = Math.max(0, movedMah - state.lastMovedMah) / (2 * nominalMah);
  const memoryEfc = bestMemoryEfc(window.sigmaMah / nominalMah, fadePerEfc);
  const age = state.windows === 0 ? 0 : (window.toTsMs - state.lastTsMs) / MEMORY_MS + efcSince / memoryEfc;
  const bias = isStrange ? 0 : biasAfter(state, window);
  const haste = HASTE * Math.max(0, Math.abs(bias) - USUAL_BIAS);
  const sigmaX = Math.hypot(state.from?.sigma ?? 0, at.sigma);
  const countedSigma = Math.hypot(Math.sqrt(counted.varianceMah2), COUNT_SIGMA_MAH) / nominalMah;
  // The sums weigh both errors as if they were of one size: a charge surer than Δz would make the whole seem surer.
  const sigmaY = Math.max(sigmaX, CHARGE_SCALE * countedSigma);
  const point = { x: window.deltaSoc, y: (CHARGE_SCALE * window.chargeMah) / nominalMah, sigmaX, sigmaY };
  const sums = addPoint(state.sums, point, isStrange ? 0 : Math.exp(-age - haste));
  const fit = fitSlope(sums, CHARGE_SCALE * POSSIBLE.min, CHARGE_SCALE * POSSIBLE.max);
  const lag = fadePerEfc * Math.min(memoryEfc, state.windows * 0.5);
  return {
    ...state,
    sums: rounded(sums),
    windows: isStrange ? 1 : state.windows + 1,
    lastTsMs: window.toTsMs,
    lastMovedMah: toThousandth(movedMah),
    strange: 0,
    bias: significant(bias, FEW_DIGITS),
    capacityMah: significant((fit.slope / CHARGE_SCALE) * nominalMah, DIGITS),
    sigmaMah: significant(Math.hypot(fit.sigma / CHARGE_SCALE, lag, COMMON_SIGMA) * nominalMah, FEW_DIGITS),
    // A changed pack's old windows say nothing of it.
    receipts: isStrange ? [window] : withReceipt(state.receipts, window),
  };
}

/**
 * How many cycles to remember: with n of them the noise of the windows falls as 1/√(2n) and the lag grows as fade · n; their
 * squares together are least at n³ = (σ/fade)²/4.
 */
function bestMemoryEfc(windowSigma: number, fadePerEfc: number): number {
  return Math.max(1, Math.cbrt((windowSigma / fadePerEfc) ** 2 / 4));
}

/** Windows that scatter leave the bias within ±0.4; a pack that fades faster than its kind pulls it one way. */
function biasAfter({ bias, capacityMah }: CapacityState, window: CapacityWindow): number {
  const surprise = (window.capacityMah - capacityMah) / window.sigmaMah;
  return bias + BIAS_WEIGHT * (Math.min(BIAS_MOST, Math.max(-BIAS_MOST, surprise)) - bias);
}

const DIGITS = 9;
const FEW_DIGITS = 6;

function rounded([c1, c2, c3, c4, c5, c6]: TlsSums): TlsSums {
  const of = (value: number): number => significant(value, DIGITS);
  return [of(c1), of(c2), of(c3), of(c4), of(c5), of(c6)];
}
