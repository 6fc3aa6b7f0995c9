import { type PackRecord } from '@packwatch/db';
import {
  encodePackState,
  factsAt,
  foldPack,
  type AlarmTransition,
  type FoldOutputs,
  type PackSample,
  type PackState,
} from '@packwatch/domain';
import { type HeldRules } from '../directory/held-rules.ts';
import { isSameUtcDay, utcDay } from './utc-day.ts';

export interface DailyCheckpoint {
  /** The UTC day after whose last sample this was the state. */
  readonly slot: string;
  readonly tsMs: number;
  readonly state: string;
}

export type KnownOutputs = Pick<FoldOutputs, 'soc' | 'socSigma' | 'activity'>;

const NOTHING_KNOWN: KnownOutputs = { soc: null, socSigma: null, activity: null };

/**
 * The fold of one pack over samples in rising time, live or anew: both go through here, so that they can't differ. It
 * takes the facts and rules that held at each sample's own time, and notes the state at the end of each UTC day.
 */
export class PackFolder {
  readonly #pack: PackRecord;
  readonly #rules: HeldRules;
  #state: PackState;
  readonly transitions: AlarmTransition[] = [];
  readonly checkpoints: DailyCheckpoint[] = [];

  constructor(pack: PackRecord, rules: HeldRules, state: PackState) {
    this.#pack = pack;
    this.#rules = rules;
    this.#state = state;
  }

  get state(): PackState {
    return this.#state;
  }

  add(sample: PackSample): KnownOutputs {
    const { lastTsMs } = this.#state;
    if (lastTsMs !== null && !isSameUtcDay(lastTsMs, sample.tsMs)) {
      this.checkpoints.push({ slot: utcDay(lastTsMs), tsMs: lastTsMs, state: encodePackState(this.#state) });
    }
    const facts = factsAt(this.#pack.facts, sample.tsMs);
    if (facts === null) return NOTHING_KNOWN;
    const step = foldPack(this.#state, sample, { facts, rules: this.#rules.at(sample.tsMs) });
    this.#state = step.state;
    this.transitions.push(...step.transitions);
    return step.outputs;
  }
}
