import { type PackListItem, SILENT_AFTER_MS } from '@packwatch/contracts';

/** What a pack does now, as far as its newest sample can say. */
export type PackCondition = 'never' | 'silent' | 'charging' | 'discharging' | 'idle' | 'unknown';

export function conditionOf(pack: Pick<PackListItem, 'live'>, nowMs: number): PackCondition {
  const { ts, activity } = pack.live;
  if (ts === null) return 'never';
  if (nowMs - Date.parse(ts) > SILENT_AFTER_MS) return 'silent';
  return activity ?? 'unknown';
}

/** Whether the values still describe the pack: an old value stays on the page, but drawn as old. */
export function isStale(condition: PackCondition): boolean {
  return condition === 'silent' || condition === 'never';
}
