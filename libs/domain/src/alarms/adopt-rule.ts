import { type RuleMemory } from './alarm-memory.ts';
import { type AlarmRule, type AlarmTransition, type ClearReason } from './alarm-rule.ts';

export interface Adoption {
  readonly memory: RuleMemory | null;
  readonly transitions: readonly AlarmTransition[];
}

/**
 * Hands what one version of a rule remembered to the version that holds now. If it watches the same signal in the same
 * direction, open episodes go on under its levels: to the operator it is still the same alarm. What was only pending, or
 * half-way to clearing, was measured against other levels and starts anew. Otherwise the episodes end here.
 */
export function adoptRule(memory: RuleMemory, rule: AlarmRule, tsMs: number): Adoption {
  if (memory.ruleVersion === rule.version) return { memory, transitions: [] };
  const kind = memory.compared?.kind ?? 'threshold';
  if (memory.signal !== rule.signal || memory.comparison !== rule.comparison || kind !== rule.kind) {
    return { memory: null, transitions: endEpisodes(memory, tsMs, 'rule-changed') };
  }
  const parts = memory.parts.filter((part) => part.raisedTsMs !== null).map((part) => ({ ...part, sinceTsMs: null }));
  return { memory: { ...memory, ruleVersion: rule.version, parts }, transitions: [] };
}

/** Ends every open episode of a rule at `tsMs`, because nothing will judge them any more. */
export function endEpisodes(memory: RuleMemory, tsMs: number, reason: ClearReason): AlarmTransition[] {
  const transitions: AlarmTransition[] = [];
  for (const { part, raisedTsMs, peakValue } of memory.parts) {
    if (raisedTsMs === null) continue;
    transitions.push({ kind: 'cleared', ruleId: memory.ruleId, part, raisedTsMs, tsMs, peakValue, reason });
  }
  return transitions;
}
