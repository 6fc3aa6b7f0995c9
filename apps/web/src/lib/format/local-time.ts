const pad = (n: number): string => String(n).padStart(2, '0');

/** An instant as an input of type datetime-local takes it: minutes, in the reader's own time zone. */
export function toLocalInput(tsMs: number): string {
  const at = new Date(tsMs);
  const day = `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
  return `${day}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** What such an input holds as an instant; null while it is empty or not complete. */
export function fromLocalInput(text: string): number | null {
  const tsMs = text === '' ? Number.NaN : new Date(text).getTime();
  return Number.isNaN(tsMs) ? null : tsMs;
}
