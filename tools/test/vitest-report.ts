import { z } from 'zod';
import { type StageResult } from './stage.ts';

const report = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(
    z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Counts what Vitest's JSON report says. A file that could not be loaded has no tests, and counts one; so do a test that
 * was skipped or left to be written, and a run that failed although no test did (an error outside of any test).
 */
export function readVitestReport(json: unknown, output: string): StageResult {
  const { success, numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = report.parse(json);
  const unloadable = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const skipped = numPendingTests + numTodoTests;
  const known = numFailedTests + unloadable + skipped;
  const failed = known === 0 && !success ? 1 : known;
  const note = skipped > 0 ? `${skipped} tests were skipped, which counts as failed.\n` : '';
  return { passed: numPassedTests, failed, failures: failed > 0 ? note + output : '' };
}
