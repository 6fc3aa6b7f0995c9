import { type HealthDay, type PackRecord } from '@packwatch/db';
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
import { healthDay } from './health-day.ts';
import { isSameUtcDay, utcDay } from './utc-day.ts';

export interface DailyCheckpoint {
  /** The UTC day after whose last sample this was the state. */
  readonly slot: string;
  readonly tsMs: number;
  readonly state: string;
  /** Null: nothing is known of the pack then. */
  readonly health: HealthDay | null;
}

export type KnownOutputs = Pick<FoldOutputs, 'soc' | 'socSigma' | 'activity' | 'advice'>;

const NOTHING_KNOWN: KnownOutputs = { soc: null, socSigma: null, activity: null, advice: null };

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
      this.checkpoints.push(this.#endOfDay(lastTsMs));
    }
    const facts = factsAt(this.#pack.facts, sample.tsMs);
    if (facts === null) return NOTHING_KNOWN;
    const step = foldPack(this.#state, sample, { facts, rules: this.#rules.at(sample.tsMs) });
    this.#state = step.state;
    this.transitions.push(...step.transitions);
    return step.outputs;
  }

  #endOfDay(tsMs: number): DailyCheckpoint {
    const facts = factsAt(this.#pack.facts, tsMs);
    const health = facts === null ? null : healthDay(this.#pack.id, tsMs, this.#state, facts);
    return { slot: utcDay(tsMs), tsMs, state: encodePackState(this.#state), health };
  }
}
