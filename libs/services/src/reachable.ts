import { Redis } from 'ioredis';
import pg from 'pg';

/**
 * Asks a database server once whether PackWatch can live on it.
 * @throws Error saying what is missing
 */
export async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ timescale: boolean; can_create: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_available_extensions WHERE name = 'timescaledb') AS timescale,
              rolsuper OR (rolcreatedb AND rolcreaterole) AS can_create
         FROM pg_roles WHERE rolname = current_user`,
    );
    if (!rows[0]?.timescale) throw new Error('the server does not have the timescaledb extension');
    if (!rows[0].can_create) throw new Error('the role may not create roles and databases');
  } finally {
    await client.end();
  }
}

/**
 * Asks a Redis server once whether it answers.
 * @throws Error with the reason
 */
export async function checkRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 5_000 });
  // Without a listener ioredis prints the error that connect() rejects with anyway.
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}

/** The words of an error, also of one that node-postgres leaves empty (several addresses refused at once). */
export function errorText(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(errorText).join(', ');
  return error instanceof Error ? error.message : String(error);
}
