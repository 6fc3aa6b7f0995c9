import {
  encodePackState,
  foldPack,
  type FoldParams,
  initialPackState,
  packFacts,
  packHealth,
  type PackHealth,
  type PackState as FoldState,
} from '@packwatch/domain';
import { seedOf } from '../lib/seeded-random.ts';
import { type OcvCurve, readOcvCurve } from '../simulator/ocv-curve.ts';
import { CELLS, type FleetPack, NOMINAL_MAH } from './fleet-plan.ts';
import { LateUploads, outageUntilMs } from './late-uploads.ts';
import { SimulatedLife } from './simulated-life.ts';

/** What the library said at the end of a life, and what really was. */
export interface FleetResult {
  readonly pack: FleetPack;
  readonly health: PackHealth;
  /** Charge between full and where the first cell is empty, at the end, mAh. */
  readonly trueCapacityMah: number;
  readonly weakCell: number | null;
  /** Size of the checkpoint at the end. */
  readonly stateBytes: number;
  readonly samples: number;
  /** Stretches that were uploaded late and folded again from the checkpoint before, and those that then gave the same state. */
  readonly late: { readonly stretches: number; readonly same: number };
  /** Days at whose end a lower bound of the capacity was given, and those of them on which the pack held less. */
  readonly atLeast: { readonly days: number; readonly tooHigh: number };
  readonly soc: { readonly rmsePct: number; readonly maxPct: number; readonly coverage2sPct: number };
}

const POLL_MS = 60_000;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2024, 3, 1);
/** Before the first full charges the BMS's word is all there is. */
const SETTLED_MS = 14 * DAY_MS;

/** Lives through it; `onDay` is called after each simulated day. */
export function simulateLife(
  pack: FleetPack,
  onDay: () => void = () => undefined,
  curve: OcvCurve = readOcvCurve(),
): FleetResult {
  const facts = packFacts({
    chemistry: 'lfp',
    cellsInSeries: CELLS,
    nominalCapacityMah: NOMINAL_MAH,
    usualPeriodMs: POLL_MS,
  });
  const params: FoldParams = { facts, rules: [] };
  const life = new SimulatedLife(pack, curve, START_MS);
  const late = new LateUploads(params);
  const seed = seedOf(`${pack.name} gateway`);
  const endMs = START_MS + pack.days * DAY_MS;
  let state: FoldState = initialPackState();
  let offUntilMs = 0;
  let [samples, polls, squares, max, inside] = [0, 0, 0, 0, 0];
  const atLeast = { days: 0, tooHigh: 0 };
  const judgeBound = (): void => {
    const { atLeastMah } = packHealth(state, facts).capacity;
    if (atLeastMah === null) return;
    atLeast.days += 1;
    if (atLeastMah > life.trueCapacityMah()) atLeast.tooHigh += 1;
  };
  while (life.nowMs < endMs) {
    life.advance(POLL_MS);
    if (life.nowMs % DAY_MS < POLL_MS) {
      onDay();
      judgeBound();
    }
    if (pack.hasOutages) {
      offUntilMs = Math.max(offUntilMs, outageUntilMs(seed, life.nowMs));
      if (life.nowMs < offUntilMs) continue;
    }
    const sample = life.sample();
    samples += 1;
    const step = foldPack(state, sample, params);
    if (pack.hasOutages) late.see(seed, state, sample, step.state);
    state = step.state;
    const { soc, socSigma } = step.outputs;
    if (soc === null || socSigma === null || life.nowMs - START_MS < SETTLED_MS) continue;
    const error = Math.abs(soc - life.trueSoc());
    polls += 1;
    squares += error ** 2;
    max = Math.max(max, error);
    if (error <= 2 * socSigma) inside += 1;
  }
  return {
    pack,
    health: packHealth(state, facts),
    trueCapacityMah: life.trueCapacityMah(),
    weakCell: life.weakCell,
    stateBytes: encodePackState(state).length,
    samples,
    late: { stretches: late.stretches, same: late.same },
    atLeast,
    soc: {
      rmsePct: 100 * Math.sqrt(squares / polls),
      maxPct: 100 * max,
      coverage2sPct: (100 * inside) / polls,
    },
  };
}
