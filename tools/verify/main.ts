import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closingLine, runStages } from '../test/run-stages.ts';
import { format, lint, tests, types } from '../test/stages.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort.abort());
process.on('disconnect', () => abort.abort());
// Listening would keep this process alive.
process.channel?.unref();

try {
  const stages = [types(root), lint(root), tests(root, 'pure'), format(root)];
  const { line, exitCode } = closingLine(await runStages(stages, 2, abort.signal));
  console.log(line);
  process.exitCode = exitCode;
} catch (error) {
  if (!abort.signal.aborted) throw error;
  console.error('Interrupted.');
  process.exitCode = 130;
}
