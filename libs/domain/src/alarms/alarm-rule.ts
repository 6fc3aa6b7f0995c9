/** What every rule says, whatever it watches. Levels are in the unit of what it judges. */
export interface RuleBase {
  readonly id: string;
  readonly version: number;
  /** Name of the signal, for example `pack.voltage_mv` or `cell.voltage_mv` (then judged for each cell). */
  readonly signal: string;
  readonly comparison: 'above' | 'below';
  /** At this level or beyond it the condition holds. */
  readonly raiseLevel: number;
  /**
   * At this level or behind it the condition is over; between the two nothing changes. Where both are the same, that
   * value itself still counts as beyond.
   */
  readonly clearLevel: number;
  readonly raiseForMs: number;
  readonly clearForMs: number;
  /**
   * A pause between samples longer than this (and than twice the pack's usual period) neither raises nor clears. A rate is not
   * taken over one either: it is known again once the samples after the pause go back far enough.
   */
  readonly gapToleranceMs: number;
  readonly severity: 'info' | 'warning' | 'critical';
  /** The condition holds only while the pack does this; once it does not, that counts as recovered. */
  readonly guard?: 'charging' | 'discharging' | undefined;
}

/** Judges the signal itself. Build it with `thresholdRule`. */
export interface ThresholdRule extends RuleBase {
  readonly kind: 'threshold';
}

/** Judges how fast the signal moves, per hour. Build it with `rateRule`. */
export interface RateRule extends RuleBase {
  readonly kind: 'rate';
  /**
   * At every sample the rate is taken over at least this long, so that noise does not look like speed, and over hardly more than a
   * quarter more.
   */
  readonly overMs: number;
}

/** Judges whether a counter stepped up or a bit was set: 1 if it did since the reading before, else 0. */
export interface ChangedRule extends RuleBase {
  readonly kind: 'changed';
  /** Bits to watch; null: the signal is a counter. */
  readonly mask: number | null;
}

export type AlarmRule = ThresholdRule | RateRule | ChangedRule;

/**
 * Why an episode ended: the values came back (or the guard ended), the rule no longer applies to the pack, or a new
 * version of it watches something else.
 */
export type ClearReason = 'recovered' | 'rule-removed' | 'rule-changed';

/** What the engine says happened, at the sample's own time. */
export type AlarmTransition =
  | {
      readonly kind: 'raised';
      readonly ruleId: string;
      readonly ruleVersion: number;
      /** `pack`, or `cell:<n>` counted from 0. */
      readonly part: string;
      readonly severity: AlarmRule['severity'];
      readonly signal: string;
      readonly tsMs: number;
      readonly value: number;
      readonly peakValue: number;
      readonly raiseLevel: number;
    }
  | {
      readonly kind: 'cleared';
      readonly ruleId: string;
      readonly part: string;
      readonly raisedTsMs: number;
      readonly tsMs: number;
      readonly peakValue: number;
      readonly reason: ClearReason;
    };

/** An alarm that is open in the fold's state; `peakValue` moves while it is. */
export interface OpenEpisode {
  readonly ruleId: string;
  readonly part: string;
  readonly raisedTsMs: number;
  readonly peakValue: number;
  /** True if it comes and goes so often that it is held open as one alarm. */
  readonly flapping?: true;
}
