let shown: ReadonlySet<string> = new Set();

/** Says which packs are in sight: what changes of them is worth fetching by itself. Returns how to take it back. */
export function showPacks(uids: readonly string[]): () => void {
  const mine = new Set(uids);
  shown = mine;
  return () => {
    if (shown === mine) shown = new Set();
  };
}

/** Of these packs those in sight, at most so many: the rest comes with the next time that all are fetched. */
export const inSight = (uids: readonly string[], most: number): string[] =>
  uids.filter((uid) => shown.has(uid)).slice(0, most);
