import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import getPort from 'get-port';
import { chooseProvider } from './choose-provider.ts';
import { type Services, type Step } from './service-provider.ts';

const LOCAL = fileURLToPath(new URL('../../../.local', import.meta.url));

/**
 * Services for one test run: given ones, containers, or a private root, in this order. What they wrote is gone after
 * `stop`, except on a given server.
 */
export async function startThrowawayServices(step: Step, signal?: AbortSignal): Promise<Services> {
  const provider = await chooseProvider('test');
  const folder = join(LOCAL, 'test', String(process.pid));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const services = await provider.start({
      purpose: 'test',
      folder,
      ports: { postgres: await getPort({ host: '127.0.0.1' }), redis: await getPort({ host: '127.0.0.1' }) },
      step,
      ...(signal ? { signal } : {}),
    });
    const stop = async (): Promise<void> => {
      await services.stop();
      await remove();
    };
    return { ...services, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}
