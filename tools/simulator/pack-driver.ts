import { type DemoFault } from '@packwatch/contracts';
import { type Sweep } from '../lib/gateway-client.ts';
import { type MeasuredSeries } from '../lib/measured-series.ts';
import { pollFrames } from '../lib/poll-frames.ts';
import { replayedPack } from '../lib/replayed-pack.ts';
import { type OcvCurve } from './ocv-curve.ts';
import { type PackState } from './pack-model.ts';
import { type ManifestPack, simulatedPack } from './simulated-pack.ts';

/** A sweep that remembers what its pack was like, so that a restart can go on from what was acknowledged. */
export interface PackSweep extends Sweep {
  readonly uid: string;
  /** Null for a pack that is driven by the measured series: it needs nothing but the time. */
  readonly state: PackState | null;
}

export interface PackDriver {
  readonly pack: ManifestPack;
  /** The poll at `tMs`; times must not go back. */
  readonly sweep: (tMs: number, byHand: ReadonlySet<DemoFault>) => PackSweep;
}

export interface DriverInput {
  readonly curve: OcvCurve;
  readonly series: MeasuredSeries;
  readonly site: string;
  /** Where the pack begins: its state then, or a time for a new one. */
  readonly from: { readonly tMs: number; readonly state: PackState | null };
}

/** The series runs through time from here on, whatever process plays it: a restart finds the same place in it. */
const SERIES_BEGINS_MS = Date.UTC(2026, 0, 1);

export function packDriver(pack: ManifestPack, input: DriverInput): PackDriver {
  const toFrames = pollFrames(pack);
  if (pack.drive === 'replay') {
    const { cellsInSeries, nominalCapacityMah } = pack;
    const replayed = replayedPack(input.series, { cellsInSeries, nominalCapacityMah, temperatureC: 25 });
    return {
      pack,
      sweep: (tMs) => {
        const frames = toFrames(replayed.readingAt(tMs, tMs - SERIES_BEGINS_MS));
        return { uid: pack.uid, pollMs: tMs, frames, state: null };
      },
    };
  }
  const simulated = simulatedPack(pack, pack.drive, input.site, input.curve);
  let state = input.from.state ?? simulated.begin(input.from.tMs);
  return {
    pack,
    sweep: (tMs, byHand) => {
      state = simulated.advance(state, tMs, byHand);
      return { uid: pack.uid, pollMs: tMs, frames: toFrames(simulated.measure(state, byHand)), state };
    },
  };
}
