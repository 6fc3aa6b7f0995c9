import { type AlarmRule, type AlarmTransition, type Episode, type OpenEpisode } from '@packwatch/domain';
import { type HeldRules } from '../directory/held-rules.ts';

/** An episode as a refold found it. */
export interface FoundEpisode extends Episode {
  readonly ruleVersion: number;
  readonly severity: AlarmRule['severity'];
  readonly signal: string;
  readonly raiseLevel: number;
  readonly peakValue: number;
  /** The reading that raised it; null if that lies before the refold's beginning. */
  readonly value: number | null;
}

const keyOf = (ruleId: string, part: string, raisedTsMs: number): string => `${ruleId} ${part} ${raisedTsMs}`;

/** What a refold says of a pack's alarms: those open where it began, and what it raised and cleared after. Pure. */
export function foundEpisodes(
  openBefore: readonly OpenEpisode[],
  transitions: readonly AlarmTransition[],
  openAfter: readonly OpenEpisode[],
  rules: HeldRules,
): FoundEpisode[] {
  const found = new Map<string, FoundEpisode>();
  for (const { ruleId, part, raisedTsMs, peakValue } of openBefore) {
    const rule = rules.find(ruleId, raisedTsMs);
    if (rule === undefined) continue;
    const { version: ruleVersion, severity, signal, raiseLevel } = rule;
    const episode = { ruleId, part, raisedTsMs, clearedTsMs: null, ruleVersion, severity, signal, raiseLevel };
    found.set(keyOf(ruleId, part, raisedTsMs), { ...episode, peakValue, value: null });
  }
  for (const transition of transitions) {
    if (transition.kind === 'raised') {
      const {
        ruleId,
        part,
        tsMs: raisedTsMs,
        ruleVersion,
        severity,
        signal,
        raiseLevel,
        peakValue,
        value,
      } = transition;
      const episode = { ruleId, part, raisedTsMs, clearedTsMs: null, ruleVersion, severity, signal, raiseLevel };
      found.set(keyOf(ruleId, part, raisedTsMs), { ...episode, peakValue, value });
      continue;
    }
    const key = keyOf(transition.ruleId, transition.part, transition.raisedTsMs);
    const open = found.get(key);
    if (open) found.set(key, { ...open, clearedTsMs: transition.tsMs, peakValue: transition.peakValue });
  }
  for (const { ruleId, part, raisedTsMs, peakValue } of openAfter) {
    const key = keyOf(ruleId, part, raisedTsMs);
    const open = found.get(key);
    if (open) found.set(key, { ...open, peakValue });
  }
  return [...found.values()];
}
