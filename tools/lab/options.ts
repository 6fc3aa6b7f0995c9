import { type Chemistry } from '@packwatch/domain';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parseDuration } from '../lib/duration.ts';
import { DATASETS } from './datasets.ts';

export interface LabOptions {
  readonly dataset?: string;
  readonly file?: string;
  readonly chemistry: Chemistry;
  readonly capacityAh: number;
  readonly counters: boolean;
  /** Ms; undefined: 10 s for a file, 10 s and 60 s for a set. */
  readonly every?: number;
  readonly startSoc?: number;
  readonly offsetMa: number;
  readonly sensorOffsetMa?: number;
  readonly temperatureC?: number;
  readonly ensemble: boolean;
  /** Undefined: from the scripts beside the file; without them the file begins full. */
  readonly trueStartSoc?: number;
  readonly trueCapacityAh?: number;
  readonly trueEfficiency?: number;
  readonly picture: string;
  readonly packs: number;
  readonly days: number;
  readonly weak?: number;
  readonly jobs?: number;
  readonly page: boolean;
}

/** Not a measured set: packs of the simulator, where the truth is known. */
export const FLEET = 'fleet';

/** All of them, written as a page. */
export const ACCURACY = 'accuracy';

const number = (low: number, high: number) => (text: string) => {
  const value = Number(text);
  if (text.trim() === '' || !(value >= low && value <= high)) {
    throw new InvalidArgumentError(`Give a number from ${low} to ${high}.`);
  }
  return value;
};

const whole = (low: number, high: number) => (text: string) => {
  const value = number(low, high)(text);
  if (!Number.isInteger(value)) throw new InvalidArgumentError('Give a whole number.');
  return value;
};

const duration = (text: string): number => {
  let ms: number;
  try {
    ms = parseDuration(text);
  } catch (cause) {
    throw new InvalidArgumentError(cause instanceof Error ? cause.message : String(cause));
  }
  if (ms <= 0) throw new InvalidArgumentError('Polls are some time apart.');
  return ms;
};

/** Reads the command line; prints help or what is wrong with it and ends the process. */
export function readOptions(): LabOptions {
  const names = [...DATASETS.map(({ name }) => name), FLEET, ACCURACY];
  const program: Command = new Command('npm run lab --')
    .argument('[dataset]', `a set that comes with the project: ${names.join(', ')}`)
    .description('Runs the library over a measured series and says how near it came to the truth.')
    .option(
      '--file <csv>',
      'a series: t_s or epoch_s, current_a, voltage_v, optionally ah_in, ah_out, temperature_c, type',
    )
    .addOption(
      new Option('--chemistry <name>', 'of the cell in the file')
        .choices(['lfp', 'lifeypo4', 'nmc', 'lco', 'lto'])
        .default('lfp'),
    )
    .option('--capacity-ah <Ah>', 'nominal capacity of the cell in the file', number(0.001, 100_000))
    .option('--no-counters', 'the library sees no charge counters, only the current of each poll')
    .option('--every <duration>', 'time between polls', duration)
    .option('--start-soc <fraction>', 'what the BMS says at the first poll', number(0, 1))
    .option('--offset-ma <mA>', 'error of the current sensor to inject', number(-1e6, 1e6), 0)
    .option(
      '--sensor-offset-ma <mA>',
      'what its data sheet allows (default: 0.04 % of the largest current, or the error injected)',
      number(0, 1e6),
    )
    .option('--temperature-c <°C>', 'of the chamber, if the file has no such column', number(-60, 100))
    .option('--ensemble', 'every phase of the polls × several starts', false)
    .option(
      '--true-start-soc <fraction>',
      'true SOC of the first row (default: by the scripts beside it, else 1)',
      number(0, 1),
    )
    .option(
      '--true-capacity-ah <Ah>',
      'measured capacity, if scripts 2 and 3 of the test are not beside the file',
      number(0.001, 1e5),
    )
    .option(
      '--true-efficiency <share>',
      'charge out per charge in of the tester’s counters, likewise',
      number(0.9, 1.01),
    )
    .option('--picture <svg>', 'where the picture goes', '.local/lab.svg')
    .option('--packs <n>', 'of the simulated fleet', whole(1, 1000), 50)
    .option('--days <n>', 'of its life', whole(1, 4000), 730)
    .option('--weak <n>', 'how many of the packs have a weak cell (default: a tenth of them)', whole(0, 1000))
    .option('--page', 'write the fleet’s figures to docs/accuracy-fleet.md', false)
    .option('--jobs <n>', 'packs at once (default: one a core)', whole(1, 64))
    .parse();
  const options = program.opts<Omit<LabOptions, 'dataset'>>();
  const dataset = program.args[0];
  if ((dataset === undefined) === (options.file === undefined)) program.error('error: give a dataset or --file');
  if (dataset !== undefined && !names.includes(dataset)) program.error(`error: datasets are ${names.join(', ')}`);
  if (options.file !== undefined && options.capacityAh === undefined)
    program.error('error: --file needs --capacity-ah');
  return dataset === undefined ? options : { ...options, dataset };
}
