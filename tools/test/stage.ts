/** What a stage found: how many checks passed and failed, and everything there is to say about the failed ones. */
export interface StageResult {
  readonly passed: number;
  readonly failed: number;
  readonly failures: string;
}

export interface Stage {
  readonly name: string;
  /** Never rejects for a failed check; a rejection means that the stage could not run, which counts as a failure. */
  readonly run: (signal: AbortSignal) => Promise<StageResult>;
}

/** One check: passed, or failed with what it printed. */
export const oneCheck = (isPassed: boolean, output: string): StageResult =>
  isPassed ? { passed: 1, failed: 0, failures: '' } : { passed: 0, failed: 1, failures: output };
