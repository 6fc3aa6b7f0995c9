import { foldPack, type FoldParams } from '../fold/pack-fold.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { initialPackState, type PackState } from '../fold/pack-state.ts';
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
 * length in the memory of one state. `from`: a checkpoint before the first sample, or nothing; its alarms are left out.
 */
export class BackTester {
  #state: PackState;
  #episodes: BackTestEpisode[] = [];
  #samples = 0;
  #refused = 0;
  #fromTsMs: number | null = null;

  constructor(from: PackState | null = null) {
    this.#state = { ...(from ?? initialPackState()), alarms: [] };
  }

  /** In rising time: another sample changes nothing and is counted as refused. `params` as they held then. */
  add(sample: PackSample, params: FoldParams): void {
    const step = foldPack(this.#state, sample, params);
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

/** The same over a series at hand, with parameters that held throughout. */
export function backTest(samples: Iterable<PackSample>, params: FoldParams, from: PackState | null = null): BackTest {
  const tester = new BackTester(from);
  for (const sample of samples) tester.add(sample, params);
  return tester.result();
}
