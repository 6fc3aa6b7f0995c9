import { defineConfig } from 'vitest/config';

/** The fast tests of the domain alone; properties run with one seed, so that the score does not change by chance. */
export default defineConfig({
  test: {
    include: ['libs/domain/src/**/*.test.ts'],
    setupFiles: ['tools/mutation/fixed-seed.ts'],
    isolate: false,
  },
});
