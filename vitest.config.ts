import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { TEST_NODE_ARGS } from './tools/lib/test-node-args.ts';

const exclude = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/.local/**'];

export default defineConfig({
  test: {
    // Vitest leaves one core free by itself, which on two cores means one file at a time. Redis has sixteen databases to share.
    maxWorkers: Math.min(availableParallelism(), 8),
    projects: [
      {
        test: {
          name: 'pure',
          include: ['{apps,libs,tools}/**/*.test.{ts,tsx}'],
          exclude: [...exclude, '**/*.int.test.ts'],
          execArgv: [...TEST_NODE_ARGS],
          // A million values in JSON take a second and a half alone and more than five beside other work.
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['{apps,libs,tools}/**/*.int.test.ts'],
          exclude,
          globalSetup: ['libs/testing/src/global-setup.ts'],
          execArgv: [...TEST_NODE_ARGS],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          exclude,
          globalSetup: ['e2e/src/global-setup.ts'],
          execArgv: [...TEST_NODE_ARGS],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
