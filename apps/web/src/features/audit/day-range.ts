const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The start of a day in the reader's own time zone, some days on; null for what is no day. */
function startOf(day: string, plusDays: number): string | null {
  if (!DAY.test(day)) return null;
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const at = new Date(year, month - 1, date + plusDays);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}

/** Two days of date fields, both included, as instants; null where one is not set. */
export const dayRange = (from: string, to: string): { from: string | null; to: string | null } => ({
  from: startOf(from, 0),
  to: startOf(to, 1),
});
