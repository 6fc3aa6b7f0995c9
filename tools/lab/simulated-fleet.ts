import { type DemoFault } from '@packwatch/contracts';
import {
  encodePackState,
  foldPack,
  initialPackState,
  packFacts,
  packHealth,
  type PackHealth,
  type PackSample,
} from '@packwatch/domain';
import { type LoadProfile, LOAD_PROFILES } from '../simulator/load-profiles.ts';
import { measurePack } from '../simulator/measure-pack.ts';
import { type OcvCurve, readOcvCurve } from '../simulator/ocv-curve.ts';
import { initialState, type PackState, stepPack } from '../simulator/pack-model.ts';
import { packTraits, type PackTraits } from '../simulator/pack-traits.ts';
import { ambientC } from '../simulator/thermal.ts';

/** One simulated life, and what it really was. */
export interface FleetPack {
  readonly name: string;
  readonly profile: LoadProfile;
  readonly days: number;
  readonly hasWeakCell: boolean;
  /** Share of the capacity that is gone when the life begins, and what goes on top in a year (√t). */
  readonly goneAtStart: number;
  readonly goneInYear: number;
}

export interface FleetResult {
  readonly pack: FleetPack;
  readonly health: PackHealth;
  /** Charge between full and where the first cell is empty, at the end, mAh. */
  readonly trueCapacityMah: number;
  readonly weakCell: number | null;
  /** Size of the checkpoint at the end. */
  readonly stateBytes: number;
  readonly soc: { readonly rmsePct: number; readonly maxPct: number; readonly coverage2sPct: number };
}

const POLL_MS = 60_000;
const STEP_S = 30;
const DAY_MS = 86_400_000;
const NOMINAL_MAH = 100_000;
const CELLS = 8;
const START_MS = Date.UTC(2024, 3, 1);
/** Before the first full charges the BMS's word is all there is. */
const SETTLED_MS = 14 * DAY_MS;

export function simulateLife(pack: FleetPack, curve: OcvCurve = readOcvCurve()): FleetResult {
  const young = packTraits({ uid: pack.name, cellsInSeries: CELLS, nominalCapacityMah: NOMINAL_MAH });
  const faults: ReadonlySet<DemoFault> = new Set(pack.hasWeakCell ? ['weak_cell'] : []);
  const facts = packFacts({
    chemistry: 'lfp',
    cellsInSeries: CELLS,
    nominalCapacityMah: NOMINAL_MAH,
    usualPeriodMs: POLL_MS,
  });
  const endMs = START_MS + pack.days * DAY_MS;
  let truth = initialState(young, START_MS);
  let state = initialPackState();
  let [polls, squares, max, inside] = [0, 0, 0, 0];
  while (truth.tMs < endMs) {
    const traits = aged(young, pack, (truth.tMs - START_MS) / (365 * DAY_MS));
    for (let s = 0; s < POLL_MS / 1000; s += STEP_S) truth = drive(truth, traits, pack, curve, faults);
    const step = foldPack(state, sampleOf(truth, traits, curve, faults), { facts, rules: [] });
    state = step.state;
    const { soc, socSigma } = step.outputs;
    if (soc === null || socSigma === null || truth.tMs - START_MS < SETTLED_MS) continue;
    const error = Math.abs(soc - trueSoc(truth, traits, pack));
    polls += 1;
    squares += error ** 2;
    max = Math.max(max, error);
    if (error <= 2 * socSigma) inside += 1;
  }
  const traits = aged(young, pack, pack.days / 365);
  return {
    pack,
    health: packHealth(state, facts),
    trueCapacityMah: smallestCell(traits, pack),
    weakCell: pack.hasWeakCell ? young.weakCell : null,
    stateBytes: encodePackState(state).length,
    soc: {
      rmsePct: 100 * Math.sqrt(squares / polls),
      maxPct: 100 * max,
      coverage2sPct: (100 * inside) / polls,
    },
  };
}

function aged(young: PackTraits, { goneAtStart, goneInYear }: FleetPack, years: number): PackTraits {
  const left = 1 - goneAtStart - goneInYear * Math.sqrt(years);
  return { ...young, cells: young.cells.map((cell) => ({ ...cell, capacityMah: cell.capacityMah * left })) };
}

function drive(truth: PackState, traits: PackTraits, pack: FleetPack, curve: OcvCurve, faults: ReadonlySet<DemoFault>) {
  const soc = Math.min(...truth.cells.map((cell) => cell.soc));
  const demandMa = LOAD_PROFILES[pack.profile](traits.seed, truth.tMs, soc) * NOMINAL_MAH;
  const limited = Math.min(122_000, Math.max(-122_000, demandMa));
  return stepPack(truth, traits, curve, {
    demandMa: limited,
    ambientC: ambientC(7, truth.tMs) + 3,
    faults,
    dtS: STEP_S,
  });
}

/** What the pack can still give, as a share of its capacity: its emptiest cell decides. */
function trueSoc(truth: PackState, traits: PackTraits, pack: FleetPack): number {
  const left = truth.cells.map((cell, place) => cell.soc * cellCapacity(traits, pack, place));
  return Math.min(...left) / smallestCell(traits, pack);
}

function cellCapacity(traits: PackTraits, pack: FleetPack, place: number): number {
  const isWeak = pack.hasWeakCell && place === traits.weakCell;
  return (traits.cells[place]?.capacityMah ?? NaN) * (isWeak ? 0.8 : 1);
}

function smallestCell(traits: PackTraits, pack: FleetPack): number {
  return Math.min(...traits.cells.map((_, place) => cellCapacity(traits, pack, place)));
}

function sampleOf(truth: PackState, traits: PackTraits, curve: OcvCurve, faults: ReadonlySet<DemoFault>): PackSample {
  const { cells, bmsSocPct, mainSwitch, ...read } = measurePack(truth, traits, curve, faults);
  const down = (value: number, step: number): number => Math.floor(value / step) * step;
  return {
    ...read,
    bmsSoc: bmsSocPct === null ? null : bmsSocPct / 100,
    chargedMah: down(read.chargedMah, 10),
    dischargedMah: down(read.dischargedMah, 10),
    chargedMwh: down(read.chargedMwh, 100),
    dischargedMwh: down(read.dischargedMwh, 100),
    switchBits: mainSwitch.bits,
    cellVoltagesMv: cells.map((cell) => cell?.voltageMv ?? null),
    cellTemperaturesC: cells.map((cell) => cell?.temperatureC ?? null),
    cellBalancing: cells.map((cell) => cell?.balancing ?? null),
  };
}
