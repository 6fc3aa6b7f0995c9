import { randomInt } from 'node:crypto';
import { toHex } from '@packwatch/protocol';
import { Command, InvalidArgumentError } from 'commander';
import { ProgressLine } from '../lib/progress-line.ts';
import { CODECS } from './codecs.ts';
import { supervise } from './supervise.ts';

const ALL = 'all';
const SHOWN_BYTES = 512;
const names = CODECS.map(({ name }) => name);

function wholeNumber(text: string): number {
  const value = Number(text.replaceAll('_', ''));
  if (!Number.isSafeInteger(value) || value < 0 || value > 2 ** 31 - 1) {
    throw new InvalidArgumentError('It must be a whole number below 2^31.');
  }
  return value;
}

function codecName(text: string): string {
  if (text === ALL || names.includes(text)) return text;
  throw new InvalidArgumentError(`There are ${names.join(', ')} and ${ALL}.`);
}

/** True if the codec kept its promises in every case. */
async function fuzz(name: string, count: number, seed: number, from: number): Promise<boolean> {
  const line = new ProgressLine();
  const startMs = Date.now();
  const shown = (done: number): string => {
    const perSecond = Math.round(done / Math.max(1, (Date.now() - startMs) / 1000));
    return `${name}: ${done.toLocaleString('en')} of ${count.toLocaleString('en')} cases, ${perSecond.toLocaleString('en')}/s, seed ${seed}`;
  };
  const { done, failure } = await supervise(
    { codecName: name, seed, from, count },
    { onProgress: (at) => line.update(() => shown(at)) },
  );
  line.done(shown(done));
  if (failure === null) return true;
  console.error(`\n${name}, case ${failure.index}: ${failure.reason}`);
  if (failure.bytes !== null) console.error(`input: ${toHex(failure.bytes.subarray(0, SHOWN_BYTES))}`);
  console.error(`again: npm run fuzz -- ${name} 1 --seed ${seed} --from ${failure.index}`);
  return false;
}

await new Command('fuzz')
  .argument('<codec>', 'codec', codecName)
  .argument('[n]', 'cases', wholeNumber, 1_000_000)
  .option('--seed <seed>', 'seed', wholeNumber)
  .option('--from <case>', 'first case', wholeNumber, 0)
  .action(async (name: string, count: number, options: { seed?: number; from: number }) => {
    const seed = options.seed ?? randomInt(2 ** 31 - 1);
    for (const codec of name === ALL ? names : [name]) {
      if (!(await fuzz(codec, count, seed, options.from))) process.exitCode = 1;
    }
  })
  .parseAsync();
