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
  readonly fromTsMs: number | null;
  readonly toTsMs: number | null;
}

/**
 * What rules would have raised over stored samples (in rising time, else `OutOfOrderSample`): the live fold itself, so that
 * it can't differ. `from`: a checkpoint before the first sample, or nothing; its alarms are left out.
 */
export function backTest(samples: Iterable<PackSample>, params: FoldParams, from: PackState | null = null): BackTest {
  let state: PackState = { ...(from ?? initialPackState()), alarms: [] };
  const episodes: BackTestEpisode[] = [];
  let [count, fromTsMs]: [number, number | null] = [0, null];
  for (const sample of samples) {
    const step = foldPack(state, sample, params);
    state = step.state;
    count += 1;
    fromTsMs ??= sample.tsMs;
    for (const transition of step.transitions) {
      if (transition.kind !== 'cleared') continue;
      const { ruleId, part, raisedTsMs, tsMs: clearedTsMs, peakValue, reason } = transition;
      episodes.push({ ruleId, part, raisedTsMs, clearedTsMs, peakValue, reason });
    }
  }
  for (const { ruleId, part, raisedTsMs, peakValue } of openEpisodes(state)) {
    episodes.push({ ruleId, part, raisedTsMs, clearedTsMs: null, peakValue, reason: null });
  }
  episodes.sort((a, b) => a.raisedTsMs - b.raisedTsMs || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0));
  return { episodes, samples: count, fromTsMs, toTsMs: count === 0 ? null : state.lastTsMs };
}
