/** An alarm episode by what identifies it. `clearedTsMs` null: still open. */
export interface Episode {
  readonly ruleId: string;
  readonly part: string;
  readonly raisedTsMs: number;
  readonly clearedTsMs: number | null;
}

export interface ReconciledEpisodes<R extends Episode, F extends Episode> {
  /** A record and what it is now found to have been. */
  readonly kept: { record: R; found: F }[];
  /** Found, and never recorded. */
  readonly added: F[];
  /** Recorded, and no longer found: to be marked withdrawn, never deleted. */
  readonly withdrawn: R[];
}

/**
 * Matches the episodes that a recompute found with those already recorded, by rule, part and overlap in time, so that an
 * alarm keeps its id and what people did to it.
 *
 * Older records choose first, each the earliest episode it overlaps that is still free: where several merged, the oldest
 * record stays and the others are withdrawn. A record that is open prefers the episode that is open, so that an alarm
 * someone works on does not turn into a new one when its beginning breaks off.
 */
export function reconcileEpisodes<R extends Episode, F extends Episode>(
  recorded: readonly R[],
  found: readonly F[],
): ReconciledEpisodes<R, F> {
  const free = groupByKey(found);
  const kept: { record: R; found: F }[] = [];
  const withdrawn: R[] = [];
  for (const record of [...recorded].sort(byTime)) {
    const candidates = (free.get(keyOf(record)) ?? []).filter((episode) => overlaps(record, episode));
    const open = record.clearedTsMs === null ? candidates.find(({ clearedTsMs }) => clearedTsMs === null) : undefined;
    const match = open ?? candidates[0];
    if (match === undefined) {
      withdrawn.push(record);
    } else {
      kept.push({ record, found: match });
      free.set(
        keyOf(record),
        (free.get(keyOf(record)) ?? []).filter((episode) => episode !== match),
      );
    }
  }
  return { kept, added: [...free.values()].flat(), withdrawn };
}

function keyOf({ ruleId, part }: Episode): string {
  return `${ruleId}\n${part}`;
}

function groupByKey<E extends Episode>(episodes: readonly E[]): Map<string, E[]> {
  const groups = new Map<string, E[]>();
  for (const episode of [...episodes].sort(byTime)) {
    const group = groups.get(keyOf(episode));
    if (group === undefined) groups.set(keyOf(episode), [episode]);
    else group.push(episode);
  }
  return groups;
}

function byTime(a: Episode, b: Episode): number {
  return a.raisedTsMs - b.raisedTsMs;
}

function overlaps(a: Episode, b: Episode): boolean {
  return a.raisedTsMs <= (b.clearedTsMs ?? Infinity) && b.raisedTsMs <= (a.clearedTsMs ?? Infinity);
}
