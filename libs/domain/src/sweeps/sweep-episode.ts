import { type SweepRule } from './sweep-rule.ts';

/** Whom an alarm of a sweep concerns: `pack:<number>` or `gateway:<id>`. A slave or a bus is a part of its gateway. */
export type SweepSubject = `pack:${number}` | `gateway:${string}`;

/** An alarm that is open, by what identifies it. */
export interface OpenSweepEpisode {
  readonly ruleId: string;
  readonly subject: SweepSubject;
  /** `pack`, `cell:<n>`, `gateway`, `bus:<name>` or `slave:<address>@<bus>`. */
  readonly part: string;
  readonly raisedMs: number;
  /** When PackWatch found it. */
  readonly detectedMs: number;
  readonly raiseLevel: number | null;
  readonly peakValue: number | null;
}

export interface SweepRaise {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly severity: SweepRule['severity'];
  /** What is judged: a signal of the pack, or one of the names that sweeps use (`gateway.silence_ms`). */
  readonly signal: string;
  readonly subject: SweepSubject;
  readonly part: string;
  readonly raisedMs: number;
  readonly raiseLevel: number | null;
  readonly value: number | null;
}

export interface SweepClear {
  readonly ruleId: string;
  readonly subject: SweepSubject;
  readonly part: string;
  readonly raisedMs: number;
  readonly clearedMs: number;
  readonly peakValue: number | null;
  /**
   * `recovered`; `rule-removed`: nothing judges it any more; `out-of-scope`: the pack is not in service, or gone;
   * `never-was`: data that came later show that it was not so, and the alarm is withdrawn.
   */
  readonly reason: 'recovered' | 'rule-removed' | 'out-of-scope' | 'never-was';
}

export interface SweepOutcome {
  readonly raise: readonly SweepRaise[];
  readonly clear: readonly SweepClear[];
}

/** A reading of a moment that a sweep may judge again later: what has begun, and is not raised (or cleared) yet. */
export const episodeKey = (e: { readonly ruleId: string; readonly subject: string; readonly part: string }): string =>
  `${e.ruleId} ${e.subject} ${e.part}`;

/** Ends an open episode. */
export function clearOf(
  open: OpenSweepEpisode,
  clearedMs: number,
  reason: SweepClear['reason'],
  peakValue: number | null = open.peakValue,
): SweepClear {
  const { ruleId, subject, part, raisedMs } = open;
  return { ruleId, subject, part, raisedMs, clearedMs, peakValue, reason };
}

/** Open episodes that no rule in force may still judge. */
export function endUnjudged(
  open: readonly OpenSweepEpisode[],
  rules: readonly SweepRule[],
  nowMs: number,
): SweepClear[] {
  const inForce = new Set(rules.map((rule) => rule.id));
  return open
    .filter(({ ruleId }) => !inForce.has(ruleId))
    .map((episode) => clearOf(episode, Math.max(nowMs, episode.raisedMs), 'rule-removed'));
}
