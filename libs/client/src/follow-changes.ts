import { type PackWatchClient } from './client.ts';
import { type components } from './generated/schema.ts';
import { ask, PackWatchError } from './problem.ts';
import { backoffMs, pauseFor } from './retry.ts';

export type Change = components['schemas']['ChangePage']['items'][number];

/** Changes, and the cursor to go on behind them: keep it in the same transaction as what you make of them. */
export interface ChangeBatch {
  readonly items: readonly Change[];
  readonly cursor: string;
}

export interface FollowOptions {
  /** The cursor you kept; `now`: from now on; left out: all that is kept (30 days). */
  readonly after?: string;
  /** Left out: all of them. */
  readonly kinds?: readonly Change['kind'][];
  /** Ends the following, quietly. */
  readonly signal?: AbortSignal;
  /** How long the server may hold an empty answer back, seconds. Default 30. */
  readonly waitS?: number;
  /** Told what was in the way, before it is asked again. */
  readonly onTrouble?: (error: unknown) => void;
  readonly pause?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * The change feed without an end, by long polls; outages are waited out. Every batch has at least one change, and is given
 * at least once. Throws what asking again does not mend: a cursor that is over (`cursor_expired`), a key that is revoked.
 */
export async function* followChanges(
  client: PackWatchClient,
  { after, kinds, signal = new AbortController().signal, waitS = 30, onTrouble, pause = pauseFor }: FollowOptions = {},
): AsyncGenerator<ChangeBatch> {
  let cursor = after;
  let failures = 0;
  while (!signal.aborted) {
    const query = {
      wait: waitS,
      ...(cursor === undefined ? {} : { after: cursor }),
      ...(kinds === undefined ? {} : { kinds: kinds.join(',') }),
    };
    const page = await ask(client.GET('/v1/changes', { params: { query }, signal })).catch((error: unknown) => {
      if (!signal.aborted && !mayPass(error)) throw error;
      return { trouble: error };
    });
    if ('trouble' in page) {
      if (signal.aborted) return;
      onTrouble?.(page.trouble);
      failures += 1;
      // Aborted while it waits, it ends at the head of the loop.
      await pause(backoffMs(failures, Math.random), signal).catch(() => undefined);
      continue;
    }
    failures = 0;
    cursor = page.cursor;
    if (page.items.length > 0) yield { items: page.items, cursor: page.cursor };
  }
}

const mayPass = (error: unknown): boolean =>
  !(error instanceof PackWatchError) || error.status >= 500 || error.status === 429;
