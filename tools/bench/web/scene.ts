import { type Browser } from 'playwright-core';
import { type BenchmarkResult } from '../benchmark.ts';
import { type Session } from './browser.ts';
import { type WebWorld } from './web-world.ts';

/** What every part of the benchmark finds. */
export interface Scene {
  readonly web: string;
  readonly ingest: string;
  readonly browser: Browser;
  /** The path of the browser. */
  readonly chromium: string;
  readonly world: WebWorld;
  /** Signed in to the fleet of the usual size, and to the largest. */
  readonly session: Session;
  readonly manySession: Session;
  /** A page with next to nothing on it. */
  readonly emptyPage: string;
  readonly options: {
    readonly packs: number;
    readonly many: number;
    readonly repetitions: number;
    readonly updates: number;
    /** Where Lighthouse’s own reports are left. */
    readonly reports?: string;
  };
}

export type Part = (scene: Scene) => Promise<BenchmarkResult>;
