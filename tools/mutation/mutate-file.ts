import { Stryker } from '@stryker-mutator/core';
import { type JudgedMutant } from './score.ts';

/**
 * Changes one file in every small way and runs the fast tests against each; paths from the repository's root, which must be the
 * working folder. One file at a time: a run of thousands of mutants is then nothing that a lack of memory or a signal can take
 * away as a whole. Throws what Stryker throws, for example if a test fails without any change.
 */
export async function mutateFile(path: string, jobs: number): Promise<readonly JudgedMutant[]> {
  return await new Stryker({
    configFile: 'tools/mutation/stryker.json',
    mutate: [path],
    concurrency: jobs,
    reporters: process.stdout.isTTY ? ['progress'] : [],
    // One of its own: a run clears its folder when it ends.
    tempDirName: `.local/mutation/sandbox-${process.pid}`,
  }).runMutationTest();
}
