import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBroker, type Broker, type BrokerRequest } from '@packwatch/services';

/** Starts a mosquitto that a test may configure. Null: this machine has none, and no way to one. */
export async function findTestBroker(): Promise<((request: TestBrokerRequest) => Promise<Broker>) | null> {
  const start = await findBroker();
  if (start === null) return null;
  return async (request) => {
    const folder = await mkdtemp(join(tmpdir(), 'packwatch-broker-'));
    const remove = () => rm(folder, { recursive: true, force: true });
    try {
      const broker = await start({ ...request, folder, step: (_label, work) => work() });
      return { ...broker, stop: () => broker.stop().then(remove) };
    } catch (error) {
      await remove();
      throw error;
    }
  };
}

export type TestBrokerRequest = Pick<BrokerRequest, 'config' | 'reaches'>;
