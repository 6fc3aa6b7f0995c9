/** What to tell people of an error. A failed connection is often an AggregateError without a message; its code says more. */
export function errorText(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const { code } = cause as { code?: unknown };
  return cause.message === '' ? String(code ?? cause.name) : cause.message;
}
