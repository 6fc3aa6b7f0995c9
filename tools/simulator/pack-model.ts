import { type DemoFault } from '@packwatch/contracts';
import { randomBetween } from '../lib/seeded-random.ts';
import { type CellState, resistanceRatio, stepCell, terminalMv, unloadedMv } from './cell-model.ts';
import { type OcvCurve } from './ocv-curve.ts';
import { type PackCounters, stepCounters } from './pack-counters.ts';
import { NO_PROTECTION, type Protection, stepProtection } from './pack-protection.ts';
import { type PackTraits, withFaults } from './pack-traits.ts';
import { stepTemperature } from './thermal.ts';

/** Everything of a pack that lasts from step to step: plain data, so that it can be kept in a file. */
export interface PackState {
  readonly tMs: number;
  readonly cells: readonly CellState[];
  readonly balancing: readonly boolean[];
  readonly temperatureC: number;
  /** Current through the cells, mA, positive = charging. */
  readonly currentMa: number;
  readonly counters: PackCounters;
  readonly protection: Protection;
}

export interface StepInput {
  /** What load and charger want, mA, positive = charging. The pack decides what flows. */
  readonly demandMa: number;
  readonly ambientC: number;
  readonly faults: ReadonlySet<DemoFault>;
  readonly dtS: number;
}

const CHARGER_LIMIT_MV = 3500;
const BALANCING_FROM_MV = 3400;
const BALANCING_GAP_MV = 5;
/** Share of the capacity, per hour, that a LiPro takes out of its cell. */
const BALANCING_RATE = 0.006;
const OVER_CURRENT_MA = 140_000;
/** Fast and slow resistance together, against the fast one. */
const HEAT_SHARE = 1.6;

export function initialState(traits: PackTraits, tMs: number): PackState {
  const soc = randomBetween(traits.seed, 10, 0.4, 0.9);
  const cells = traits.cells.map((_, cell) => ({
    soc: soc + randomBetween(traits.seed, 400 + cell, -0.008, 0.008),
    polarisationMv: 0,
    hysteresis: 0,
  }));
  const lifeMah = traits.nominalCapacityMah * randomBetween(traits.seed, 11, 40, 600);
  const meanMv = 3280 * cells.length;
  return {
    tMs,
    cells,
    balancing: cells.map(() => false),
    temperatureC: 18,
    currentMa: 0,
    counters: {
      chargedMah: lifeMah * 1.004,
      dischargedMah: lifeMah,
      chargedMwh: (lifeMah * 1.004 * meanMv * 1.02) / 1000,
      dischargedMwh: (lifeMah * meanMv) / 1000,
      believedMah: traits.nominalCapacityMah * Math.min(1, soc + randomBetween(traits.seed, 12, -0.06, 0.06)),
      fullS: 0,
    },
    protection: NO_PROTECTION,
  };
}

/** Terminal voltages of the cells at the current that flows, mV. */
export function cellVoltagesMv(state: PackState, traits: PackTraits, curve: OcvCurve): number[] {
  const ratio = resistanceRatio(state.temperatureC);
  return state.cells.map((cell, place) =>
    terminalMv(curve, cell, traitsOf(traits, place).resistanceUohm * ratio, state.currentMa),
  );
}

/** The current that really flows: what is wanted, less what is blocked, held at the charger's voltage limit. */
function allowedCurrentMa(state: PackState, traits: PackTraits, curve: OcvCurve, input: StepInput): number {
  if (input.faults.has('short_circuit_trip')) return 0;
  const wanted = input.faults.has('over_current') ? -OVER_CURRENT_MA : input.demandMa;
  if (wanted < 0) return state.protection.dischargeBlock === 0 ? wanted : 0;
  if (state.protection.chargeBlock !== 0) return 0;
  const unloaded = state.cells.reduce((sum, cell) => sum + unloadedMv(curve, cell), 0);
  const resistanceUohm = packResistanceUohm(traits, state.temperatureC);
  const room = ((CHARGER_LIMIT_MV * state.cells.length - unloaded) / resistanceUohm) * 1e6;
  return Math.max(0, Math.min(wanted, room));
}

/** One step with constant inputs. `dtS` should be at most 10 s: the current is held for the whole step. */
export function stepPack(state: PackState, healthy: PackTraits, curve: OcvCurve, input: StepInput): PackState {
  const traits = withFaults(healthy, input.faults);
  const { dtS } = input;
  const currentMa = allowedCurrentMa(state, traits, curve, input);
  const throughCellsMa = currentMa - traits.selfConsumptionMa;
  const ratio = resistanceRatio(state.temperatureC);
  const cells = state.cells.map((cell, place) => {
    const one = traitsOf(traits, place);
    const bleedMa = state.balancing[place] === true ? one.capacityMah * BALANCING_RATE : 0;
    return stepCell(cell, one, throughCellsMa, bleedMa, one.resistanceUohm * ratio, dtS);
  });
  const heatW = ((currentMa / 1000) ** 2 * packResistanceUohm(traits, state.temperatureC) * HEAT_SHARE) / 1e6;
  const temperatureC = stepTemperature(state.temperatureC, input.ambientC, heatW, traits.thermal, dtS);

  const after = { ...state, cells, currentMa, temperatureC };
  const voltages = cellVoltagesMv(after, traits, curve);
  const [lowest, highest] = [Math.min(...voltages), Math.max(...voltages)];
  const voltageMv = voltages.reduce((sum, mv) => sum + mv, 0);
  const looksFull =
    lowest >= 3400 && highest >= 3450 && currentMa <= 0.05 * traits.nominalCapacityMah && currentMa >= 0;
  return {
    ...after,
    tMs: state.tMs + dtS * 1000,
    balancing: voltages.map((mv) => mv >= BALANCING_FROM_MV && mv - lowest >= BALANCING_GAP_MV && currentMa >= 0),
    counters: stepCounters(
      state.counters,
      currentMa + traits.currentOffsetMa,
      voltageMv,
      looksFull,
      traits.nominalCapacityMah,
      dtS,
    ),
    protection: stepProtection(
      state.protection,
      {
        lowestCellMv: lowest,
        highestCellMv: highest,
        currentMa,
        temperatureC,
        shortCircuit: input.faults.has('short_circuit_trip'),
      },
      dtS,
    ),
  };
}

/** Resistance of the string at a temperature, µΩ. */
export const packResistanceUohm = (traits: PackTraits, temperatureC: number): number =>
  traits.cells.reduce((sum, cell) => sum + cell.resistanceUohm, 0) * resistanceRatio(temperatureC);

function traitsOf(traits: PackTraits, place: number) {
  const cell = traits.cells[place];
  if (!cell) throw new RangeError(`The pack has no cell ${place}.`);
  return cell;
}
