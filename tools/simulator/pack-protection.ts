import { BLOCK } from '../lib/pack-reading.ts';

/** What the management system blocks, and why; kept from step to step because each block ends at another level than it began. */
export interface Protection {
  readonly chargeBlock: number;
  readonly dischargeBlock: number;
  /** How long the current has been above the limit, s. */
  readonly overCurrentS: number;
  /** How long a current block still lasts, s. */
  readonly currentBlockS: number;
  readonly shortCircuitLatch: boolean;
  readonly shortCircuitTrips: number;
  readonly overVoltageTrips: number;
  readonly underVoltageTrips: number;
}

export const NO_PROTECTION: Protection = {
  chargeBlock: BLOCK.none,
  dischargeBlock: BLOCK.none,
  overCurrentS: 0,
  currentBlockS: 0,
  shortCircuitLatch: false,
  shortCircuitTrips: 0,
  overVoltageTrips: 0,
  underVoltageTrips: 0,
};

const CELL_HIGH_MV = { blocks: 3650, frees: 3450 };
const CELL_LOW_MV = { blocks: 2800, frees: 3100 };
const TEMPERATURE_C = { hotBlocks: 50, hotFrees: 45, coldBlocks: 0, coldFrees: 2 };
const CURRENT_LIMIT_MA = 125_000;
const CURRENT_TOLERATED_S = 20;
const CURRENT_BLOCK_S = 120;

export interface Measured {
  readonly lowestCellMv: number;
  readonly highestCellMv: number;
  readonly currentMa: number;
  readonly temperatureC: number;
  readonly shortCircuit: boolean;
}

/** The blocks after a step of `dtS` seconds that ended with these measurements. */
export function stepProtection(before: Protection, now: Measured, dtS: number): Protection {
  const overCurrentS = Math.abs(now.currentMa) > CURRENT_LIMIT_MA ? before.overCurrentS + dtS : 0;
  const currentBlockS = overCurrentS >= CURRENT_TOLERATED_S ? CURRENT_BLOCK_S : Math.max(0, before.currentBlockS - dtS);
  const hysteresis = (wasOn: boolean, on: boolean, off: boolean) => (wasOn ? !off : on);
  const tooHigh = hysteresis(
    before.chargeBlock === BLOCK.voltage,
    now.highestCellMv >= CELL_HIGH_MV.blocks,
    now.highestCellMv <= CELL_HIGH_MV.frees,
  );
  const tooLow = hysteresis(
    before.dischargeBlock === BLOCK.voltage,
    now.lowestCellMv <= CELL_LOW_MV.blocks,
    now.lowestCellMv >= CELL_LOW_MV.frees,
  );
  const hot = hysteresis(
    before.chargeBlock === BLOCK.hot,
    now.temperatureC >= TEMPERATURE_C.hotBlocks,
    now.temperatureC <= TEMPERATURE_C.hotFrees,
  );
  const cold = hysteresis(
    before.chargeBlock === BLOCK.cold,
    now.temperatureC <= TEMPERATURE_C.coldBlocks,
    now.temperatureC >= TEMPERATURE_C.coldFrees,
  );
  const tripped = now.shortCircuit && !before.shortCircuitLatch;
  return {
    chargeBlock: tooHigh ? BLOCK.voltage : hot ? BLOCK.hot : cold ? BLOCK.cold : BLOCK.none,
    dischargeBlock: tooLow ? BLOCK.voltage : currentBlockS > 0 ? BLOCK.current : hot ? BLOCK.hot : BLOCK.none,
    overCurrentS,
    currentBlockS,
    shortCircuitLatch: now.shortCircuit,
    shortCircuitTrips: before.shortCircuitTrips + (tripped ? 1 : 0),
    overVoltageTrips: before.overVoltageTrips + (tooHigh && before.chargeBlock !== BLOCK.voltage ? 1 : 0),
    underVoltageTrips: before.underVoltageTrips + (tooLow && before.dischargeBlock !== BLOCK.voltage ? 1 : 0),
  };
}
