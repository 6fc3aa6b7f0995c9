import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chooseProvider, type Services, type Step } from '@packwatch/services';
import getPort from 'get-port';

const LOCAL = fileURLToPath(new URL('../../../../.local', import.meta.url));

const timed: Step = async (label, work) => {
  const startedAt = performance.now();
  const result = await work();
  const seconds = (performance.now() - startedAt) / 1000;
  if (seconds > 2) console.log(`${label}: ${seconds.toFixed(1)} s`);
  return result;
};

/** Throwaway services for one test run: given ones, containers, or a private root, in this order. */
export async function startTestServices(): Promise<Services> {
  const provider = await chooseProvider('test');
  const folder = join(LOCAL, 'test', String(process.pid));
  const services = await provider.start({
    purpose: 'test',
    folder,
    ports: { postgres: await getPort({ host: '127.0.0.1' }), redis: await getPort({ host: '127.0.0.1' }) },
    step: timed,
  });
  return {
    ...services,
    stop: async () => {
      await services.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
