import { type DemoFault } from '@packwatch/contracts';
import { Command, InvalidArgumentError } from 'commander';
import { FaultError, parseFault } from './fault-control.ts';

export interface RunOptions {
  readonly manifest: string;
  readonly ingest: string;
  readonly days: number;
  readonly pollSeconds: number;
  readonly historyPollSeconds: number;
  readonly fault: readonly { readonly pack: string; readonly fault: DemoFault }[];
}

export interface SimulatorCommands {
  readonly run: (options: RunOptions) => Promise<void>;
  readonly switchFault: (manifest: string, pack: string, fault: DemoFault, on: boolean) => Promise<void>;
}

const readFault = (text: string): DemoFault => {
  try {
    return parseFault(text);
  } catch (cause) {
    if (cause instanceof FaultError) throw new InvalidArgumentError(cause.message);
    throw cause;
  }
};

const readFaultOfPack = (text: string, before: RunOptions['fault']): RunOptions['fault'] => {
  const [, pack, fault] = /^(.+)=(.+)$/.exec(text) ?? [];
  if (pack === undefined || fault === undefined) throw new InvalidArgumentError('Write it like "Pack 3=weak_cell".');
  return [...before, { pack, fault: readFault(fault) }];
};

const numberFrom =
  (least: number) =>
  (text: string): number => {
    const number = Number(text);
    if (!(number >= least)) throw new InvalidArgumentError(`Give a number of at least ${least}.`);
    return number;
  };

const readSwitch = (text: string): boolean => {
  if (text !== 'on' && text !== 'off') throw new InvalidArgumentError('Give on or off.');
  return text === 'on';
};

const MANIFEST = '.local/demo.json';
const DESCRIPTION = `Drives a demo fleet: polls every pack of the manifest and uploads as its gateways would.

First it brings the history of each pack up to now, then it goes on live. What ingest has acknowledged is remembered
beside the manifest, so a restart goes on from there.`;

/** Reads the command line and runs what it asks for. */
export async function runCommand(commands: SimulatorCommands): Promise<void> {
  const program = new Command('simulator')
    .description(DESCRIPTION)
    .option('--manifest <file>', 'what seeding the demo wrote', MANIFEST)
    .option('--ingest <url>', 'ingest service', 'http://127.0.0.1:4102')
    .option('--days <n>', 'days of history before the first start', numberFrom(0), 1)
    .option('--poll-seconds <n>', 'seconds between live polls', numberFrom(1), 10)
    .option('--history-poll-seconds <n>', 'seconds between polls of the past', numberFrom(1), 60)
    .option('--fault <pack=fault>', 'a fault that is on from the start; may be repeated', readFaultOfPack, [])
    .action((options: RunOptions) => commands.run(options));
  program
    .command('fault')
    .description(
      'Switches a fault of a running simulator: weak_cell, over_current, sensor_loss, gateway_outage, short_circuit_trip.',
    )
    .argument('<pack>', 'name or uid of the pack')
    .argument('<fault>', 'which fault', readFault)
    .argument('<on|off>', 'what it shall be', readSwitch)
    .action((pack: string, fault: DemoFault, on: boolean) => {
      const { manifest } = program.opts<RunOptions>();
      return commands.switchFault(manifest, pack, fault, on);
    });
  await program.parseAsync();
}
