import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startOwnServices } from '@packwatch/testing';
import { type TestProject } from 'vitest/node';
import { startPackWatch } from './start-packwatch.ts';
import { listenForWebhooks } from './webhook-listener.ts';

const LOCAL = fileURLToPath(new URL('../../.local', import.meta.url));

/**
 * Vitest's global set-up of the end-to-end project: what `npm start` starts, as a user starts it, with services of its own.
 * The end is a Ctrl-C, and a process that outlives it is a failure.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const local = join(LOCAL, `e2e-${process.pid}`);
  const undo: (() => Promise<void>)[] = [];
  const undoAll = async (): Promise<void> => {
    const failures: unknown[] = [];
    for (const step of undo.splice(0).reverse()) await step().catch((error: unknown) => failures.push(error));
    if (failures.length === 0) return;
    throw failures.length === 1 ? failures[0] : new AggregateError(failures, 'Stopping failed in several places.');
  };
  const stop = async (): Promise<void> => {
    await undoAll();
    if (project.vitest.state.getCountOfFailedTests() === 0) await rm(local, { recursive: true });
    else console.log(`The logs of PackWatch are in ${local}/logs.`);
  };
  try {
    await mkdir(local, { recursive: true });
    const services = await startOwnServices();
    undo.push(services.stop);
    const webhooks = await listenForWebhooks();
    undo.push(webhooks.close);
    const packWatch = await startPackWatch({ local, services, webhook: webhooks.url });
    undo.push(packWatch.stop);
    project.provide('packwatchStack', {
      run: packWatch.run,
      organisationId: packWatch.demo.organisationId,
      webhook: { secret: packWatch.demo.webhook.secret, receivedUrl: webhooks.receivedUrl },
    });
    return stop;
  } catch (error) {
    await undoAll();
    throw error;
  }
}
