import { addressGroup } from './address-group.ts';
import { AppError } from './app-error.ts';
import { type WindowCounter } from './window-counter.ts';

/** So many wrong ones a minute from one address: a mistyped one is tried a few times, a search is not. */
export const GUESSES_A_MINUTE = 20;

/** Slows down whoever guesses keys, codes or tokens. A right one costs nothing. */
export class GuessLimit {
  constructor(private readonly wrong: WindowCounter) {}

  /** Throws `too_many_requests` after many wrong ones of this minute, before anything is looked up. */
  async refuseAfterMany(address: string, what: string): Promise<void> {
    const { count, resetMs } = await this.wrong.add(addressGroup(address), 0);
    if (count < GUESSES_A_MINUTE) return;
    throw new AppError('too_many_requests', `too many wrong ${what} came from your address`, {
      retryAfterSeconds: Math.ceil(resetMs / 1_000),
    });
  }

  async note(address: string): Promise<void> {
    await this.wrong.add(addressGroup(address));
  }
}
