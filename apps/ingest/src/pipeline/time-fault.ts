import { type QuarantineReason } from '@packwatch/contracts';

/** A gateway's clock may run this far ahead; a poll from further on is from no time we believe. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;
const OLDEST_MS = Date.UTC(2020, 0, 1);

/** Why a poll can't be of the time that it says, if so. */
export function timeFault(
  tsMs: number,
  receivedMs: number,
): { readonly reason: QuarantineReason; readonly detail: string } | null {
  if (tsMs > receivedMs + FUTURE_TOLERANCE_MS) {
    return { reason: 'future', detail: 'the poll lies more than 5 min after it was received' };
  }
  return tsMs < OLDEST_MS ? { reason: 'too_old', detail: 'the poll lies before 2020' } : null;
}
