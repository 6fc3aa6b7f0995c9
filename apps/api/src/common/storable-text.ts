/**
 * Where in a value there is text that PostgreSQL can't hold: NUL, or half of a surrogate pair. As the keys that lead
 * there; undefined if there is none.
 */
export function findUnstorableText(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? [] : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const place = findUnstorableText(member);
    if (place) return [key, ...place];
  }
  return undefined;
}
