import { type ChaosStack } from './stack.ts';

export interface ScenarioContext {
  readonly stack: ChaosStack;
  /** `short`: in the test suite, seconds. `long`: `npm run chaos`. */
  readonly form: 'short' | 'long';
  readonly rounds: number;
  /** How many samples are shuffled, in the long form. */
  readonly samples: number;
  readonly seed: number;
  /** A line for whoever watches. */
  readonly say: (text: string) => void;
}

export interface ScenarioResult {
  /** What went wrong, in sentences; none: as it must be. */
  readonly faults: readonly string[];
  /** Numbers for the summary. */
  readonly figures: Readonly<Record<string, number>>;
}

export interface Scenario {
  readonly name: string;
  readonly about: string;
  /** Why it can not be tried on this machine, as a sentence; null if it can. */
  readonly unavailable?: () => Promise<string | null>;
  readonly run: (context: ScenarioContext) => Promise<ScenarioResult>;
}

/** The sentence, if it is so. */
export const faultIf = (isSo: boolean, sentence: string): string[] => (isSo ? [sentence] : []);
