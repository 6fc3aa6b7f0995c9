import { readFileSync } from 'node:fs';
import { openBus } from './bus/open-bus.ts';
import { ConfigError, type ReadConfig, readConfig } from './config/read-config.ts';
import { runGateway } from './gateway.ts';
import { type CommandLine, UsageError, readCommandLine } from './options.ts';
import { NoLink, describeSlave, scanBus } from './scan/scan-bus.ts';
import { FolderInUse } from './store/lock-folder.ts';

const log = (text: string): void => console.log(`${new Date().toISOString()} ${text}`);

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => stopping.abort());

async function scan({ config, maps }: ReadConfig, { addresses, scanTimeoutMs }: CommandLine): Promise<void> {
  for (const bus of config.buses) {
    console.log(`${bus.name}:`);
    const master = openBus({ ...bus, timeoutMs: scanTimeoutMs }, (text) => console.log(`  ${text}`));
    try {
      const found = await scanBus({ master, addresses, maps, signal: stopping.signal });
      for (const slave of found) console.log(`  ${describeSlave(slave)}`);
      console.log(`  ${found.length} of ${addresses.length} addresses answer`);
    } catch (cause) {
      if (!(cause instanceof NoLink)) throw cause;
      process.exitCode = 1;
    } finally {
      await master.close();
    }
  }
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.length === 0 || args.includes('--help') || args.includes('-h')) {
    process.stdout.write(readFileSync(new URL('usage.txt', import.meta.url), 'utf8'));
    return;
  }
  const command = readCommandLine(args);
  const read = await readConfig(command.config);
  if (command.task === 'check') return console.log('The configuration is sound.');
  if (command.task === 'scan') return scan(read, command);
  await runGateway({ ...read, signal: stopping.signal, log, onReady: () => process.send?.({ ready: true }) });
}

try {
  await main();
} catch (cause) {
  const isForPeople = cause instanceof ConfigError || cause instanceof UsageError || cause instanceof FolderInUse;
  if (!isForPeople) throw cause;
  console.error(cause.message);
  process.exitCode = cause instanceof UsageError ? 2 : 1;
}
// An answer that is still waited for, or the channel to the parent, must not keep a gateway that was told to stop.
process.exit();
