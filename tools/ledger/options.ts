import { Command, InvalidArgumentError } from 'commander';
import { parseDuration } from '../lib/duration.ts';
import { runningStack } from '../lib/running-stack.ts';

export interface LoadOptions {
  readonly ledger: string;
  readonly ingest: string;
  readonly gateway?: string;
  readonly token: string;
  readonly bus: string;
  readonly meter: number;
  readonly cells: readonly number[];
  readonly capacity: number;
  readonly samples: number;
  readonly pollsPerUpload: number;
  readonly every: number;
  readonly rate: number | null;
}

export interface CheckOptions {
  readonly ledger: string;
  readonly database: string;
}

export interface Commands {
  readonly load: (options: LoadOptions) => Promise<void>;
  readonly check: (options: CheckOptions) => Promise<void>;
}

const whole =
  (min: number, max = Number.MAX_SAFE_INTEGER) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Give a whole number from ${min}${max < 1e6 ? ` to ${max}` : ' on'}.`);
  };
const address = whole(1, 247);

const duration = (text: string): number => {
  try {
    return parseDuration(text);
  } catch (cause) {
    throw new InvalidArgumentError(cause instanceof Error ? cause.message : String(cause));
  }
};

/** Runs the command that the arguments name; prints help or what is wrong with them and ends the process. */
export async function runCommandLine(commands: Commands, args?: readonly string[]): Promise<void> {
  const running = runningStack();
  const program: Command = new Command('ledger')
    .description(
      'Is everything that was acknowledged stored, once, as it was sent? `load` sends measured samples and writes down\n' +
        'which were acknowledged; `check` compares what it wrote with the telemetry of a running system.',
    )
    .addHelpText('after', '\nBeside a running `npm start`, its ingest, try-out gateway and database are the default.');

  program
    .command('load')
    .description('sends the samples of one pack and keeps the ledger, synced to disk after each acknowledgement')
    .requiredOption('--ledger <file>', 'where the ledger is kept; an existing one is gone on with')
    .option('--ingest <url>', 'ingest service: http(s):// or mqtt(s)://', running?.ingest ?? 'http://127.0.0.1:4102')
    .option('--gateway <id>', 'id of the gateway (MQTT)', running?.gateway?.id)
    .option('--token <token>', 'token of the gateway')
    .option('--bus <name>', 'name of its bus', 'rs485-0')
    .option('--meter <address>', 'slave address of the SmartPro', address, 1)
    .option(
      '--cells <addresses>',
      'slave addresses of the LiPros',
      (text) => text.split(',').map(address),
      [11, 12, 13, 14, 15, 16, 17, 18],
    )
    .option('--capacity <mAh>', 'nominal capacity of the pack', whole(1), 24_600)
    .option('--samples <n>', 'how many to send', whole(1), 3_600)
    .option('--polls-per-upload <n>', 'samples in an upload', whole(1, 3_600), 60)
    .option('--every <duration>', 'time between samples; the last one is now', duration, 10_000)
    .option('--rate <n>', 'samples a second at most (default: as fast as they are taken)', whole(1), null)
    .action((options: Omit<LoadOptions, 'token'> & { token?: string }, command: Command) => {
      const token = options.token ?? running?.gateway?.token;
      if (token === undefined) command.error('error: give --token, or run `npm start` beside');
      if (/^mqtts?:/.test(options.ingest) && options.gateway === undefined) {
        command.error('error: MQTT needs --gateway: it is the user name');
      }
      return commands.load({ ...options, token });
    });

  program
    .command('check')
    .description('compares a ledger with the telemetry of a running system; ends with code 1 if it is not right')
    .requiredOption('--ledger <file>', 'what `load` wrote')
    .option('--database <url>', 'PostgreSQL as role packwatch_ingest, or as superuser')
    .action(async (options: Partial<CheckOptions> & { ledger: string }, command: Command) => {
      const database = options.database ?? running?.database;
      if (database === undefined) command.error('error: give --database, or run `npm start` beside');
      return commands.check({ ledger: options.ledger, database });
    });

  await program.parseAsync(args === undefined ? undefined : [...args], { from: args === undefined ? 'node' : 'user' });
}
