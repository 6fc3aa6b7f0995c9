import { expect, test } from 'vitest';
import { Gathering } from './gathering.ts';

/** Doubles numbers, keeps what came together, and can be held back. */
function doubling({ most = 10, fails = (): Error | null => null as Error | null } = {}) {
  const rounds: number[][] = [];
  const open: (() => void)[] = [];
  const gathering = new Gathering<number, number>(
    async (items) => {
      rounds.push([...items]);
      await new Promise<void>((resolve) => open.push(resolve));
      const fault = items.includes(13) ? fails() : null;
      if (fault) throw fault;
      return items.map((item) => 2 * item);
    },
    { most, meetsAll: (error) => error instanceof RangeError },
  );
  /** Lets the rounds go on until all of `answers` are there. */
  const settle = async <T>(answers: readonly Promise<T>[]): Promise<PromiseSettledResult<T>[]> => {
    let done = false;
    const all = Promise.allSettled(answers).finally(() => (done = true));
    while (!done) {
      for (const go of open.splice(0)) go();
      await new Promise((resolve) => setImmediate(resolve));
    }
    return all;
  };
  return { rounds, gathering, settle };
}

const values = (settled: readonly PromiseSettledResult<number>[]): unknown[] =>
  settled.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Error).message));

test('what is asked in one turn is done at once, and each has its own answer', async () => {
  const { rounds, gathering, settle } = doubling();
  expect(values(await settle([1, 2, 3].map((n) => gathering.ask(n))))).toEqual([2, 4, 6]);
  expect(rounds).toEqual([[1, 2, 3]]);
});

test('what comes while a round is under way is done in the next ones, so many at a time', async () => {
  const { rounds, gathering, settle } = doubling({ most: 2 });
  const first = gathering.ask(1);
  await new Promise((resolve) => setImmediate(resolve));
  const later = [2, 3, 4].map((n) => gathering.ask(n));
  expect(values(await settle([first, ...later]))).toEqual([2, 4, 6, 8]);
  expect(rounds).toEqual([[1], [2, 3], [4]]);
  expect(values(await settle([gathering.ask(5)]))).toEqual([10]);
});

test('what fails by one item fails that one alone', async () => {
  const { rounds, gathering, settle } = doubling({ fails: () => new Error('unlucky') });
  expect(values(await settle([1, 13, 3].map((n) => gathering.ask(n))))).toEqual([2, 'unlucky', 6]);
  expect(rounds).toEqual([[1, 13, 3], [1], [13], [3]]);
});

test('what would meet every item is not tried with each', async () => {
  const { rounds, gathering, settle } = doubling({ fails: () => new RangeError('away') });
  expect(values(await settle([1, 13].map((n) => gathering.ask(n))))).toEqual(['away', 'away']);
  expect(rounds).toEqual([[1, 13]]);
});
