import { type PackState } from '../fold/pack-state.ts';
import { type OpenEpisode } from './alarm-rule.ts';

/** The alarms that are open in a state, by rule id and part. */
export function openEpisodes(state: PackState): readonly OpenEpisode[] {
  const episodes: OpenEpisode[] = [];
  for (const { ruleId, parts } of state.alarms) {
    for (const { part, raisedTsMs, peakValue, held } of parts) {
      if (raisedTsMs === null) continue;
      episodes.push({ ruleId, part, raisedTsMs, peakValue, ...(held && { flapping: held }) });
    }
  }
  return episodes;
}
