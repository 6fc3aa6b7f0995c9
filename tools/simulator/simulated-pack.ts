import { type DemoFault, type DemoManifest } from '@packwatch/contracts';
import { type PackReading } from '../lib/pack-reading.ts';
import { seedOf } from '../lib/seeded-random.ts';
import { faultsAt } from './fault-schedule.ts';
import { LOAD_PROFILES, type LoadProfile } from './load-profiles.ts';
import { measurePack } from './measure-pack.ts';
import { type OcvCurve } from './ocv-curve.ts';
import { type PackState, initialState, stepPack } from './pack-model.ts';
import { type PackTraits, packTraits } from './pack-traits.ts';
import { ambientC } from './thermal.ts';

const GRID_MS = 10_000;
const LOAD_LIMIT_MA = 122_000;

export type ManifestPack = DemoManifest['packs'][number];

/** A pack of the manifest with a load profile: knows how to go on from one state to a later moment. */
export interface SimulatedPack {
  readonly traits: PackTraits;
  readonly begin: (tMs: number) => PackState;
  /** Steps on a grid of 10 s of absolute time, so that polls at any distance see the same pack. */
  readonly advance: (state: PackState, toMs: number, byHand: ReadonlySet<DemoFault>) => PackState;
  readonly measure: (state: PackState, byHand: ReadonlySet<DemoFault>) => PackReading;
}

export function simulatedPack(pack: ManifestPack, profile: LoadProfile, site: string, curve: OcvCurve): SimulatedPack {
  const traits = packTraits(pack);
  const siteSeed = seedOf(site);
  const demand = LOAD_PROFILES[profile];
  const faultsOf = (tMs: number, byHand: ReadonlySet<DemoFault>) => faultsAt(pack.faults, byHand, traits.seed, tMs);

  const stepTo = (state: PackState, toMs: number, byHand: ReadonlySet<DemoFault>): PackState => {
    const soc = state.cells.reduce((lowest, cell) => Math.min(lowest, cell.soc), 1);
    const wantedMa = demand(traits.seed, state.tMs, soc) * traits.nominalCapacityMah;
    return stepPack(state, traits, curve, {
      demandMa: Math.min(LOAD_LIMIT_MA, Math.max(-LOAD_LIMIT_MA, wantedMa)),
      ambientC: ambientC(siteSeed, state.tMs),
      faults: faultsOf(state.tMs, byHand),
      dtS: (toMs - state.tMs) / 1000,
    });
  };

  return {
    traits,
    begin: (tMs) => initialState(traits, tMs),
    advance: (from, toMs, byHand) => {
      let state = from;
      while (state.tMs < toMs) {
        const gridMs = (Math.floor(state.tMs / GRID_MS) + 1) * GRID_MS;
        state = stepTo(state, Math.min(gridMs, toMs), byHand);
      }
      return state;
    },
    measure: (state, byHand) => measurePack(state, traits, curve, faultsOf(state.tMs, byHand)),
  };
}
