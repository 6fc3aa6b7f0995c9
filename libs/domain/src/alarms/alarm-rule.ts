/** A threshold rule as the fold sees it. Levels are in the signal's own unit. Build it with `thresholdRule`. */
export interface ThresholdRule {
  readonly kind: 'threshold';
  readonly id: string;
  readonly version: number;
  /** Name of the signal, for example `pack.voltage_mv` or `cell.voltage_mv` (then judged for each cell). */
  readonly signal: string;
  readonly comparison: 'above' | 'below';
  readonly raiseLevel: number;
  readonly clearLevel: number;
  readonly raiseForMs: number;
  readonly clearForMs: number;
  /** A pause between samples longer than this neither raises nor clears. */
  readonly gapToleranceMs: number;
  readonly severity: 'info' | 'warning' | 'critical';
  readonly guard?: 'charging' | 'discharging' | undefined;
}

export type AlarmRule = ThresholdRule;

/** What the engine says happened, at the sample's own time. */
export type AlarmTransition =
  | {
      readonly kind: 'raised';
      readonly ruleId: string;
      readonly ruleVersion: number;
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
    };

/** An alarm that is open in the fold's state; `peakValue` moves while it is. */
export interface OpenEpisode {
  readonly ruleId: string;
  readonly part: string;
  readonly raisedTsMs: number;
  readonly peakValue: number;
}
