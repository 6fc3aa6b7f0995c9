import { describe, expect, it } from 'vitest';
import { chooseProvider } from './choose-provider.ts';
import { type ServicesEnv } from './env.ts';
import { type ProviderName, type ServiceProvider } from './service-provider.ts';
import { ServicesError } from './services-error.ts';

const provider = (name: ProviderName, reason: string | null): ServiceProvider => ({
  name,
  unavailable: () => Promise.resolve(reason),
  start: () => Promise.reject(new Error('not in this test')),
});
const nothingGiven: ServicesEnv = { databaseUrl: undefined, redisUrl: undefined, cacheFolder: '/nowhere' };
const choose = (providers: ServiceProvider[], wanted?: ProviderName, env = nothingGiven) =>
  chooseProvider('start', wanted, env, providers);

describe('chooseProvider', () => {
  it('takes the first that works here', async () => {
    const providers = [provider('given', 'Nothing given.'), provider('docker', null), provider('root', null)];
    expect((await choose(providers)).name).toBe('docker');
  });

  it('takes the one asked for, and no other in its stead', async () => {
    const providers = [provider('given', null), provider('docker', 'No engine.'), provider('root', null)];
    expect((await choose(providers, 'root')).name).toBe('root');
    await expect(choose(providers, 'docker')).rejects.toThrow('No engine.');
  });

  it('gives all reasons if none works', async () => {
    const providers = [provider('given', 'Nothing given.'), provider('docker', 'No engine.')];
    const failing = choose(providers);
    await expect(failing).rejects.toBeInstanceOf(ServicesError);
    await expect(failing).rejects.toThrow('Nothing given. No engine.');
  });

  it('refuses half of what must be given rather than taking something else', async () => {
    const half = { ...nothingGiven, databaseUrl: 'postgresql://db.test/x' };
    await expect(choose([provider('root', null)], undefined, half)).rejects.toThrow('Set REDIS_URL too');
  });
});
