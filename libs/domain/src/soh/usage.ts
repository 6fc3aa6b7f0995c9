import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { toMillionth, toThousandth } from '../fold/significant.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { balanceVarianceMah2, type ChargeBalance, correctionOf } from '../soc/charge-balance.ts';
import { type SocReason } from '../soc/soc-estimate.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';
import { LEAST_WINDOWS, POSSIBLE } from './capacity.ts';
import { type Rainflow, startRainflow, stepRainflow } from './rainflow.ts';

/** Energy out of a pack per energy into it, from one full charge to another. */
export interface EnergyEfficiency {
  readonly share: number;
  readonly fromTsMs: number;
  readonly toTsMs: number;
  readonly outMwh: number;
  /** Mean of what it was at both full charges, °C; null: not read at either. */
  readonly temperatureC: number | null;
}

interface Totals {
  readonly tsMs: number;
  readonly inMah: number;
  readonly outMah: number;
  readonly inMwh: number;
  readonly outMwh: number;
  readonly unseenVarMah2: number;
  readonly temperatureC: number | null;
}

/** The most that a full pack has given before it was charged again, as it looks now that it is older. */
export interface DeepestDischarge {
  readonly tsMs: number;
  /** Efficiency and offset taken off, and one standard deviation of what both leave unknown. */
  readonly mah: number;
  readonly sigmaMah: number;
  /** In plus out since the fold began: what the pack did since has aged it. */
  readonly movedMah: number;
}

/** How a pack was used. Plain data. */
export interface Usage {
  readonly rainflow: Rainflow;
  /** Energy since the fold began, mWh. */
  readonly inMwh: number;
  readonly outMwh: number;
  /** Charge up to which the energy was counted, mAh, and the device's own energy counters there. */
  readonly countedInMah: number;
  readonly countedOutMah: number;
  readonly device: { readonly chargedMwh: number; readonly dischargedMwh: number } | null;
  /** At the newest sample that was full. */
  readonly full: Totals | null;
  readonly efficiency: EnergyEfficiency | null;
  readonly deepest: DeepestDischarge | null;
}

/** Less than this share of the capacity between two full charges gives no energy efficiency. */
const LEAST_DEPTH = 0.2;
/** The deepest discharge is written anew when it proves more by this share of the capacity. */
const DEEPER_BY = 0.005;

/** "At least" holds with two standard deviations: in 97.7 of 100 cases. */
const AT_LEAST_SIGMAS = 2;
/**
 * A pack that may be new fades by the square root of time: at 25 °C cells of LFP lost up to 8 % · √years when full all the time,
 * 3 % half full (M. Naumann et al., 885 days, doi 10.17632/kxh42bfgtj.1). This is one standard deviation of it.
 */
const FADE_PER_ROOT_YEAR = 0.05;
/** More than the capacity measured by this many σ of it was given by a pack that held more. */
const MOST_SIGMAS = 3;
const MS_PER_HOUR = 3_600_000;
const MS_PER_YEAR = 365.25 * 24 * MS_PER_HOUR;

/** A cell between these can't be one; energy counters that imply such a voltage are not believed. */
const CELL_MV = { min: 1000, max: 5000 };

export function stepUsage(
  before: Usage | null,
  sample: PackSample,
  charge: ChargeState,
  anchor: SocReason | null,
  balance: ChargeBalance | null,
  fadePerEfc: number,
  facts: PackFacts,
  change: KnownChange = { lone: null, capacity: null },
): Usage {
  const { nominalCapacityMah: capacityMah } = facts;
  const net = (charge.inMah - charge.outMah) / capacityMah;
  let usage = before ?? startUsage(charge, net);
  const rainflow = stepRainflow(usage.rainflow, net);
  const hasMoved = charge.inMah !== usage.countedInMah || charge.outMah !== usage.countedOutMah;
  if (hasMoved || usage.device === null) usage = countEnergy(usage, sample, charge, facts);
  if (rainflow !== usage.rainflow) usage = { ...usage, rainflow };

  const { full } = usage;
  if (full !== null && charge.brokenTsMs !== null && charge.brokenTsMs > full.tsMs) usage = { ...usage, full: null };
  if (usage.deepest !== null && !ofThisPack(usage.deepest, change)) usage = { ...usage, deepest: null };
  if (anchor === 'full') return atFull(usage, sample, charge, capacityMah);
  return deeper(usage, sample.tsMs, charge, balance, fadePerEfc, capacityMah);
}

/** At a full charge: what became of the energy since the one before, and the next stretch begins. */
function atFull(usage: Usage, sample: PackSample, charge: ChargeState, capacityMah: number): Usage {
  const { tsMs } = sample;
  const { unseenVarMah2 } = charge;
  const [inMah, outMah] = [toThousandth(charge.inMah), toThousandth(charge.outMah)];
  const readC = temperatureOf(sample);
  const temperatureC = readC === null ? null : Math.round(readC * 10) / 10;
  const [inMwh, outMwh] = [Math.round(usage.inMwh), Math.round(usage.outMwh)];
  const at: Totals = { tsMs, inMah, outMah, inMwh, outMwh, unseenVarMah2: Math.round(unseenVarMah2), temperatureC };
  const efficiency = usage.full === null ? null : efficiencyOf(usage.full, at, capacityMah);
  return { ...usage, full: at, efficiency: efficiency ?? usage.efficiency };
}

function deeper(
  usage: Usage,
  tsMs: number,
  charge: ChargeState,
  balance: ChargeBalance | null,
  fadePerEfc: number,
  capacityMah: number,
): Usage {
  const { full, deepest } = usage;
  if (full === null || balance === null) return usage;
  const { inMah, outMah, unseenVarMah2 } = charge;
  const wentInMah = inMah - full.inMah;
  const hours = (tsMs - full.tsMs) / MS_PER_HOUR;
  const { efficiency, offsetMa } = correctionOf(balance);
  const mah = outMah - full.outMah - efficiency * wentInMah + offsetMa * hours;
  // More than any pack of this kind holds was not counted aright.
  if (mah <= DEEPER_BY * capacityMah || mah > POSSIBLE.max * capacityMah) return usage;
  const known = atLeastMah(deepest, tsMs, inMah + outMah, fadePerEfc, capacityMah) ?? 0;
  // Its σ only makes it less: most samples end here.
  if (mah <= known + DEEPER_BY * capacityMah) return usage;
  const varianceMah2 =
    balanceVarianceMah2(balance, hours, wentInMah) + Math.max(0, unseenVarMah2 - full.unseenVarMah2) + COUNT_MAH ** 2;
  const sigmaMah = Math.sqrt(varianceMah2);
  if (mah - AT_LEAST_SIGMAS * sigmaMah <= known + DEEPER_BY * capacityMah) return usage;
  const found = { tsMs, mah: Math.round(mah), sigmaMah: Math.round(sigmaMah), movedMah: Math.round(inMah + outMah) };
  return { ...usage, deepest: found };
}

/**
 * What a pack still holds at least, mAh, by the deepest discharge of it when it was full: less two standard deviations of
 * counting and of what it may have faded since, by time and by use. Null: it was not discharged from full yet, too long ago, or by
 * more than a pack of this capacity can hold.
 */
export function atLeastMah(
  deepest: DeepestDischarge | null,
  nowMs: number,
  movedMah: number,
  fadePerEfc: number,
  capacityMah: number,
): number | null {
  if (deepest === null || deepest.mah > POSSIBLE.max * capacityMah) return null;
  const years = Math.max(0, nowMs - deepest.tsMs) / MS_PER_YEAR;
  const efc = Math.max(0, movedMah - deepest.movedMah) / (2 * capacityMah);
  // It is asked at every sample, and Math.hypot is slow.
  const fadeMah2 = (FADE_PER_ROOT_YEAR ** 2 * years + (fadePerEfc * efc) ** 2) * capacityMah ** 2;
  const mah = deepest.mah - AT_LEAST_SIGMAS * Math.sqrt(deepest.sigmaMah ** 2 + fadeMah2);
  return mah > 0 ? mah : null;
}

/** A cell that stands alone since then, and the capacity measured, with how sure it is: what may show that a pack is another one. */
export interface KnownChange {
  readonly lone: { readonly sinceTsMs: number } | null;
  readonly capacity: { readonly windows: number; readonly capacityMah: number; readonly sigmaMah: number } | null;
}

/** A deepest discharge from before a cell lost its charge, or far beyond what was measured since, is that of another pack. */
function ofThisPack(deepest: DeepestDischarge, { lone, capacity }: KnownChange): boolean {
  if (lone !== null && deepest.tsMs < lone.sinceTsMs) return false;
  if (capacity === null || capacity.windows < LEAST_WINDOWS) return true;
  return deepest.mah - AT_LEAST_SIGMAS * deepest.sigmaMah <= capacity.capacityMah + MOST_SIGMAS * capacity.sigmaMah;
}

function startUsage(charge: ChargeState, net: number): Usage {
  return {
    rainflow: startRainflow(net),
    inMwh: 0,
    outMwh: 0,
    countedInMah: charge.inMah,
    countedOutMah: charge.outMah,
    device: null,
    full: null,
    efficiency: null,
    deepest: null,
  };
}

/** By the device's own energy counters where they fit the charge, else charge times voltage. */
function countEnergy(usage: Usage, sample: PackSample, charge: ChargeState, facts: PackFacts): Usage {
  const { chargedMwh, dischargedMwh, voltageMv } = sample;
  const device = chargedMwh === null || dischargedMwh === null ? null : { chargedMwh, dischargedMwh };
  if (device === null && voltageMv === null) return usage;
  const known = device === null ? null : usage.device;
  const shownInMwh = device === null || known === null ? null : device.chargedMwh - known.chargedMwh;
  const shownOutMwh = device === null || known === null ? null : device.dischargedMwh - known.dischargedMwh;
  const inMwh = energy(charge.inMah - usage.countedInMah, shownInMwh, voltageMv, facts);
  const outMwh = energy(charge.outMah - usage.countedOutMah, shownOutMwh, voltageMv, facts);
  // What the device counts from here on is not that of all the charge that waits for a voltage.
  if (inMwh === null || outMwh === null) return { ...usage, device: null };
  return {
    rainflow: usage.rainflow,
    inMwh: usage.inMwh + inMwh,
    outMwh: usage.outMwh + outMwh,
    countedInMah: charge.inMah,
    countedOutMah: charge.outMah,
    device,
    full: usage.full,
    efficiency: usage.efficiency,
    deepest: usage.deepest,
  };
}

/** A device counter shows 0.1 Wh and 0.01 Ah, so what it shows may lag by one count of each. */
const COUNT_MWH = 100;
const COUNT_MAH = 10;

function energy(mah: number, shownMwh: number | null, voltageMv: number | null, facts: PackFacts): number | null {
  if (shownMwh !== null) {
    const [lowMv, highMv] = [CELL_MV.min * facts.cellsInSeries, CELL_MV.max * facts.cellsInSeries];
    const isLikely =
      shownMwh >= ((mah - COUNT_MAH) * lowMv) / 1000 - COUNT_MWH &&
      shownMwh <= ((mah + COUNT_MAH) * highMv) / 1000 + COUNT_MWH;
    if (isLikely && shownMwh >= 0) return shownMwh;
  }
  return voltageMv === null ? null : (mah * voltageMv) / 1000;
}

function efficiencyOf(from: Totals, to: Totals, capacityMah: number): EnergyEfficiency | null {
  if (to.outMah - from.outMah < LEAST_DEPTH * capacityMah) return null;
  const inMwh = to.inMwh - from.inMwh;
  const outMwh = to.outMwh - from.outMwh;
  // Nothing gives back more than it got; a share above 1 is the error of a charge that was not quite full.
  if (!(inMwh > 0 && outMwh > 0 && outMwh <= inMwh)) return null;
  const [fromC, toC] = [from.temperatureC ?? to.temperatureC, to.temperatureC ?? from.temperatureC];
  const temperatureC = fromC === null || toC === null ? null : Math.round((fromC + toC) * 5) / 10;
  return { share: toMillionth(outMwh / inMwh), fromTsMs: from.tsMs, toTsMs: to.tsMs, outMwh, temperatureC };
}
