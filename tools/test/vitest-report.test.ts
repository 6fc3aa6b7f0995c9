import { describe, expect, it } from 'vitest';
import { readVitestReport } from './vitest-report.ts';

const clean = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
};

describe("Vitest's report", () => {
  it('is counted test by test', () => {
    expect(readVitestReport(clean, 'output')).toEqual({ passed: 5, failed: 0, failures: '' });
    const failing = { ...clean, success: false, numFailedTests: 2 };
    expect(readVitestReport(failing, 'output')).toEqual({ passed: 5, failed: 2, failures: 'output' });
  });

  it('counts a file that could not be loaded', () => {
    const testResults = [
      { name: 'a.test.ts', status: 'failed', assertionResults: [] },
      { name: 'b.test.ts', status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ];
    expect(readVitestReport({ ...clean, success: false, numFailedTests: 1, testResults }, 'o').failed).toBe(2);
  });

  it('counts skipped tests and those to be written as failures', () => {
    expect(readVitestReport({ ...clean, numPendingTests: 1, numTodoTests: 2 }, 'o')).toMatchObject({ failed: 3 });
  });

  it('counts an error outside of any test', () => {
    expect(readVitestReport({ ...clean, success: false }, 'o')).toMatchObject({ passed: 5, failed: 1 });
  });
});
