import { type PackListItem } from '@packwatch/contracts';
import { conditionOf } from '#lib/freshness.ts';

const CRITICAL = 1_000_000;
const WARNING = 1_000;
const SILENT = 100;

/** How much a pack wants somebody: any critical alarm before any warning, any warning before silence, silence before notes. */
export function attentionScore(pack: PackListItem, nowMs: number): number {
  const { critical, warning, info } = pack.openAlarms;
  const condition = conditionOf(pack, nowMs);
  const silent = condition === 'silent' || condition === 'never';
  return critical * CRITICAL + Math.min(warning, 99) * WARNING + (silent ? SILENT : 0) + Math.min(info, 99);
}

/** Difference between the highest and the lowest cell; null when no cells were read. */
export function cellSpreadMv(live: PackListItem['live']): number | null {
  return live.cellMinMv === null || live.cellMaxMv === null ? null : live.cellMaxMv - live.cellMinMv;
}
