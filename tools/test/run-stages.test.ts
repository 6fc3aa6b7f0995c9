import { describe, expect, it } from 'vitest';
import { closingLine, runStages } from './run-stages.ts';
import { type Stage, type StageResult } from './stage.ts';

const stage = (name: string, run: () => Promise<StageResult>): Stage => ({ name, run });
const result = (passed: number, failed: number): StageResult => ({ passed, failed, failures: '' });
const run = (stages: Stage[], width = 1) => runStages(stages, width, new AbortController().signal, () => undefined);

describe('runStages', () => {
  it('counts a stage that could not run as a failure and goes on', async () => {
    const results = await run([
      stage('broken', () => Promise.reject(new Error('no such program'))),
      stage('good', () => Promise.resolve(result(2, 0))),
    ]);
    expect(results).toEqual([
      { passed: 0, failed: 1, failures: expect.stringContaining('no such program') as string },
      result(2, 0),
    ]);
  });

  it('counts a stage that checked nothing as a failure', async () => {
    expect(await run([stage('empty', () => Promise.resolve(result(0, 0)))])).toMatchObject([{ failed: 1 }]);
  });

  it('runs as many side by side as asked', async () => {
    let running = 0;
    let most = 0;
    const slow = async (): Promise<StageResult> => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return result(1, 0);
    };
    await run([stage('a', slow), stage('b', slow), stage('c', slow)], 2);
    expect(most).toBe(2);
  });
});

describe('closingLine', () => {
  it('adds up, and fails the run for a single failure', () => {
    expect(closingLine([result(3, 0), result(4, 1)])).toEqual({ line: '7 passed, 1 failed', exitCode: 1 });
    expect(closingLine([result(3, 0)])).toEqual({ line: '3 passed, 0 failed', exitCode: 0 });
  });

  it('fails a run in which nothing ran', () => {
    expect(closingLine([])).toEqual({ line: '0 passed, 0 failed', exitCode: 1 });
  });
});
