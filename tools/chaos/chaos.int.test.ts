import { waitFor } from '@packwatch/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LiveLoad } from './live-load.ts';
import { SCENARIOS } from './scenarios.ts';
import { ChaosStack } from './stack.ts';

const SEED = 7;
/** One for each thing that can be killed. */
const ROUNDS = 7;

const reasons = await Promise.all(SCENARIOS.map(async ({ unavailable }) => (await unavailable?.()) ?? null));
const possible = SCENARIOS.filter((_, i) => reasons[i] === null);
for (const [i, reason] of reasons.entries()) if (reason !== null) console.log(`${SCENARIOS[i]?.name}: ${reason}`);

describe('PackWatch as processes that are killed under load', () => {
  let stack: ChaosStack;
  beforeAll(async () => {
    stack = await ChaosStack.start((_label, work) => work());
  }, 180_000);
  afterAll(() => stack.stop());

  it.each(possible)(
    '$name: $about',
    async ({ run }) => {
      const context = {
        stack,
        form: 'short',
        rounds: ROUNDS,
        samples: 1_440,
        seed: SEED,
        say: () => undefined,
      } as const;
      const { faults, figures } = await run(context);
      expect(faults).toEqual([]);
      expect(Object.keys(figures)).not.toEqual([]);
    },
    120_000,
  );

  it('would be seen through: the ledger tells a row that is gone, one that was changed and one that nobody sent', async () => {
    const load = await LiveLoad.begin(stack, { seed: SEED, name: 'seen-through' });
    const [pack] = await stack.addPacks(1);
    if (!pack) throw new Error('there is no pack');
    load.add([pack]);
    await waitFor('some samples', () => load.counts.acknowledged > 20, { deadlineMs: 60_000 });
    expect((await load.finish()).isRight).toBe(true);
    const one = `(SELECT ts FROM series.telemetry WHERE pack_id = $1 ORDER BY ts DESC OFFSET $2 LIMIT 1)`;
    await stack.admin.query(`DELETE FROM series.telemetry WHERE pack_id = $1 AND ts = ${one}`, [pack.id, 3]);
    await stack.admin.query(
      `UPDATE series.telemetry SET voltage_mv = voltage_mv + 1, current_ma = current_ma - 1
       WHERE pack_id = $1 AND ts = ${one}`,
      [pack.id, 5],
    );
    await stack.admin.query(
      `INSERT INTO series.telemetry (pack_id, ts, received_at) SELECT $1, ${one} + interval '1 ms', now()`,
      [pack.id, 7],
    );
    expect(await load.check()).toMatchObject({ isRight: false, lost: 1, changed: 1, neverSent: 1 });
  }, 90_000);

  it('can be given up in the middle, with uploads on their way: no load outlives its scenario', async () => {
    const load = await LiveLoad.begin(stack, { seed: SEED, name: 'given-up' });
    load.add(await stack.addPacks(2));
    await waitFor('some samples', () => load.counts.acknowledged > 20, { deadlineMs: 60_000 });
    await stack.abandonLoads();
    expect(stack.loads.size).toBe(0);
    const { acknowledged } = load.counts;
    await load.check();
    expect(load.counts.acknowledged).toBe(acknowledged);
  }, 90_000);
});
