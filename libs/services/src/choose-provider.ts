import { readServicesEnv, type ServicesEnv } from './env.ts';
import { composeProvider } from './docker/compose-provider.ts';
import { testcontainersProvider } from './docker/testcontainers-provider.ts';
import { givenProvider } from './given-provider.ts';
import { rootProvider } from './root/root-provider.ts';
import { type ProviderName, type ServiceProvider } from './service-provider.ts';
import { ServicesError } from './services-error.ts';

/** The three ways to get services, best first: what the user names, a Docker engine, a private root. */
export function serviceProviders(purpose: 'start' | 'test'): readonly ServiceProvider[] {
  return [givenProvider(), purpose === 'test' ? testcontainersProvider() : composeProvider(), rootProvider()];
}

/**
 * The provider asked for, or the first that works here.
 * @throws ServicesError if it cannot be used, or if only one of DATABASE_URL and REDIS_URL is set: taking something else
 *   then would quietly not be what the user meant
 */
export async function chooseProvider(
  purpose: 'start' | 'test',
  wanted?: ProviderName,
  { databaseUrl, redisUrl }: ServicesEnv = readServicesEnv(),
  providers: readonly ServiceProvider[] = serviceProviders(purpose),
): Promise<ServiceProvider> {
  if (wanted === undefined && Boolean(databaseUrl) !== Boolean(redisUrl)) {
    const missing = databaseUrl ? 'REDIS_URL' : 'DATABASE_URL';
    throw new ServicesError('given_incomplete', `Set ${missing} too, or neither DATABASE_URL nor REDIS_URL.`);
  }
  const reasons: string[] = [];
  for (const provider of providers) {
    if (wanted !== undefined && provider.name !== wanted) continue;
    const reason = await provider.unavailable();
    if (reason === null) return provider;
    reasons.push(reason);
  }
  throw new ServicesError('no_provider', `There is no way to get TimescaleDB and Redis here: ${reasons.join(' ')}`);
}
