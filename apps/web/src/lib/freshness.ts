import { type PackListItem, SILENT_AFTER_MS } from '@packwatch/contracts';

/** What a pack does now, as far as its newest sample can say. `out`: nothing is expected of a pack out of service. */
export type PackCondition = 'never' | 'silent' | 'charging' | 'discharging' | 'idle' | 'unknown' | 'out';

type Judged = Pick<PackListItem, 'live' | 'state' | 'status'>;

/** As the API judged it, except that a pack may have fallen silent since. */
export function conditionOf(pack: Judged, nowMs: number): PackCondition {
  if (pack.status !== 'in_service') return 'out';
  if (pack.live.ts === null) return 'never';
  return pack.state === 'silent' || isStale(pack, nowMs) ? 'silent' : pack.state;
}

/** Whether the values no longer describe the pack: they stay on the page, but drawn as old. */
export function isStale({ live }: Pick<PackListItem, 'live'>, nowMs: number): boolean {
  return live.ts === null || nowMs - Date.parse(live.ts) > SILENT_AFTER_MS;
}
