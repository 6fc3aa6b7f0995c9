import { type MeasuredSeries, at, rowAt, seriesDurationS } from './measured-series.ts';
import { type CellReading, type PackReading, STATE, SWITCH } from './pack-reading.ts';

/** Capacity of the measured cell: what stands for 1 Ah of the pack is its share of this. */
export const MEASURED_CAPACITY_AH = 2.05;

export interface ReplayedPackOptions {
  readonly cellsInSeries: number;
  readonly nominalCapacityMah: number;
  /** The series has no temperatures; the chamber was held at this one. */
  readonly temperatureC: number;
}

/** A series of one cell, seen as a pack of many. */
export interface ReplayedPack {
  readonly durationMs: number;
  /** What the pack showed `elapsedMs` after the beginning; beyond the end the series starts anew and the counters run on. */
  readonly readingAt: (tsMs: number, elapsedMs: number) => PackReading;
}

/**
 * Makes a pack out of a measured cell: the voltage for every cell with a small fixed offset, the current and the charge
 * times the pack's capacity over the cell's (24.6 Ah: × 12). Voltage and current are the measured ones, never
 * interpolated; the counters, which see what lies between rows, are.
 */
export function replayedPack(series: MeasuredSeries, options: ReplayedPackOptions): ReplayedPack {
  const { cellsInSeries, nominalCapacityMah, temperatureC } = options;
  const scale = nominalCapacityMah / 1000 / MEASURED_CAPACITY_AH;
  const durationS = seriesDurationS(series);
  const energy = countEnergy(series);
  const last = series.tS.length - 1;
  const [first, offsets] = [at(series.tS, 0), cellOffsetsMv(cellsInSeries)];
  // What the loop puts in and takes out; the share that stays makes the SOC the same at both ends.
  const [loopIn, loopOut] = [at(series.ahIn, last), at(series.ahOut, last)];
  const efficiency = loopIn > 0 ? Math.min(1, loopOut / loopIn) : 1;

  const readingAt = (tsMs: number, elapsedMs: number): PackReading => {
    const elapsedS = Math.max(0, elapsedMs / 1000);
    const loops = Math.floor(elapsedS / durationS);
    const inLoopS = elapsedS - loops * durationS;
    const row = rowAt(series, inLoopS);
    const next = Math.min(last, row + 1);
    const rowS = at(series.tS, next) - at(series.tS, row);
    const part = rowS > 0 ? (inLoopS - (at(series.tS, row) - first)) / rowS : 0;
    const counted = (column: Float64Array) => {
      const inLoop = at(column, row) + (at(column, next) - at(column, row)) * part;
      return loops * at(column, last) + inLoop;
    };
    const [ahIn, ahOut] = [counted(series.ahIn), counted(series.ahOut)];
    const netAh = ahOut - loops * loopOut - efficiency * (ahIn - loops * loopIn);
    const cells = offsets.map((offsetMv): CellReading => ({
      voltageMv: Math.round(at(series.voltageV, row) * 1000) + offsetMv,
      temperatureC,
      balancing: false,
    }));
    return {
      tsMs,
      voltageMv: cells.reduce((sum, cell) => sum + cell.voltageMv, 0),
      currentMa: Math.round(at(series.currentA, row) * 1000 * scale),
      bmsSocPct: Math.min(100, Math.max(0, 100 * (1 - netAh / MEASURED_CAPACITY_AH))),
      bmsSohPct: null,
      bmsResistanceUohm: null,
      temperature1C: temperatureC,
      temperature2C: null,
      chargedMah: ahIn * 1000 * scale,
      dischargedMah: ahOut * 1000 * scale,
      chargedMwh: counted(energy.whIn) * 1000 * scale * cellsInSeries,
      dischargedMwh: counted(energy.whOut) * 1000 * scale * cellsInSeries,
      chargeBlock: 0,
      dischargeBlock: 0,
      stateBits: STATE.chargeOn | STATE.loadOn,
      fullCycles: Math.floor(ahOut / MEASURED_CAPACITY_AH),
      shortCircuitTrips: 0,
      overVoltageTrips: 0,
      underVoltageTrips: 0,
      cells,
      mainSwitch: { bits: SWITCH.mainSwitchOn | SWITCH.fuseOk, temperatureC, trips: 0 },
    };
  };
  return { durationMs: durationS * 1000, readingAt };
}

/** Energy in and out up to each row, Wh of the cell: the mean voltage of two rows over the charge counted between them. */
function countEnergy(series: MeasuredSeries): { whIn: Float64Array; whOut: Float64Array } {
  const rows = series.tS.length;
  const [whIn, whOut] = [new Float64Array(rows), new Float64Array(rows)];
  for (let row = 1; row < rows; row++) {
    const meanV = (at(series.voltageV, row) + at(series.voltageV, row - 1)) / 2;
    whIn[row] = at(whIn, row - 1) + meanV * (at(series.ahIn, row) - at(series.ahIn, row - 1));
    whOut[row] = at(whOut, row - 1) + meanV * (at(series.ahOut, row) - at(series.ahOut, row - 1));
  }
  return { whIn, whOut };
}

/** Whole millivolts around zero that differ from cell to cell and add up to nothing. */
function cellOffsetsMv(cells: number): number[] {
  const pattern = [3, -2, 1, -4, 2, 0, 4, -1];
  const offsets = Array.from({ length: cells }, (_, cell) => pattern[cell % pattern.length] ?? 0);
  const surplus = offsets.reduce((sum, mv) => sum + mv, 0);
  return offsets.map((mv, cell) => (cell === 0 ? mv - surplus : mv));
}
