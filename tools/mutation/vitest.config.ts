import { statSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { SLOW_TESTS } from './slow-tests.ts';

/** What costs least comes first: a mutant that a small test notices never meets those that fold days of samples. */
class CheapestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification): number =>
      (moduleId.includes('/fold/') ? 1e9 : 0) + statSync(moduleId).size;
    return Promise.resolve(files.toSorted((a, b) => cost(a) - cost(b)));
  }
}

/**
 * Properties run with one seed, so that the score does not change by chance, and few cases: they run for each of thousands of
 * mutants. Not a setup file: that would load fast-check, a quarter of what a mutant costs, for tests that have no properties.
 */
const fixedSeed: Plugin = {
  name: 'fixed-seed',
  transform: (code) =>
    code.includes(`import fc from 'fast-check'`) ? `fc.configureGlobal({ seed: 1, numRuns: 20 }); ${code}` : undefined,
};

/** The fast tests of the domain alone. */
export default defineConfig({
  plugins: [fixedSeed],
  test: {
    include: ['libs/domain/src/**/*.test.ts'],
    exclude: ['**/node_modules/**', ...SLOW_TESTS.map((name) => `**/${name}`)],
    isolate: false,
    sequence: { sequencer: CheapestFirst },
  },
});
