/** Degrees as people type them, with a point or a comma: null for none, undefined for what is no such place. */
export function degreesOf(text: string, most: number): number | null | undefined {
  const typed = text.trim().replace(',', '.').replace('−', '-');
  if (typed === '') return null;
  const degrees = /^-?\d{1,3}(\.\d{1,10})?$/.test(typed) ? Number(typed) : Number.NaN;
  return Math.abs(degrees) <= most ? degrees : undefined;
}
