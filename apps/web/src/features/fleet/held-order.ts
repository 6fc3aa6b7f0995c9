/**
 * The order to show: what is on the page keeps its place while values change, so that nothing moves under a reader's eyes.
 * What is gone is left out; what is new comes where the fresh order has it last.
 */
export function holdOrder(shown: readonly string[], fresh: readonly string[]): string[] {
  const there = new Set(fresh);
  const kept = shown.filter((id) => there.has(id));
  const known = new Set(kept);
  return [...kept, ...fresh.filter((id) => !known.has(id))];
}

/** How many would stand elsewhere in the fresh order. */
export function movedBetween(shown: readonly string[], fresh: readonly string[]): number {
  let moved = 0;
  for (const [place, id] of shown.entries()) if (fresh[place] !== id) moved += 1;
  return moved;
}
