import { IdempotencyKeyReused } from '@packwatch/db';
import { AppError } from './app-error.ts';

/** Classes and codes of PostgreSQL (Appendix A) and sockets that mean "not now" rather than "wrong". */
const AWAY = /^(08...|57P0[1-3]|53...|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/;
const QUERY_CANCELED = '57014';
/** Ours: see the migration of pack transfers. */
const PACK_HANDED_OVER = 'PW001';

/** An error of the database that the caller may meet with a retry, as an `AppError`; undefined for anything else. */
export function databaseError(error: unknown): AppError | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof IdempotencyKeyReused) {
    return new AppError('idempotency_key_reused', error.message, { cause: error });
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === PACK_HANDED_OVER) {
    return new AppError('pack_handed_over', 'the pack was handed over: nothing of it can be changed', { cause: error });
  }
  if (code === QUERY_CANCELED) {
    return new AppError('query_too_slow', 'the question took too long; ask for a shorter range', { cause: error });
  }
  // pg has no code for these.
  const lost = /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout)/.test(
    error.message,
  );
  if (AWAY.test(code) || lost) {
    return new AppError('database_unavailable', 'the database is away; try again in a moment', { cause: error });
  }
  return undefined;
}
