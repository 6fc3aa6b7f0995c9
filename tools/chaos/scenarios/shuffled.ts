import { isDeepStrictEqual } from 'node:util';
import { packOutcome } from '@packwatch/db';
import { type RawFrame } from '@packwatch/protocol';
import { Agent } from 'undici';
import { replayedPolls } from '../../bench/replayed-polls.ts';
import { httpTransport } from '../../lib/http-transport.ts';
import { randomAt } from '../../lib/seeded-random.ts';
import { faultIf, type Scenario, type ScenarioContext } from '../scenario.ts';
import { sendUntilTaken } from '../send-frames.ts';
import { type ChaosPack, type ChaosStack } from '../stack.ts';

const POLL_MS = 10_000;
const POLLS_PER_UPLOAD = 60;
const REPEATED_SHARE = 0.1;
const LONG_PAIRS = 20;
const UNDER_WAY = 4;
const SETTLED_WITHIN_MS = 30 * 60_000;

/** Two packs with the same story, one told in order and one not. */
interface Twins {
  readonly inOrder: ChaosPack;
  readonly shuffled: ChaosPack;
}

export const shuffled: Scenario = {
  name: 'shuffled',
  about: 'a million samples shuffled and with duplicates: rows, SOC, roll-ups and alarms are those of in-order arrival',
  run: async (context) => {
    const { stack, form, samples: wanted, seed, say } = context;
    const [pairs, polls] = form === 'long' ? [LONG_PAIRS, Math.ceil(wanted / LONG_PAIRS)] : [2, 720];
    const packs = await stack.addPacks(pairs * 2);
    const twins: Twins[] = Array.from({ length: pairs }, (_, i) => pairOf(packs, i));
    const { polls: story } = await replayedPolls();
    const endMs = Math.floor(Date.now() / POLL_MS) * POLL_MS;
    const begun = performance.now();
    let sent = 0;
    const sums = { accepted: 0, duplicate: 0, late: 0 };

    await inParallel(twins, UNDER_WAY / 2, async ({ inOrder, shuffled: other }, place) => {
      const uploads = Math.ceil(polls / POLLS_PER_UPLOAD);
      const startMs = endMs - polls * POLL_MS;
      const framesOf = (upload: number): RawFrame[] => {
        const from = upload * POLLS_PER_UPLOAD;
        const count = Math.min(POLLS_PER_UPLOAD, polls - from);
        const elapsedMs = from * POLL_MS + place * 977_000;
        return story(count, startMs + from * POLL_MS, POLL_MS, elapsedMs).flatMap(({ frames }) => frames);
      };
      const order = shuffledOrder(uploads, seed + place);
      await withTransports(stack, inOrder, async ([way]) => {
        for (let upload = 0; upload < uploads; upload++) await sendUntilTaken(way, framesOf(upload));
      });
      await withTransports(stack, other, (ways) =>
        inParallel(order, UNDER_WAY, async (upload, i) => {
          const answer = await sendUntilTaken(ways[i % 2] ?? ways[0], framesOf(upload));
          sums.accepted += answer.accepted;
          sums.duplicate += answer.duplicate;
          sums.late += answer.late;
        }),
      );
      sent += polls;
      say(`${sent} samples in order and shuffled, ${sums.late} of them late, ${sums.duplicate} duplicates`);
    });
    const sentMs = performance.now() - begun;
    await stack.settled(SETTLED_WITHIN_MS);
    const settledMs = performance.now() - begun - sentMs;
    const faults: Awaited<ReturnType<typeof differences>>[] = [];
    // One after another: each reads all that two packs have, and who waits too long for a connection is sent away.
    for (const [i, pair] of twins.entries()) {
      faults.push(await differences(context, pair, polls));
      say(`${i + 1} of ${pairs} pairs compared`);
    }
    const samples = pairs * polls;
    return {
      faults: [
        ...faults.map(({ fault }) => fault).flat(),
        ...faultIf(sums.accepted !== samples, `${samples} samples were sent and ${sums.accepted} accepted`),
      ],
      figures: {
        samples,
        late: sums.late,
        duplicates: sums.duplicate,
        alarms: faults.reduce((sum, { alarms }) => sum + alarms, 0),
        send_s: Math.round(sentMs / 1000),
        refold_s: Math.round(settledMs / 1000),
      },
    };
  },
};

async function differences({ stack }: ScenarioContext, { inOrder, shuffled: other }: Twins, polls: number) {
  const [expected, found] = await Promise.all([
    packOutcome(stack.admin, inOrder.id),
    packOutcome(stack.admin, other.id),
  ]);
  const keys = ['rows', 'telemetry', 'rollups', 'state', 'alarms'] as const;
  const fault = [
    ...faultIf(expected.rows !== polls, `pack ${inOrder.id} has ${expected.rows} rows of ${polls}`),
    ...keys.flatMap((key) => {
      if (isDeepStrictEqual(expected[key], found[key])) return [];
      const texts = [expected[key], found[key]].map((value) => JSON.stringify(value).slice(0, 2_000));
      return [`${key} of pack ${other.id} differ from those of ${inOrder.id}:\n  ${texts.join('\n  ')}`];
    }),
  ];
  return { fault, alarms: expected.alarms.length };
}

function pairOf(packs: readonly ChaosPack[], i: number): Twins {
  const [inOrder, other] = packs.slice(i * 2, i * 2 + 2);
  if (!inOrder || !other) throw new Error('there are too few packs');
  return { inOrder, shuffled: other };
}

/** 0 … count − 1 in a random order, a tenth of them twice. */
function shuffledOrder(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = 0; i < count; i++) if (randomAt(seed, i) < REPEATED_SHARE) order.push(i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(randomAt(seed, count + i) * (i + 1));
    [order[i], order[j]] = [order[j] ?? 0, order[i] ?? 0];
  }
  return order;
}

async function withTransports(
  stack: ChaosStack,
  { token }: ChaosPack,
  use: (ways: [ReturnType<typeof httpTransport>, ReturnType<typeof httpTransport>]) => Promise<unknown>,
): Promise<void> {
  const dispatcher = new Agent({ connections: UNDER_WAY });
  const [first, second] = stack.urls;
  await use([
    httpTransport({ ingest: first, token, dispatcher }),
    httpTransport({ ingest: second, token, dispatcher }),
  ]);
  await dispatcher.close();
}

async function inParallel<T>(
  items: readonly T[],
  width: number,
  work: (item: T, place: number) => Promise<unknown>,
): Promise<void> {
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next[1], next[0]);
  };
  await Promise.all(Array.from({ length: width }, worker));
}
