import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackState } from '../fold/pack-state.ts';
import { isLackOpen, type LoneCell } from '../soc/lone-cell.ts';
import { type ChargeBalance } from '../soc/charge-balance.ts';
import { type CapacityState, type CapacityWindow, LEAST_WINDOWS } from './capacity.ts';
import { bySigma, type Confidence } from './confidence.ts';
import { cyclesByDepth } from './rainflow.ts';
import { resistanceOf, type ResistanceState, type StepSums } from './resistance.ts';
import { type SelfDischarge, type SelfDischargeUnknown, selfDischargeUnknown } from './self-discharge.ts';
import { type HealthState } from './step-health.ts';
import { type Trend, trendOf } from './trend.ts';
import { atLeastMah, type EnergyEfficiency } from './usage.ts';
import { type WeakCell, weakCells } from './weak-cells.ts';

export interface CapacityFigure {
  /** Null: fewer than two windows; then only the lower bound is known. */
  readonly capacityMah: number | null;
  readonly sigmaMah: number | null;
  /** Against the nominal capacity, %. */
  readonly sohPct: number | null;
  /** "At least this much", mAh, in 97.7 of 100 cases: by the deepest discharge of a full pack, less what may have faded since. */
  readonly atLeastMah: number | null;
  /** When that discharge was. */
  readonly atLeastTsMs: number | null;
  readonly confidence: Confidence;
  readonly windows: number;
  /** The newest of the windows it stands on. */
  readonly receipts: readonly CapacityWindow[];
  /** In mAh; null: less than half a year of it. */
  readonly trend: Trend | null;
}

export interface ResistanceFigure {
  /** At 25 °C, mΩ; null: too few steps were seen. */
  readonly mohm: number | null;
  readonly sigmaMohm: number | null;
  readonly steps: number;
}

export interface ResistanceReceipt {
  readonly fromTsMs: number;
  readonly toTsMs: number;
  readonly lowestC: number;
  readonly highestC: number;
}

export interface SensorOffset {
  readonly ma: number;
  readonly sigmaMa: number;
  readonly lessons: number;
  readonly confidence: Confidence;
}

/** Everything known of a pack's health. Where there is no evidence there is no number. */
export interface PackHealth {
  readonly capacity: CapacityFigure;
  readonly resistance: {
    readonly pack: ResistanceFigure;
    readonly cells: readonly ResistanceFigure[];
    readonly confidence: Confidence;
    readonly receipt: ResistanceReceipt | null;
    /** In mΩ at 25 °C; null: less than half a year of it. */
    readonly trend: Trend | null;
  };
  /** Equivalent full cycles since the fold began: charge in and out per twice the nominal capacity. */
  readonly efc: number | null;
  /** Of `efc` and `cyclesByDepth`: by what went unseen between snapshots and in gaps, as a share of what was counted. */
  readonly cyclesConfidence: Confidence;
  /** Cycles by depth (rainflow), up to 10, 25, 50, 80 % of the capacity and above. */
  readonly cyclesByDepth: readonly number[] | null;
  readonly energyEfficiency: (EnergyEfficiency & { readonly confidence: Confidence }) | null;
  readonly cells: {
    /** Charge between the first and the last cell at the top of the last charge, mAh. */
    readonly imbalanceMah: number | null;
    /** When that top was reached first. */
    readonly imbalanceTsMs: number | null;
    readonly lagMah: readonly number[];
    readonly balancingH: readonly number[];
    readonly topsSeen: number;
    readonly weak: readonly WeakCell[];
    /** How much was seen that a weak cell would have shown in: none of it says that the cells are sound. */
    readonly confidence: Confidence;
  };
  /** Null: not known; `selfDischargeUnknown` says why. */
  readonly selfDischarge: (SelfDischarge & { readonly confidence: Confidence }) | null;
  readonly selfDischargeUnknown: SelfDischargeUnknown | null;
  /** What full charges taught: the current sensor's offset, mA, and its σ; null: not one yet. */
  readonly sensorOffset: SensorOffset | null;
}

/** The health of a pack from its folded state; `facts` as they hold at the state's time. */
export function packHealth(state: PackState, facts: PackFacts): PackHealth {
  const { charge, balance, health } = state;
  const { resistance, ledger, usage } = health;
  return {
    capacity: capacityFigure(state, facts),
    resistance: {
      pack: resistanceFigure(resistance.pack),
      cells: resistance.cells.map(resistanceFigure),
      confidence: resistanceConfidence(resistance),
      receipt: resistanceReceipt(resistance),
      trend: trendOf(health.resistanceTrend),
    },
    // A counter that went back a little may have taken back more than was seen yet.
    efc: charge === null ? null : Math.max(0, charge.inMah + charge.outMah) / (2 * facts.nominalCapacityMah),
    cyclesConfidence: cyclesConfidence(charge),
    cyclesByDepth: usage === null ? null : cyclesByDepth(usage.rainflow),
    energyEfficiency: efficiencyFigure(usage?.efficiency ?? null, facts),
    cells: {
      imbalanceMah: ledger?.imbalanceMah ?? null,
      imbalanceTsMs: ledger === null || ledger.imbalanceMah === null ? null : ledger.topTsMs,
      lagMah: ledger !== null && ledger.tops > 0 ? ledger.lagMah : [],
      balancingH: ledger?.balancingH ?? [],
      topsSeen: ledger?.tops ?? 0,
      weak: weakCells(health, facts, believedCell(state)),
      confidence: cellsConfidence(health),
    },
    selfDischarge: selfDischargeFigure(health.selfDischarge.found),
    selfDischargeUnknown: selfDischargeUnknown(health.selfDischarge, state.rest, CHEMISTRIES[facts.chemistry].ocv),
    sensorOffset: balance === null || balance.lessons === 0 ? null : offsetFigure(balance),
  };
}

/** The cell whose word a window of the capacity holds by now. */
function believedCell({ lone, capacity }: PackState): LoneCell | null {
  return capacity !== null && capacity.windows > 0 && !isLackOpen(lone, capacity) ? lone : null;
}

const MANY_WINDOWS = 5;
const [HIGH_SIGMA, MEDIUM_SIGMA] = [0.025, 0.04];
/** A capacity that nobody measured for this long may have moved on; its σ grows by this share of the capacity a year. */
const CALENDAR_FADE_PER_YEAR = 0.05;
const MS_PER_YEAR = 365.25 * 86_400_000;

function capacityFigure(state: PackState, facts: PackFacts): CapacityFigure {
  const { capacity, lastTsMs } = state;
  const trend = trendOf(state.health.capacityTrend);
  const atLeast = atLeastFigure(state, facts);
  if (capacity === null || capacity.windows < LEAST_WINDOWS) {
    const windows = capacity?.windows ?? 0;
    const receipts = capacity?.receipts ?? [];
    return {
      capacityMah: null,
      sigmaMah: null,
      sohPct: null,
      ...atLeast,
      confidence: 'none',
      windows,
      receipts,
      trend,
    };
  }
  const sigmaMah = agedSigma(capacity, state, lastTsMs ?? capacity.lastTsMs, facts);
  return {
    capacityMah: capacity.capacityMah,
    sigmaMah,
    sohPct: (100 * capacity.capacityMah) / facts.nominalCapacityMah,
    ...atLeast,
    // While one cell says that it is less, nobody may rely on it.
    confidence: isLackOpen(state.lone, capacity)
      ? 'low'
      : capacityConfidence(capacity.windows, sigmaMah / facts.nominalCapacityMah),
    windows: capacity.windows,
    receipts: capacity.receipts,
    trend,
  };
}

function atLeastFigure({ health, charge, lastTsMs }: PackState, facts: PackFacts) {
  const deepest = health.usage?.deepest ?? null;
  const movedMah = charge === null ? 0 : charge.inMah + charge.outMah;
  const { fadePerEfc } = CHEMISTRIES[facts.chemistry];
  const mah = atLeastMah(deepest, lastTsMs ?? 0, movedMah, fadePerEfc, facts.nominalCapacityMah);
  return { atLeastMah: mah, atLeastTsMs: mah === null || deepest === null ? null : deepest.tsMs };
}

function agedSigma(capacity: CapacityState, { charge }: PackState, nowMs: number, facts: PackFacts): number {
  const years = (nowMs - capacity.lastTsMs) / MS_PER_YEAR;
  const movedMah = charge === null ? 0 : Math.max(0, charge.inMah + charge.outMah - capacity.lastMovedMah);
  const efc = movedMah / (2 * facts.nominalCapacityMah);
  const fade = CALENDAR_FADE_PER_YEAR * years + CHEMISTRIES[facts.chemistry].fadePerEfc * efc;
  return Math.hypot(capacity.sigmaMah, fade * facts.nominalCapacityMah);
}

function capacityConfidence(windows: number, sigma: number): Confidence {
  if (windows >= MANY_WINDOWS && sigma <= HIGH_SIGMA) return 'high';
  return sigma <= MEDIUM_SIGMA ? 'medium' : 'low';
}

function resistanceFigure(sums: StepSums | null): ResistanceFigure {
  const found = resistanceOf(sums);
  return { mohm: found?.mohm ?? null, sigmaMohm: found?.sigma ?? null, steps: sums?.steps ?? 0 };
}

function resistanceConfidence({ pack }: ResistanceState): Confidence {
  const found = resistanceOf(pack);
  if (found === null || pack === null) return 'none';
  const share = found.sigma / found.mohm;
  if (pack.steps >= 100 && share <= 0.02) return 'high';
  return share <= 0.05 ? 'medium' : 'low';
}

function resistanceReceipt({ firstTsMs, lastTsMs, lowestC, highestC }: ResistanceState): ResistanceReceipt | null {
  if (firstTsMs === null || lastTsMs === null || lowestC === null || highestC === null) return null;
  return { fromTsMs: firstTsMs, toTsMs: lastTsMs, lowestC, highestC };
}

/** Over less than a few cycles the error of what was called full shows. */
const [FEW_CYCLES, MANY_CYCLES] = [0.5, 2];
const NOMINAL_CELL_MV = 3200;

/** Within 2 % is what counters reach; within a tenth, one can still tell an old pack from a new one. */
const [SURE_SHARE, FAIR_SHARE] = [0.02, 0.1];

function cyclesConfidence(charge: PackState['charge']): Confidence {
  if (charge === null) return 'none';
  const movedMah = charge.inMah + charge.outMah;
  return movedMah > 0 ? bySigma(Math.sqrt(charge.unseenVarMah2) / movedMah, SURE_SHARE, FAIR_SHARE) : 'low';
}

function efficiencyFigure(found: EnergyEfficiency | null, facts: PackFacts): PackHealth['energyEfficiency'] {
  if (found === null) return null;
  const fullMwh = (facts.nominalCapacityMah * facts.cellsInSeries * NOMINAL_CELL_MV) / 1000;
  const cycles = found.outMwh / fullMwh;
  return { ...found, confidence: cycles >= MANY_CYCLES ? 'high' : cycles >= FEW_CYCLES ? 'medium' : 'low' };
}

/** Fewer charges to the top, or changes of load, than this can hide a weak cell. */
const [FEW_SIGHTS, MANY_SIGHTS] = [3, 30];

function cellsConfidence({ ledger, load }: HealthState): Confidence {
  const [tops, steps] = [ledger?.tops ?? 0, load?.steps ?? 0];
  if (tops >= MANY_SIGHTS && steps >= MANY_SIGHTS) return 'high';
  if (tops >= FEW_SIGHTS && steps >= FEW_SIGHTS) return 'medium';
  return tops > 0 || steps > 0 ? 'low' : 'none';
}

function selfDischargeFigure(found: SelfDischarge | null): PackHealth['selfDischarge'] {
  if (found === null) return null;
  return { ...found, confidence: bySigma(found.sigma, 0.005, 0.02) };
}

function offsetFigure({ offsetMa, offsetVar, lessons }: ChargeBalance): SensorOffset {
  const sigmaMa = Math.sqrt(offsetVar);
  return { ma: offsetMa, sigmaMa, lessons, confidence: lessons < 3 ? 'low' : bySigma(sigmaMa, 10, 25) };
}
