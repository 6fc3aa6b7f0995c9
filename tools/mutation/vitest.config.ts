import { defineConfig } from 'vitest/config';

/** The fast tests of the domain alone; properties run with one seed, so that the score does not change by chance. */
export default defineConfig({
  test: {
    include: ['libs/domain/src/**/*.test.ts'],
    // Days of samples through the whole fold: too slow to run for each mutant.
    exclude: ['**/node_modules/**', '**/hostile-series.test.ts', '**/measured-*.test.ts'],
    setupFiles: ['tools/mutation/fixed-seed.ts'],
    isolate: false,
  },
});
