import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { Command, InvalidArgumentError } from 'commander';
import { isMissed, scoreLines, scoreOf, survivorLine } from './score.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const AIM_PCT = 80;
const FOLDERS = ['soc', 'soh', 'alarms'];

const count = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 64)
    throw new InvalidArgumentError('Give a number from 1 to 64.');
  return value;
};

const program = new Command('npm run mutation --')
  .description('Changes the domain in thousands of small ways and counts how many of them its fast tests notice.')
  .argument('[files...]', `files to change, under libs/domain/src (default: all of ${FOLDERS.join(', ')})`)
  .option('--jobs <n>', 'mutants at once', count, 1)
  .option('--incremental', 'tries only what changed since the last such run, in file or tests', false)
  .option('--survivors <file>', 'where the mutants that no test noticed are listed', '.local/mutation/survivors.txt')
  .parse();
const { jobs, survivors, incremental } = program.opts<{ jobs: number; survivors: string; incremental: boolean }>();
const files = program.args.length > 0 ? program.args : FOLDERS.map((folder) => `${folder}/**/*.ts`);

process.chdir(ROOT);
const mutants = await new Stryker({
  mutate: [...files.map((file) => `libs/domain/src/${file}`), '!**/*.test.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'tools/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: jobs,
  incremental,
  incrementalFile: '.local/mutation/incremental.json',
  reporters: [process.stdout.isTTY ? 'progress' : 'progress-append-only'],
  // Only what the domain's tests read is copied.
  ignorePatterns: ['**', '!package.json', '!tsconfig*.json', '!libs/domain/**', '!tools/mutation/**'],
  // One of its own: a run clears its folder when it ends.
  tempDirName: `.local/mutation/sandbox-${process.pid}`,
  allowConsoleColors: false,
  disableTypeChecks: false,
  // On a busy machine a slow test must not pass for a mutant that never ends.
  timeoutMS: 60_000,
}).runMutationTest();

const judged = mutants.map((mutant) => ({ ...mutant, fileName: relative(ROOT, mutant.fileName) }));
await mkdir(dirname(survivors), { recursive: true });
await writeFile(
  survivors,
  judged
    .filter(isMissed)
    .map((mutant) => `${survivorLine(mutant)}\n`)
    .join(''),
);
const { found, survived, scorePct } = scoreOf(judged);
console.log(`\n${scoreLines(judged, (fileName) => dirname(fileName).replace('libs/domain/src/', '')).join('\n')}`);
console.log(`\nWhat no test noticed: ${survivors}`);
console.log(
  JSON.stringify({
    mutation: 'domain',
    mutants: found + survived,
    found,
    survived,
    score_pct: scorePct && Number(scorePct.toFixed(2)),
    aim_pct: AIM_PCT,
  }),
);
if (scorePct === null || scorePct < AIM_PCT) process.exitCode = 1;
