import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startThrowawayServices } from '@packwatch/services';
import { step } from '../bootstrap/progress.mjs';
import { ensureChromium } from './chromium.ts';
import { generated } from './generated-stage.ts';
import { closingLine, runStages } from './run-stages.ts';
import { type Stage, type StageResult } from './stage.ts';
import { build, format, lint, tests, types } from './stages.ts';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => abort.abort());
process.on('disconnect', () => abort.abort());
// Listening would keep this process alive.
process.channel?.unref();

/** Tests that need something: what it needs is got first, and without it the stage has failed. */
function needing(name: string, project: string, prepare: () => Promise<Record<string, string>>): Stage {
  return { name, run: async (signal) => tests(root, project, await prepare()).run(signal) };
}

async function runAll(): Promise<StageResult[]> {
  const results = await runStages([format(root), lint(root), types(root), generated(root)], 2, abort.signal);
  results.push(...(await runStages([tests(root, 'pure')], 1, abort.signal)));
  const services = await startThrowawayServices(step, abort.signal).catch((error: Error) => error);
  const servicesEnv = (): Promise<Record<string, string>> =>
    services instanceof Error
      ? Promise.reject(services)
      : Promise.resolve({ DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl });
  try {
    const integration = needing('integration tests', 'integration', servicesEnv);
    const endToEnd = needing('end-to-end tests', 'e2e', async () => ({
      ...(await servicesEnv()),
      CHROMIUM_PATH: await step('Looking for Chromium', () => ensureChromium(abort.signal)),
    }));
    results.push(...(await runStages([integration, build(root), endToEnd], 1, abort.signal)));
  } finally {
    if (!(services instanceof Error)) await services.stop();
  }
  return results;
}

try {
  const { line, exitCode } = closingLine(await runAll());
  console.log(line);
  process.exitCode = exitCode;
} catch (error) {
  if (!abort.signal.aborted) throw error;
  console.error('Interrupted.');
  process.exitCode = 130;
}
