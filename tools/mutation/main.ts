import { glob, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { mutateFile } from './mutate-file.ts';
import { belowAim, isMissed, type JudgedMutant, scoreLines, scoreOf, survivorLine } from './score.ts';

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
const SOURCE = 'libs/domain/src';
const sources: string[] = [];
for await (const name of glob(files, { cwd: SOURCE })) if (/(?<!\.test)\.ts$/.test(name)) sources.push(name);
sources.sort();
if (sources.length === 0) program.error(`error: there is no such file under ${SOURCE}`);

const judged: JudgedMutant[] = [];
const failed: string[] = [];
const folderOf = (fileName: string): string => dirname(relative(SOURCE, fileName));
const summary = (): string => scoreLines(judged, folderOf).join('\n');
let tried = 0;
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
    const mutants = await mutateFile(join(SOURCE, source), { jobs, incremental });
    judged.push(...mutants.map((mutant) => ({ ...mutant, fileName: relative(ROOT, mutant.fileName) })));
    const { found: killed, survived, scorePct } = scoreOf(mutants);
    const score =
      scorePct === null ? 'nothing to change' : `${scorePct.toFixed(1)} %, ${killed} of ${killed + survived}`;
    console.log(`${tried + 1} of ${sources.length}, ${minutes(performance.now() - startMs)}: ${source} ${score}`);
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
  }),
);
if (low.length > 0 || failed.length > 0 || all.scorePct === null) process.exitCode = 1;

function minutes(ms: number): string {
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
