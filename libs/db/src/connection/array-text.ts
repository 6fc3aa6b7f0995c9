/*
 * Arrays as PostgreSQL reads them. `pg` makes them too, but it quotes and escapes every element, two searches each, and reads
 * times off the calendar of this machine: of a group of small uploads that was a tenth of all that was left to be collected.
 */

/** Of whatever type of number. */
export const numberArray = (values: readonly (number | null | undefined)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

/** Unix milliseconds as `timestamptz`. @throws RangeError beyond the year 9999 or before the year 0 */
export const timeArray = (valuesMs: readonly (number | null)[]): string =>
  `{${valuesMs.map((ms) => (ms === null ? 'NULL' : timeText(ms))).join(',')}}`;

/** Texts in which nothing has a meaning of its own in an array: uuids, digests, names that the code gives. */
export const plainArray = (values: readonly (string | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

/** Texts that may hold anything. */
export const textArray = (values: readonly (string | null)[]): string =>
  `{${values.map((value) => (value === null ? 'NULL' : `"${value.replace(/["\\]/g, '\\$&')}"`)).join(',')}}`;

/** Years of more than four digits JavaScript writes with a sign, which PostgreSQL does not read. */
function timeText(ms: number): string {
  const text = new Date(ms).toISOString();
  if (text.length !== 24) throw new RangeError(`${text} is no time that can be stored`);
  return text;
}
