import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { type SocAnchor } from '../soc/soc-estimate.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';
import { type Rainflow, startRainflow, stepRainflow } from './rainflow.ts';

/** Energy out of a pack per energy into it, from one full charge to another. */
export interface EnergyEfficiency {
  readonly share: number;
  readonly fromTsMs: number;
  readonly toTsMs: number;
  readonly outMwh: number;
}

interface Totals {
  readonly tsMs: number;
  readonly inMah: number;
  readonly outMah: number;
  readonly inMwh: number;
  readonly outMwh: number;
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
  /** The most charge that a full pack has given before it was charged again. */
  readonly deepest: { readonly tsMs: number; readonly mah: number } | null;
}

/** Less than this share of the capacity between two full charges gives no energy efficiency. */
const LEAST_DEPTH = 0.2;
/** The deepest discharge is written anew when it is deeper by this share of the capacity. */
const DEEPER_BY = 0.005;

/** A cell between these can't be one; energy counters that imply such a voltage are not believed. */
const CELL_MV = { min: 1000, max: 5000 };

export function stepUsage(
  before: Usage | null,
  sample: PackSample,
  charge: ChargeState,
  anchor: SocAnchor | null,
  facts: PackFacts,
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
  if (anchor === 'full') return atFull(usage, sample.tsMs, charge, capacityMah);
  return deeper(usage, sample.tsMs, charge, capacityMah);
}

/** At a full charge: what became of the energy since the one before, and the next stretch begins. */
function atFull(usage: Usage, tsMs: number, { inMah, outMah }: ChargeState, capacityMah: number): Usage {
  const at: Totals = { tsMs, inMah, outMah, inMwh: usage.inMwh, outMwh: usage.outMwh };
  const efficiency = usage.full === null ? null : efficiencyOf(usage.full, at, capacityMah);
  return { ...usage, full: at, efficiency: efficiency ?? usage.efficiency };
}

function deeper(usage: Usage, tsMs: number, charge: ChargeState, capacityMah: number): Usage {
  const { full, deepest } = usage;
  if (full === null) return usage;
  const mah = charge.outMah - full.outMah - (charge.inMah - full.inMah);
  const isDeeper = mah > (deepest === null ? 0 : deepest.mah) + DEEPER_BY * capacityMah;
  return isDeeper ? { ...usage, deepest: { tsMs, mah } } : usage;
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
  if (inMwh === null || outMwh === null) return { ...usage, device };
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
  return { share: outMwh / inMwh, fromTsMs: from.tsMs, toTsMs: to.tsMs, outMwh };
}
