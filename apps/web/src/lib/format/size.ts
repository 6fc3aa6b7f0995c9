import { formatNumber } from '#lib/format/number.ts';

const UNITS = ['B', 'kB', 'MB', 'GB'] as const;

/** Of a file, in powers of 1,000. */
export function formatSize(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return `${formatNumber(bytes / 1_000 ** power, { decimals: power === 0 ? 0 : 1 })}\u00a0${UNITS[power] ?? 'B'}`;
}
