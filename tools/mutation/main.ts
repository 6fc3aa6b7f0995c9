import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { digestFor } from './import-graph.ts';
import { KnownResults } from './known-results.ts';
import { mutateFile } from './mutate-file.ts';
import { belowAim, isMissed, type JudgedMutant, scoreLines, scoreOf, survivorLine } from './score.ts';
import { SLOW_TESTS } from './slow-tests.ts';

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
  .option('--again', 'tries also what nothing has changed for since it was last tried', false)
  .option('--survivors <file>', 'where the mutants that no test noticed are listed', '.local/mutation/survivors.txt')
  .parse();
const { jobs, survivors, again } = program.opts<{ jobs: number; survivors: string; again: boolean }>();
const files = program.args.length > 0 ? program.args : FOLDERS.map((folder) => `${folder}/**/*.ts`);

process.chdir(ROOT);
const SOURCE = 'libs/domain/src';
const sources: string[] = [];
for await (const name of glob(files, { cwd: SOURCE })) if (/(?<!\.test)\.ts$/.test(name)) sources.push(name);
sources.sort();
if (sources.length === 0) program.error(`error: there is no such file under ${SOURCE}`);

const isTest = (path: string): boolean => path.endsWith('.test.ts') && !SLOW_TESTS.includes(basename(path));
const way = await howItIsTried();
const known = new KnownResults('.local/mutation/results');
const fromRoot = (mutant: JudgedMutant): JudgedMutant => ({ ...mutant, fileName: relative(ROOT, mutant.fileName) });

const judged: JudgedMutant[] = [];
const failed: string[] = [];
const folderOf = (fileName: string): string => dirname(relative(SOURCE, fileName));
const summary = (): string => scoreLines(judged, folderOf).join('\n');
let tried = 0;
let reused = 0;
// Whatever ends the process, it does not end without a word of how far it came.
process.on('exit', () => {
  if (tried === sources.length) return;
  console.log(`\nEnded after ${tried} of ${sources.length} files:\n${summary()}`);
  process.exitCode ||= 1;
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

const startMs = performance.now();
for (const source of sources) {
  try {
    const digest = await digestNow(source);
    const before = again ? null : await known.read(source, digest);
    const mutants = before ?? (await mutateFile(join(SOURCE, source), jobs)).map(fromRoot);
    if (before !== null) reused += 1;
    else if ((await digestNow(source)) !== digest) throw new Error('what decides it was changed meanwhile');
    else await known.write(source, digest, mutants);
    judged.push(...mutants);
    const { found: killed, survived, scorePct } = scoreOf(mutants);
    const score =
      scorePct === null ? 'nothing to change' : `${scorePct.toFixed(1)} %, ${killed} of ${killed + survived}`;
    console.log(
      `${tried + 1} of ${sources.length}, ${minutes(performance.now() - startMs)}: ${source} ${score}${before === null ? '' : ' (as before)'}`,
    );
  } catch (error) {
    failed.push(source);
    console.log(`${tried + 1} of ${sources.length}: ${source} could not be tried: ${String(error)}`);
  }
  tried += 1;
}

await mkdir(dirname(survivors), { recursive: true });
await writeFile(
  survivors,
  judged
    .filter(isMissed)
    .map((mutant) => `${survivorLine(mutant)}\n`)
    .join(''),
);
const all = scoreOf(judged);
const low = belowAim(judged, folderOf, AIM_PCT);
console.log(`\n${summary()}\n\nWhat no test noticed: ${survivors}`);
if (failed.length > 0) console.log(`Could not be tried: ${failed.join(', ')}`);
if (low.length > 0) console.log(`Below ${AIM_PCT} %: ${low.join(', ')}`);
console.log(
  JSON.stringify({
    mutation: 'domain',
    files: tried,
    mutants: all.found + all.survived,
    found: all.found,
    survived: all.survived,
    score_pct: all.scorePct && Number(all.scorePct.toFixed(2)),
    aim_pct: AIM_PCT,
    below_aim: low,
    not_tried: failed.length,
    files_as_before: reused,
  }),
);
if (low.length > 0 || failed.length > 0 || all.scorePct === null) process.exitCode = 1;

async function digestNow(source: string): Promise<string> {
  const texts = new Map<string, string>();
  for await (const name of glob('**/*.ts', { cwd: SOURCE }))
    texts.set(name, await readFile(join(SOURCE, name), 'utf8'));
  return digestFor(source, texts, isTest, way);
}

/** The tools and their settings: another version may change what is tried. */
async function howItIsTried(): Promise<string> {
  const settings = ['stryker.json', 'vitest.config.ts', 'mutate-file.ts'].map((name) => `tools/mutation/${name}`);
  const versions = ['@stryker-mutator/core', '@stryker-mutator/vitest-runner', 'vitest', 'fast-check'];
  const files = [...settings, ...versions.map((name) => `node_modules/${name}/package.json`)];
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\0');
}

function minutes(ms: number): string {
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
