import { homedir } from 'node:os';
import { join } from 'node:path';

export interface ServicesEnv {
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string | undefined;
  /** The user's own cache, shared by all clones of the project: what was downloaded, keyed by version. */
  readonly cacheFolder: string;
}

const given = (value: string | undefined): string | undefined => (value === '' ? undefined : value);

/** The part of the environment that decides where services come from. */
export function readServicesEnv(env: NodeJS.ProcessEnv = process.env): ServicesEnv {
  return {
    databaseUrl: given(env['DATABASE_URL']),
    redisUrl: given(env['REDIS_URL']),
    cacheFolder: join(given(env['XDG_CACHE_HOME']) ?? join(homedir(), '.cache'), 'packwatch'),
  };
}
