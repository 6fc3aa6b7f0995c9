/**
 * Polls until `probe` gives something other than undefined, null or false.
 *
 * @param options.deadlineMs how long to keep trying (10 s)
 * @returns what the probe gave
 * @throws Error naming `what`, with the last error of the probe as its cause
 */
export async function waitFor<T>(
  what: string,
  probe: () => Promise<T> | T,
  options: { deadlineMs?: number; everyMs?: number } = {},
): Promise<Exclude<T, undefined | null | false>> {
  const { deadlineMs = 10_000, everyMs = 25 } = options;
  const giveUpAt = performance.now() + deadlineMs;
  let cause: unknown;
  for (;;) {
    try {
      const value = await probe();
      if (value !== undefined && value !== null && value !== false) {
        return value as Exclude<T, undefined | null | false>;
      }
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    if (performance.now() >= giveUpAt) throw new Error(`${what}: not within ${deadlineMs} ms`, { cause });
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
