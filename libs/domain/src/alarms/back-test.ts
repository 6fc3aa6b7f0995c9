import { foldPack, type FoldParams, type FoldStep } from '../fold/pack-fold.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { initialPackState, type PackState } from '../fold/pack-state.ts';
import { afterService, type ServiceEvent } from '../fold/service-event.ts';
import { type ClearReason } from './alarm-rule.ts';
import { openEpisodes } from './open-episodes.ts';

/** When a rule would have fired. */
export interface BackTestEpisode {
  readonly ruleId: string;
  readonly part: string;
  readonly raisedTsMs: number;
  /** Null: still open at the end of the series. */
  readonly clearedTsMs: number | null;
  readonly peakValue: number;
  readonly reason: ClearReason | null;
}

export interface BackTest {
  readonly episodes: readonly BackTestEpisode[];
  readonly samples: number;
  /** Samples that the fold refused, and that are not among `samples`: not later than the one before, or at no time. */
  readonly refused: number;
  readonly fromTsMs: number | null;
  readonly toTsMs: number | null;
}

/**
 * Says what rules would have raised, sample by sample: the live fold itself, so that it can't differ, and a series of any
 * length in the memory of one state. As when rules are saved at its first sample, nothing is open or pending there.
 */
export class BackTester {
  #state: PackState;
  readonly #services: readonly ServiceEvent[];
  /** The first service that the state has not seen. */
  #nextService: number;
  #episodes: BackTestEpisode[] = [];
  #samples = 0;
  #refused = 0;
  #fromTsMs: number | null = null;

  /** `from`: a checkpoint before the first sample, or nothing. `services`: of the pack, in the order of their times. */
  constructor(from: PackState | null = null, services: readonly ServiceEvent[] = []) {
    this.#state = onlyComparing(from ?? initialPackState());
    const { lastTsMs } = this.#state;
    const next = services.findIndex(({ tsMs }) => lastTsMs === null || tsMs > lastTsMs);
    this.#services = services;
    this.#nextService = next === -1 ? services.length : next;
  }

  /**
   * A sample of before the test, in rising time: it raises nothing, and rules that compare readings have it to compare the first
   * one with.
   */
  warmUp(sample: PackSample, params: FoldParams): void {
    const step = this.#fold(sample, params);
    if (step.outputs.refused === null) this.#state = onlyComparing(step.state);
  }

  /** In rising time: another sample changes nothing and is counted as refused. `params` as they held then. */
  add(sample: PackSample, params: FoldParams): void {
    const step = this.#fold(sample, params);
    if (step.outputs.refused !== null) {
      this.#refused += 1;
      return;
    }
    this.#state = step.state;
    this.#samples += 1;
    this.#fromTsMs ??= sample.tsMs;
    for (const transition of step.transitions) {
      if (transition.kind !== 'cleared') continue;
      const { ruleId, part, raisedTsMs, tsMs: clearedTsMs, peakValue, reason } = transition;
      this.#episodes.push({ ruleId, part, raisedTsMs, clearedTsMs, peakValue, reason });
    }
  }

  /** Services count between the last sample before them and the first at or after them. */
  #fold(sample: PackSample, params: FoldParams): FoldStep {
    let next = this.#services[this.#nextService];
    while (next !== undefined && next.tsMs <= sample.tsMs) {
      this.#state = afterService(this.#state, next);
      this.#nextService += 1;
      next = this.#services[this.#nextService];
    }
    return foldPack(this.#state, sample, params);
  }

  /** What was found so far, with what is still open, by the time of raising. */
  result(): BackTest {
    const stillOpen = openEpisodes(this.#state).map(({ ruleId, part, raisedTsMs, peakValue }) => {
      return { ruleId, part, raisedTsMs, clearedTsMs: null, peakValue, reason: null };
    });
    const episodes = [...this.#episodes, ...stillOpen].sort(
      (a, b) => a.raisedTsMs - b.raisedTsMs || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0),
    );
    const toTsMs = this.#samples === 0 ? null : this.#state.lastTsMs;
    return { episodes, samples: this.#samples, refused: this.#refused, fromTsMs: this.#fromTsMs, toTsMs };
  }
}

/** The state with no alarm open or pending in it; what readings are compared with stays. */
function onlyComparing(state: PackState): PackState {
  const alarms = state.alarms.flatMap((memory) => (memory.compared === undefined ? [] : [{ ...memory, parts: [] }]));
  return { ...state, alarms };
}

/** The same over a series at hand, with parameters that held throughout. */
export function backTest(samples: Iterable<PackSample>, params: FoldParams, from: PackState | null = null): BackTest {
  const tester = new BackTester(from);
  for (const sample of samples) tester.add(sample, params);
  return tester.result();
}
