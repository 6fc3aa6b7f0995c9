import { type ChemistryProfile, type FullAnchorProfile } from '../chemistry/chemistry-profile.ts';
import { type OcvCurve, socOf } from '../chemistry/ocv-curve.ts';
import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { allCells, type CellVoltages, isDeniedByPack, medianMv, metersAgree } from '../soc/cell-voltages.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';

/** The end of a charge that goes on: what had gone in, net, when each cell reached the top. */
interface TopOfCharge {
  readonly tsMs: number;
  /** Net charge of the pack when the first cell reached it, mAh. */
  readonly startMah: number;
  /** How much later each cell reached it, mAh; null: not yet. */
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
  const next = stepTop(ledger, sample, cells.highestMv, charge, fullAnchor);
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
  ledger: CellLedger,
  { tsMs, currentMa, cellVoltagesMv }: PackSample,
  highestMv: number,
  charge: ChargeState,
  { highestCellMv }: FullAnchorProfile,
): CellLedger {
  if (ledger.top === null && (highestMv < highestCellMv || currentMa === null || currentMa <= 0)) return ledger;
  if (currentMa === null) return ledger;
  const netMah = charge.inMah - charge.outMah;
  const top = ledger.top ?? { tsMs, startMah: Math.round(netMah), lagMah: ledger.lagMah.map(() => null) };
  if (currentMa < 0) return endTop(ledger, top, Math.max(0, netMah - top.startMah));
  // Between one cell and the last the pack may rest in between; only a discharge ends the top.
  const lagMah = top.lagMah.map((lag, cell) =>
    lag === null && (cellVoltagesMv[cell] ?? 0) >= highestCellMv ? Math.round(netMah - top.startMah) : lag,
  );
  const isNew = ledger.top === null || lagMah.some((lag, cell) => lag !== top.lagMah[cell]);
  return isNew ? { ...ledger, top: { ...top, lagMah } } : ledger;
}

/** A cell that never reached the top lags by at least what had gone in. */
function endTop(ledger: CellLedger, top: TopOfCharge, wentInMah: number): CellLedger {
  const reached = top.lagMah.map((lag) => lag ?? Math.round(wentInMah));
  const weight = 1 / Math.min(ledger.tops + 1, TOPS_REMEMBERED);
  return {
    ...ledger,
    top: null,
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
