import pg from 'pg';

export type Pool = pg.Pool;
export type PoolClient = pg.PoolClient;

// int8 as number: our counters and ids stay far below 2^53 and arithmetic on strings would be a trap.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/** What makes a value of a type out of its text. (The published type takes the text for a number.) */
export const parserOf = (type: number): ((text: string) => unknown) =>
  types.getTypeParser(type, 'text') as unknown as (text: string) => unknown;

/**
 * A process that is gone lets go of its locks and of its statement: of the statement within 5 s, and within 25 s even if
 * its whole machine went away without a word. The server would wait for two hours else.
 */
const LETS_GO = [
  'client_connection_check_interval=5s',
  'tcp_keepalives_idle=10',
  'tcp_keepalives_interval=5',
  'tcp_keepalives_count=3',
]
  .map((setting) => `-c ${setting}`)
  .join(' ');

/**
 * A pool of connections. `max` counts connections; keep the sum over all processes below the server's `max_connections`.
 * Errors of idle connections (a restarted server) are passed to `onIdleError`: the pool replaces such a connection by itself.
 */
export function createPool(
  url: string,
  options: {
    max?: number;
    applicationName?: string;
    /** The server breaks off a statement after this, with SQLSTATE 57014. Default: never. */
    statementTimeoutMs?: number;
    /**
     * A statement without an answer after this fails, and its connection is given up: a server that is gone without a
     * word would otherwise hold the connections one by one until none is left. Default: waits for ever. COPY does not count.
     */
    answerTimeoutMs?: number;
    onIdleError?: (error: Error) => void;
  } = {},
): Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'packwatch',
    connectionTimeoutMillis: 5_000,
    ...(options.statementTimeoutMs === undefined ? {} : { statement_timeout: options.statementTimeoutMs }),
    ...(options.answerTimeoutMs === undefined ? {} : { query_timeout: options.answerTimeoutMs }),
    options: LETS_GO,
    types,
  });
  pool.on('error', (error) => options.onIdleError?.(error));
  // A connection lost between two queries of a transaction has no query to fail and would end the process; the next
  // query on it fails instead, where somebody handles it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  if (options.answerTimeoutMs !== undefined) pool.on('connect', endWhenSilent);
  return pool;
}

/**
 * A statement that got no answer leaves its connection waiting for it. Who releases it without a word (better-auth's
 * query builder does) would hand it to the next, who would wait as long: so it ends here, and the pool makes another.
 */
function endWhenSilent(client: PoolClient): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown;
  const watched = (...args: unknown[]): unknown => {
    const result = query(...args);
    if (result instanceof Promise) {
      result.catch((error: unknown) => {
        if (error instanceof Error && error.message === 'Query read timeout')
          void (client as pg.PoolClient & pg.Client).end();
      });
    }
    return result;
  };
  Object.assign(client, { query: watched });
}
