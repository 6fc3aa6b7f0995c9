import { createPool, type Pool } from '../connection/pool.ts';

/** A pool for better-auth: role `auth`, whose unqualified names mean the schema `auth`. */
export function createAuthPool(url: string, options: Parameters<typeof createPool>[1] = {}): Pool {
  const withSearchPath = new URL(url);
  withSearchPath.searchParams.set('options', '-c search_path=auth');
  return createPool(withSearchPath.href, options);
}
