import { readServicesEnv, type ServicesEnv } from './env.ts';
import { checkDatabase, checkRedis, errorText } from './reachable.ts';
import { type ServiceProvider } from './service-provider.ts';
import { ServicesError } from './services-error.ts';

/** `host:port/database`, so that a message never shows a password. */
const place = (url: string): string => {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : 'an address that is not a URL';
};

/** Services that somebody else runs, named by DATABASE_URL and REDIS_URL. They are used and never stopped. */
export function givenProvider(env: ServicesEnv = readServicesEnv()): ServiceProvider {
  return {
    name: 'given',
    unavailable: () => {
      const missing = [env.databaseUrl ? '' : 'DATABASE_URL', env.redisUrl ? '' : 'REDIS_URL'].filter(Boolean);
      return Promise.resolve(missing.length > 0 ? `${missing.join(' and ')} must be set to use given services.` : null);
    },
    start: async ({ step }) => {
      const { databaseUrl, redisUrl } = env;
      if (!databaseUrl || !redisUrl) {
        throw new ServicesError(
          'given_incomplete',
          'DATABASE_URL and REDIS_URL must both be set to use given services.',
        );
      }
      await step('Looking at the given database and Redis', async () => {
        await checkDatabase(databaseUrl).catch((error: unknown) => {
          throw unusable('DATABASE_URL', databaseUrl, error);
        });
        await checkRedis(redisUrl).catch((error: unknown) => {
          throw unusable('REDIS_URL', redisUrl, error);
        });
      });
      return { provider: 'given', databaseUrl, redisUrl, pids: {}, stop: () => Promise.resolve() };
    },
  };
}

const unusable = (variable: string, url: string, cause: unknown): ServicesError =>
  new ServicesError('given_unusable', `${variable} (${place(url)}) cannot be used: ${errorText(cause)}.`, { cause });
