import { type AlarmRule, type AlarmTransition, type OpenEpisode } from '../alarms/alarm-rule.ts';
import { type PackFacts } from './pack-facts.ts';
import { type PackSample } from './pack-sample.ts';

/** Everything that held at the sample's time. */
export interface FoldParams {
  readonly facts: PackFacts;
  readonly rules: readonly AlarmRule[];
}

/**
 * The fold's whole memory of a pack: plain JSON with a version, so that it is the checkpoint. Treat it as opaque outside
 * libs/domain.
 */
export interface PackState {
  readonly v: 1;
  readonly lastTsMs: number | null;
}

export interface FoldOutputs {
  /** Cloud SOC, fraction 0…1, and one standard deviation of it; both null where there is no evidence. */
  readonly soc: number | null;
  readonly socSigma: number | null;
  readonly activity: 'charging' | 'discharging' | 'idle' | null;
}

export interface FoldStep {
  readonly state: PackState;
  readonly outputs: FoldOutputs;
  readonly transitions: readonly AlarmTransition[];
}

export declare function initialPackState(): PackState;
/** Samples must come in rising `tsMs`; a sample at or before `state.lastTsMs` throws `OutOfOrderSample`. */
export declare function foldPack(state: PackState, sample: PackSample, params: FoldParams): FoldStep;
export declare function openEpisodes(state: PackState): readonly OpenEpisode[];
export declare function encodePackState(state: PackState): string;
export declare function decodePackState(json: string): PackState;
