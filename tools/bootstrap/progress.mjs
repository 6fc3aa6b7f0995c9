// Progress for a person at a terminal and for a log alike: nothing for what is quick, one line when something takes
// longer than two seconds, one each half minute while it lasts, and one with the time it took.

const QUIET_MS = 2_000;
const REMINDER_MS = 30_000;

const seconds = (ms) => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;

/**
 * @template T
 * @param {string} label
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const startedAt = performance.now();
  const elapsed = () => performance.now() - startedAt;
  let reminder;
  const first = setTimeout(() => {
    console.log(`… ${label}`);
    reminder = setInterval(() => console.log(`… ${label}: ${seconds(elapsed())} so far`), REMINDER_MS);
  }, QUIET_MS);
  try {
    const result = await work();
    if (elapsed() > QUIET_MS) console.log(`✓ ${label}: ${seconds(elapsed())}`);
    return result;
  } finally {
    clearTimeout(first);
    clearInterval(reminder);
  }
}
