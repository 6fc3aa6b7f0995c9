import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUp } from './bring-up.ts';
import { forPeople } from './for-people.ts';
import { parseStartOptions } from './options.ts';
import { createTeardown } from './teardown.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const teardown = createTeardown();
const abort = new AbortController();
let exitCode = 0;
let isUp = false;

const over = new Promise<void>((resolve) => abort.signal.addEventListener('abort', () => resolve()));

// A second Ctrl-C changes nothing: what is being stopped is given its few seconds, then it is killed.
const stop = (): void => {
  if (abort.signal.aborted) return;
  console.log('\nStopping …');
  exitCode = isUp ? 0 : 130;
  abort.abort();
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
// `tools/bootstrap.mjs` is gone: killed, or npm above it.
process.on('disconnect', stop);

const onDeath = (name: string, how: string, log: string): void => {
  if (abort.signal.aborted) return;
  console.error(`${name} ${how}; stopping everything. The end of its log:\n${log}`);
  exitCode = 1;
  abort.abort();
};

try {
  await bringUp({ root, options: parseStartOptions(process.argv.slice(2)), signal: abort.signal, teardown, onDeath });
  isUp = true;
  await over;
} catch (error) {
  if (!abort.signal.aborted) {
    exitCode = 1;
    console.error(forPeople(error) ?? error);
  }
} finally {
  await teardown.run();
}
process.exit(exitCode);
