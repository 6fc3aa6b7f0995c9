import { type Dispatcher, request } from 'undici';
import { BenchmarkError } from '../benchmark.ts';

export const CONCURRENCY = 50;

export type Kind = 'list' | 'pack' | 'alarms' | 'series';
/** How often each is asked, in hundredths. */
const SHARES: readonly (readonly [Kind, number])[] = [
  ['list', 45],
  ['pack', 35],
  ['alarms', 15],
  ['series', 5],
];

export interface ReadRequest {
  readonly kind: Kind;
  readonly path: string;
  readonly key: string;
}

export interface Reads {
  readonly times: readonly number[];
  readonly perSecond: number;
  /** Mean size of an answer by kind, bytes. */
  readonly sizes: Readonly<Record<Kind, number>>;
}

export function kindOf(random: number): Kind {
  let left = random * 100;
  for (const [kind, share] of SHARES) {
    if (left < share) return kind;
    left -= share;
  }
  return 'list';
}

/** Asks for `seconds`, so many at once, and answers with how long each took. The first fifth warms up and is not counted. */
export async function readFor(
  url: string,
  seconds: number,
  next: () => ReadRequest,
  dispatcher: Dispatcher,
): Promise<Reads> {
  const begun = performance.now();
  const [countFrom, until] = [begun + seconds * 200, begun + seconds * 1_000];
  const times: number[] = [];
  const sizes = { list: [0, 0], pack: [0, 0], alarms: [0, 0], series: [0, 0] } satisfies Record<Kind, [number, number]>;
  const asker = async (): Promise<void> => {
    while (performance.now() < until) {
      const { kind, path, key } = next();
      const asked = performance.now();
      const { statusCode, body } = await request(`${url}${path}`, {
        dispatcher,
        headers: { authorization: `Bearer ${key}` },
      });
      const { byteLength } = await body.arrayBuffer();
      const ended = performance.now();
      if (statusCode !== 200) throw new BenchmarkError(`${path} was answered with ${statusCode}`);
      if (asked < countFrom) continue;
      times.push(ended - asked);
      const size = sizes[kind];
      size[0] += byteLength;
      size[1] += 1;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, asker));
  const mean = ([bytes = 0, count = 0]: readonly number[]) => (count === 0 ? 0 : Math.round(bytes / count));
  return {
    times,
    perSecond: (times.length * 1_000) / (performance.now() - countFrom),
    sizes: { list: mean(sizes.list), pack: mean(sizes.pack), alarms: mean(sizes.alarms), series: mean(sizes.series) },
  };
}
