import { type ChemistryProfile, type FullAnchorProfile } from '../chemistry/chemistry-profile.ts';
import { type OcvCurve, socOf } from '../chemistry/ocv-curve.ts';
import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { allCells, type CellVoltages, isDeniedByPack, medianMv, metersAgree } from '../soc/cell-voltages.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';

/** The end of a charge, until the pack is discharged: what had gone in, net, when each cell reached the top. */
interface TopOfCharge {
  readonly tsMs: number;
  /** Net charge of the pack when the first cell reached it, mAh. */
  readonly startMah: number;
  /** How much later each cell reached it, mAh; below 0 or null: not yet, though so much has gone in. */
  readonly lagMah: readonly (number | null)[];
}

/** What was seen of a pack's cells against each other. Plain data; one entry per cell in series order. */
export interface CellLedger {
  readonly top: TopOfCharge | null;
  /** Ends of charges seen, and each cell's lag behind the first, mAh, averaged over about the last five. */
  readonly tops: number;
  readonly topTsMs: number | null;
  readonly lagMah: readonly number[];
  /** The last one alone: what lies between the first and the last cell now. */
  readonly imbalanceMah: number | null;
  /** Time each cell was seen balancing in the last month or so, h: what is older counts for less. */
  readonly balancingH: readonly number[];
  readonly balancingTsMs: number | null;
  /**
   * Time of deep discharge seen, h, and by how much less of the capacity than the mean of all each cell then held,
   * averaged: in mV sound cells would seem to part there, so steep is the curve.
   */
  readonly deepH: number;
  readonly deepShare: readonly number[];
}

const TOPS_REMEMBERED = 5;
const BALANCING_MEMORY_MS = 30 * 86_400_000;
const DEEP_MEMORY_H = 10;
const MS_PER_HOUR = 3_600_000;

/**
 * A top is over once this share of the capacity was taken out again: a pack that floats, or bears a load in between, is at the same
 * one all the time, and would be found even at every flicker of the current.
 */
const TAKEN_OUT = 0.02;

/** In the cold a load parts cells by what they resist: one of 10 K less among its siblings would seem to hold less. */
const MILD_C = 10;

function startLedger(facts: PackFacts): CellLedger {
  const zeros = Array.from({ length: facts.cellsInSeries }, () => 0);
  return {
    top: null,
    tops: 0,
    topTsMs: null,
    lagMah: zeros,
    imbalanceMah: null,
    balancingH: zeros,
    balancingTsMs: null,
    deepH: 0,
    deepShare: zeros,
  };
}

/**
 * Follows the cells by one sample, `sinceMs` after the one before. Null: a pack whose cells were never polled together, or
 * of one cell, has no ledger.
 */
export function stepLedger(
  before: CellLedger | null,
  sample: PackSample,
  sinceMs: number,
  charge: ChargeState,
  { fullAnchor, deepMv, ocv }: ChemistryProfile,
  facts: PackFacts,
): CellLedger | null {
  if (fullAnchor === null || facts.cellsInSeries < 2) return before;
  const cells = allCells(sample, facts);
  if (cells === null) return before;
  const ledger = before !== null && before.lagMah.length === facts.cellsInSeries ? before : startLedger(facts);
  const { currentMa } = sample;
  const next = stepTop(ledger, sample, cells.highestMv, charge, fullAnchor, facts);
  const hours = Math.min(sinceMs, gapLimitMs(facts)) / MS_PER_HOUR;
  // A rest of the day without a balancer says nothing and must cost nothing. An active one works while discharging, too.
  const seen = sample.cellBalancing.includes(true) ? addBalancing(next, sample, hours) : next;
  if (currentMa === null || currentMa >= 0 || deepMv === null || ocv === null || cells.lowestMv >= deepMv) return seen;
  return isMild(sample) && areReal(cells, sample, facts) ? addDeep(seen, sample, ocv, hours) : seen;
}

function isMild(sample: PackSample): boolean {
  const temperatureC = temperatureOf(sample);
  return temperatureC === null || temperatureC >= MILD_C;
}

/** False if the pack's voltage shows that a cell is not as low as it reads: a cell that is stuck would seem to hold nothing. */
function areReal(cells: CellVoltages, sample: PackSample, facts: PackFacts): boolean {
  return metersAgree(cells, sample, facts) && !isDeniedByPack(cells, medianMv(sample, facts), sample, facts);
}

function stepTop(
  before: CellLedger,
  { tsMs, currentMa, cellVoltagesMv }: PackSample,
  highestMv: number,
  { inMah, outMah, brokenTsMs }: ChargeState,
  { highestCellMv }: FullAnchorProfile,
  { nominalCapacityMah }: PackFacts,
): CellLedger {
  // What went unseen since may have been a discharge, after which another charge is no part of this one.
  const isBroken = before.top !== null && brokenTsMs !== null && brokenTsMs > before.top.tsMs;
  const ledger = isBroken ? { ...before, top: null } : before;
  if (currentMa === null || (ledger.top === null && (highestMv < highestCellMv || currentMa <= 0))) return ledger;
  const netMah = inMah - outMah;
  const top = ledger.top ?? { tsMs, startMah: Math.round(netMah), lagMah: ledger.lagMah.map(() => null) };
  const wentInMah = Math.round(netMah - top.startMah);
  if (currentMa < 0) {
    if (mostMah(top) - wentInMah < TAKEN_OUT * nominalCapacityMah) return ledger;
    const over = { ...ledger, top: null };
    return isWhole(top) ? over : counted(over, top);
  }
  const lagMah = top.lagMah.map((lag, cell) => {
    if (lag !== null && lag >= 0) return lag;
    if ((cellVoltagesMv[cell] ?? 0) >= highestCellMv) return Math.max(0, wentInMah);
    return wentInMah > -(lag ?? 0) ? -wentInMah : lag;
  });
  if (ledger.top !== null && lagMah.every((lag, cell) => lag === top.lagMah[cell])) return ledger;
  const next = { ...top, lagMah };
  const known = { ...ledger, top: next };
  return isWhole(next) && !(ledger.top !== null && isWhole(ledger.top)) ? counted(known, next) : known;
}

const isWhole = ({ lagMah }: TopOfCharge): boolean => lagMah.every(hasReached);
const hasReached = (lag: number | null): boolean => lag !== null && lag >= 0;

/** The most that is known to have gone in since it began, mAh. */
function mostMah({ lagMah }: TopOfCharge): number {
  return Math.max(...lagMah.map((lag) => Math.abs(lag ?? 0)));
}

/** A cell that never reached the top lags by at least what had gone in. */
function counted(ledger: CellLedger, top: TopOfCharge): CellLedger {
  const reached = top.lagMah.map((lag) => Math.abs(lag ?? 0));
  const weight = 1 / Math.min(ledger.tops + 1, TOPS_REMEMBERED);
  return {
    ...ledger,
    tops: ledger.tops + 1,
    topTsMs: top.tsMs,
    lagMah: ledger.lagMah.map((lag, cell) => Math.round(lag + weight * ((reached[cell] ?? 0) - lag))),
    imbalanceMah: Math.max(...reached),
  };
}

function addBalancing(ledger: CellLedger, { tsMs, cellBalancing }: PackSample, hours: number): CellLedger {
  const kept = Math.exp(((ledger.balancingTsMs ?? tsMs) - tsMs) / BALANCING_MEMORY_MS);
  const balancingH = ledger.balancingH.map((h, cell) => round5(h * kept + (cellBalancing[cell] === true ? hours : 0)));
  return { ...ledger, balancingH, balancingTsMs: tsMs };
}

function addDeep(ledger: CellLedger, { cellVoltagesMv }: PackSample, ocv: OcvCurve, hours: number): CellLedger {
  const deepH = Math.min(ledger.deepH + hours, DEEP_MEMORY_H);
  const weight = deepH > 0 ? hours / deepH : 0;
  const socs = cellVoltagesMv.map((mv) => socOf(ocv.afterDischargeMv, mv ?? 0));
  const mean = socs.reduce((sum, soc) => sum + soc, 0) / socs.length;
  return {
    ...ledger,
    deepH: round5(deepH),
    deepShare: ledger.deepShare.map(
      (share, cell) => Math.round(1e6 * (share + weight * (mean - (socs[cell] ?? mean) - share))) / 1e6,
    ),
  };
}

/** A minute of many hours must still count. */
function round5(hours: number): number {
  return Math.round(hours * 1e5) / 1e5;
}
