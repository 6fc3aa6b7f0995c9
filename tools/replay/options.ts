import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError, Option } from 'commander';
import { parseDuration } from '../lib/duration.ts';
import { runningStack } from '../lib/running-stack.ts';
import { type UploadCompression, type UploadFormat } from '../lib/upload-encoding.ts';
import { parseSpeed } from './replay-plan.ts';

const FIXTURE = fileURLToPath(new URL('../fixtures/a123-dynamic-25c.csv.gz', import.meta.url));

export interface ReplayOptions {
  readonly file: string;
  readonly ingest: string;
  readonly gateway?: string;
  readonly token: string;
  readonly bus: string;
  readonly meter: number;
  readonly cells: readonly number[];
  readonly capacity: number;
  readonly speed: number;
  readonly every: number;
  readonly start?: number;
  readonly loop: boolean;
  readonly format: UploadFormat;
  readonly compression: UploadCompression;
}

/** Parsers say what is wrong in the command's own words. */
const readBy =
  <T>(read: (text: string) => T) =>
  (text: string): T => {
    try {
      return read(text);
    } catch (cause) {
      throw new InvalidArgumentError(cause instanceof Error ? cause.message : String(cause));
    }
  };

const readTime = (text: string): number => {
  const ms = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  if (Number.isNaN(ms)) throw new InvalidArgumentError('Give an RFC 3339 time, or unix milliseconds.');
  return ms;
};

const readAddress = (text: string): number => {
  const address = Number(text);
  if (!Number.isInteger(address) || address < 1 || address > 247) {
    throw new InvalidArgumentError('Slave addresses go from 1 to 247.');
  }
  return address;
};

const readCapacity = (text: string): number => {
  const capacity = Number(text);
  if (!(capacity > 0)) throw new InvalidArgumentError('Give milliampere-hours above 0.');
  return capacity;
};

/** Reads the command line; prints help or what is wrong with it and ends the process. */
export function readOptions(): ReplayOptions {
  const running = runningStack();
  // Named, because only an explicit type tells that error() does not return.
  const program: Command = new Command('replay')
    .description('Uploads a measured series as the frames of an 8s pack: one SmartPro and a LiPro for each cell.')
    .option('--file <csv>', 'series with t_s, current_a, voltage_v, ah_in, ah_out; .csv or .csv.gz', FIXTURE)
    .option('--ingest <url>', 'ingest service: http(s):// or mqtt(s)://', running?.ingest ?? 'http://127.0.0.1:4102')
    .option('--gateway <id>', 'id of the gateway (MQTT)', running?.gateway?.id)
    .option('--token <token>', 'token of the gateway')
    .option('--bus <name>', 'name of its bus', 'rs485-0')
    .option('--meter <address>', 'slave address of the SmartPro', readAddress, 1)
    .option(
      '--cells <addresses>',
      'slave addresses of the LiPros',
      (text) => text.split(',').map(readAddress),
      [11, 12, 13, 14, 15, 16, 17, 18],
    )
    .option('--capacity <mAh>', 'nominal capacity of the pack', readCapacity, 24_600)
    .option('--speed <n|max>', 'how much faster than the clock', readBy(parseSpeed), 1)
    .option('--every <duration>', 'time between polls', readBy(parseDuration), 10_000)
    .option('--start <time>', 'time of the first poll (default: now; if sped up, so that the last is now)', readTime)
    .option('--loop', 'start anew at the end', false)
    .addOption(new Option('--format <format>', 'how frames are written').choices(['cbor', 'json']).default('cbor'))
    .addOption(new Option('--compression <kind>', 'and packed').choices(['zstd', 'gzip', 'none']).default('zstd'))
    .addHelpText('after', '\nBeside a running `npm start`, its ingest and its try-out gateway are the default.')
    .parse();
  const options = program.opts<Omit<ReplayOptions, 'token'> & { token?: string }>();
  // Not a default of the option, which --help would print.
  const token = options.token ?? running?.gateway?.token;
  if (token === undefined)
    program.error('error: give --token, or run `npm start` beside: then its try-out gateway is used');
  if (/^mqtts?:/.test(options.ingest) && options.gateway === undefined) {
    program.error('error: MQTT needs --gateway: it is the user name');
  }
  return { ...options, token };
}
