/** Days of samples through the whole fold: too slow to run for each of thousands of mutants. */
export const SLOW_TESTS = ['any-life.test.ts', 'hostile-series.test.ts', 'measured-a123.test.ts'];
