import { readClockStates, type PoolClient } from '@packwatch/db';
import { steadilyBehindMs } from '@packwatch/domain';
import { type FoldedPack } from '../pipeline/work.ts';
import { isFresh } from './catching-up.ts';

const NONE: ReadonlyMap<string, number> = new Map();

/**
 * How far the clocks of gateways are behind ours, ms, of those alone whose clock decides whether somebody is woken: their newest sample
 * is of the past by our clock, and was not by theirs when they sent it. Nearly always there are none, and nothing is asked.
 */
export async function clocksBehind(
  client: PoolClient,
  folded: readonly FoldedPack[],
): Promise<ReadonlyMap<string, number>> {
  const gatewayIds = new Set(folded.flatMap((pack) => (isDecidedByClock(pack) ? (gatewayOf(pack) ?? []) : [])));
  if (gatewayIds.size === 0) return NONE;
  const states = await readClockStates(client, [...gatewayIds]);
  return new Map(states.map(({ gatewayId, recent }) => [gatewayId, steadilyBehindMs(recent)]));
}

/** The gateway that a pack's newest sample came from; null: none came. */
export const gatewayOf = ({ work }: FoldedPack): string | null => work.newer.at(-1)?.entry.upload.gateway.id ?? null;

function isDecidedByClock({ live, openAfter, work }: FoldedPack): boolean {
  const sentMs = work.newer.at(-1)?.entry.upload.sentMs ?? null;
  if (live === null || openAfter.length === 0 || sentMs === null) return false;
  return !isFresh(live.tsMs, live.receivedMs) && isFresh(live.tsMs, sentMs);
}
