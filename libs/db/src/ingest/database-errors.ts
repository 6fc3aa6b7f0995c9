const DEADLOCK_DETECTED = '40P01';
const SERIALIZATION_FAILURE = '40001';
const UNIQUE_VIOLATION = '23505';

/** Lost to a neighbour in the database; the same work, tried again, sees what the neighbour did. */
const RACES: ReadonlySet<string> = new Set([DEADLOCK_DETECTED, SERIALIZATION_FAILURE, UNIQUE_VIOLATION]);

const NETWORK: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** SQLSTATE classes: 08 connection, 53 out of resources (disk, connections), 57P administrator or crash shutdown. */
const AWAY = /^(08...|53...|57P0.|25006)$/;

// pg reports these without any code.
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The statement lost a race and may succeed if tried again. */
export const isRace = (error: unknown): boolean => RACES.has(codeOf(error) ?? '');

/** The database can't be reached or can't take more: nothing is wrong with what it was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  const code = codeOf(error);
  if (code !== undefined) return NETWORK.has(code) || AWAY.test(code);
  return error instanceof Error && LOST.test(error.message);
}

/** The database did not answer in time; to its callers that is the same as being away. */
export class DatabaseSilent extends Error {
  readonly code = 'ETIMEDOUT';

  constructor(ms: number) {
    super(`the database did not answer within ${ms} ms`);
    this.name = 'DatabaseSilent';
  }
}

/** What `work` gives, or `DatabaseSilent` after `ms`. The work itself is not stopped by it. */
export async function withDeadline<T>(work: Promise<T>, ms: number): Promise<T> {
  const deadline = Promise.withResolvers<never>();
  const timer = setTimeout(() => deadline.reject(new DatabaseSilent(ms)), ms);
  try {
    return await Promise.race([work, deadline.promise]);
  } finally {
    clearTimeout(timer);
  }
}
