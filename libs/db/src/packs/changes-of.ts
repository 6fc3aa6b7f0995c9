/** A value that held in [fromMs, toMs); `toMs` null: still does. */
export interface Held<T> {
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly value: T;
}

/** At `atMs` one value gave way to the other; null: there was none. */
export interface Change<T> {
  readonly atMs: number;
  readonly before: T | null;
  readonly after: T | null;
}

/**
 * The changes that intervals of one thing amount to, oldest first. Intervals that follow each other are one change from one value
 * to the next, and none where both say the same by `same`; an end with nothing after it is a change to null. What has not come yet,
 * after `nowMs`, is left out.
 */
export function changesOf<T>(intervals: readonly Held<T>[], same: (a: T, b: T) => boolean, nowMs: number): Change<T>[] {
  const sorted = intervals
    .filter(({ fromMs, toMs }) => fromMs <= nowMs && (toMs === null || toMs > fromMs))
    .toSorted((a, b) => a.fromMs - b.fromMs);
  const changes: Change<T>[] = [];
  for (const [place, { fromMs, toMs, value }] of sorted.entries()) {
    const previous = sorted[place - 1];
    const before = previous?.toMs === fromMs ? previous.value : null;
    if (before === null || !same(before, value)) changes.push({ atMs: fromMs, before, after: value });
    const isFollowed = sorted[place + 1]?.fromMs === toMs;
    if (toMs !== null && toMs <= nowMs && !isFollowed) changes.push({ atMs: toMs, before: value, after: null });
  }
  return changes;
}

/** The sets that hold after each moment at which something joined or left them, oldest first. */
export function setChangesOf(intervals: readonly Held<string>[], nowMs: number): Change<string[]>[] {
  const moments = intervals.flatMap(({ fromMs, toMs }) => (toMs === null ? [fromMs] : [fromMs, toMs]));
  const heldAt = (ms: number): string[] =>
    intervals
      .filter(({ fromMs, toMs }) => fromMs <= ms && (toMs === null || toMs > ms))
      .map(({ value }) => value)
      .toSorted();
  const changes: Change<string[]>[] = [];
  let before: string[] = [];
  for (const atMs of [...new Set(moments)].toSorted((a, b) => a - b)) {
    const after = heldAt(atMs);
    if (atMs <= nowMs && after.join('\n') !== before.join('\n')) changes.push({ atMs, before, after });
    before = after;
  }
  return changes;
}
