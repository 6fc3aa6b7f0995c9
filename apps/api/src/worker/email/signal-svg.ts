/** A short stretch of a signal, and what it is judged by. */
export interface SignalStretch {
  /** `[unix ms, value]` in order of time; null where nothing was read. */
  readonly points: readonly (readonly [number, number | null])[];
  readonly fromMs: number;
  readonly toMs: number;
  readonly limit: number | null;
  readonly raisedMs: number;
}

export const WIDTH = 512;
export const HEIGHT = 140;
const EDGE = 6;
/** A pause longer than so many usual ones is a gap, and no line goes over it. */
const GAP = 3;

/**
 * The signal as a line with its limit drawn and the time of the alarm marked: no words, since a mail's reader may have none of our
 * fonts, and colours that can be told apart on light and dark. Null: fewer than two readings make no line.
 */
export function signalSvg({ points, fromMs, toMs, limit, raisedMs }: SignalStretch): string | null {
  const read = points.filter((point): point is readonly [number, number] => point[1] !== null);
  if (read.length < 2) return null;
  const values = [...read.map(([, value]) => value), ...(limit === null ? [] : [limit])];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high - low || 1;
  const x = (ms: number): number => round(EDGE + ((ms - fromMs) / (toMs - fromMs)) * (WIDTH - 2 * EDGE));
  const y = (value: number): number => round(HEIGHT - EDGE - ((value - low) / spread) * (HEIGHT - 2 * EDGE));
  const lines = stretches(read).map(
    (stretch) =>
      `<polyline points="${stretch.map(([ms, value]) => `${x(ms)},${y(value)}`).join(' ')}" fill="none" stroke="#0b6e7f" stroke-width="2" stroke-linejoin="round"/>`,
  );
  const mark = `<line x1="${x(raisedMs)}" x2="${x(raisedMs)}" y1="0" y2="${HEIGHT}" stroke="#59636e" stroke-width="1" stroke-dasharray="2 3"/>`;
  const at = limit === null ? null : y(limit);
  const level =
    at === null
      ? ''
      : `<line x1="0" x2="${WIDTH}" y1="${at}" y2="${at}" stroke="#b42318" stroke-width="1.5" stroke-dasharray="6 4"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"><rect width="${WIDTH}" height="${HEIGHT}" fill="#f6f8fa"/>${mark}${level}${lines.join('')}</svg>`;
}

/** Readings without a gap between them. */
function stretches(read: readonly (readonly [number, number])[]): (readonly [number, number])[][] {
  const pauses = read.slice(1).map(([ms], i) => ms - (read[i]?.[0] ?? ms));
  const usual = pauses.toSorted((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0;
  const found: (readonly [number, number])[][] = [[]];
  for (const [i, point] of read.entries()) {
    if (i > 0 && (pauses[i - 1] ?? 0) > GAP * usual) found.push([]);
    found.at(-1)?.push(point);
  }
  return found;
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
