import pc from 'picocolors';
import { type Stage, type StageResult } from './stage.ts';

/** Runs stages side by side, `width` at a time, and reports each as it ends. */
export async function runStages(
  stages: readonly Stage[],
  width: number,
  signal: AbortSignal,
  report: (stage: Stage, result: StageResult, seconds: number) => void = reportStage,
): Promise<StageResult[]> {
  const results: StageResult[] = [];
  const waiting = [...stages];
  const worker = async (): Promise<void> => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
      signal.throwIfAborted();
      const startedAt = performance.now();
      const result = await runStage(stage, signal);
      signal.throwIfAborted();
      report(stage, result, (performance.now() - startedAt) / 1000);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}

/** A stage that cannot run, or that checks nothing, is a failure: nothing is skipped in silence. */
async function runStage(stage: Stage, signal: AbortSignal): Promise<StageResult> {
  try {
    const result = await stage.run(signal);
    if (result.passed + result.failed > 0) return result;
    return { passed: 0, failed: 1, failures: 'It checked nothing.' };
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      failures: `It could not run: ${error instanceof Error ? error.stack : String(error)}`,
    };
  }
}

function reportStage({ name }: Stage, { passed, failed, failures }: StageResult, seconds: number): void {
  const counts = failed > 0 ? `${passed} passed, ${pc.red(`${failed} failed`)}` : `${passed} passed`;
  console.log(`${failed > 0 ? pc.red('✗') : pc.green('✓')} ${name}: ${counts} (${seconds.toFixed(1)} s)`);
  if (failures !== '') console.log(`${failures.trimEnd()}\n`);
}

/** The closing line, for people and for programs that count. */
export function closingLine(results: readonly StageResult[]): { line: string; exitCode: number } {
  const sum = (key: 'passed' | 'failed'): number => results.reduce((total, result) => total + result[key], 0);
  const failed = sum('failed');
  return { line: `${sum('passed')} passed, ${failed} failed`, exitCode: failed > 0 || results.length === 0 ? 1 : 0 };
}
