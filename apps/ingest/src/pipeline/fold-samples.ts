import { type HealthDay, type PackRecord, type ServiceRecord } from '@packwatch/db';
import {
  afterService,
  encodePackState,
  factsAt,
  foldPack,
  storedService,
  type AlarmTransition,
  type FoldOutputs,
  type PackSample,
  type PackState,
  type SampleRefusal,
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

/** A fault of ours: a sample reached the fold that does not come after the one before it. */
export class UnsortedSample extends Error {
  readonly code = 'unsorted-sample';

  constructor(packId: number, tsMs: number, { reason, lastTsMs }: SampleRefusal) {
    super(`The fold of pack ${packId} refused the sample at ${tsMs} ms after ${lastTsMs ?? 'none'}: ${reason}`);
    this.name = 'UnsortedSample';
  }
}

/**
 * The fold of one pack over samples in rising time, live or anew: both go through here, so that they can't differ. It
 * takes the facts and rules that held at each sample's own time, and notes the state at the end of each UTC day.
 */
export class PackFolder {
  readonly #pack: PackRecord;
  readonly #rules: HeldRules;
  #state: PackState;
  /** The first of the pack's services that the state has not seen. */
  #nextService: number;
  readonly transitions: AlarmTransition[] = [];
  readonly checkpoints: DailyCheckpoint[] = [];

  constructor(pack: PackRecord, rules: HeldRules, state: PackState) {
    this.#pack = pack;
    this.#rules = rules;
    this.#state = state;
    const { lastTsMs } = state;
    this.#nextService = lastTsMs === null ? 0 : countUntil(pack.services, lastTsMs);
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
    this.#passServices(sample.tsMs);
    const step = foldPack(this.#state, sample, { facts, rules: this.#rules.at(sample.tsMs) });
    // Rows come here sorted: one that is refused would be stored as if it had been assessed.
    if (step.outputs.refused !== null) throw new UnsortedSample(this.#pack.id, sample.tsMs, step.outputs.refused);
    this.#state = step.state;
    this.transitions.push(...step.transitions);
    return step.outputs;
  }

  /** Services count between the last sample before them and the first at or after them. */
  #passServices(tsMs: number): void {
    const { services } = this.#pack;
    for (
      let next = services[this.#nextService];
      next !== undefined && next.tsMs <= tsMs;
      next = services[this.#nextService]
    ) {
      this.#state = afterService(this.#state, storedService(next));
      this.#nextService += 1;
    }
  }

  #endOfDay(tsMs: number): DailyCheckpoint {
    const facts = factsAt(this.#pack.facts, tsMs);
    const health = facts === null ? null : healthDay(this.#pack.id, tsMs, this.#state, facts);
    return { slot: utcDay(tsMs), tsMs, state: encodePackState(this.#state), health };
  }
}

function countUntil(services: readonly ServiceRecord[], tsMs: number): number {
  const next = services.findIndex((service) => service.tsMs > tsMs);
  return next === -1 ? services.length : next;
}
