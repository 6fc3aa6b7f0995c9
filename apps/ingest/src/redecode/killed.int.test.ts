import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { waitFor } from '@packwatch/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { METER_MAP } from '../testing/frames.ts';
import { mapWithSoc, outcomeOf, quirkyPolls, redecodeWorld, type RedecodeWorld } from '../testing/redecode-world.ts';
import { createWorld, startIngest, type RunningIngest, type World } from '../testing/world.ts';

const DAY_MS = 86_400_000;
const DAYS = 30;
const DAYS_OF_UPLOAD = 5;

let world: World;
let running: RunningIngest;
let work: RedecodeWorld;
const children: ChildProcess[] = [];

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
  work = redecodeWorld(world, running);
});
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await work.stop();
  await running.stop();
  await world.drop();
});

async function startRecompute(): Promise<ChildProcess> {
  const env = { DATABASE_URL: world.database.roleUrl('ingest'), REDIS_URL: world.redisUrl, LOG_LEVEL: 'fatal' };
  const child = fork(new URL('../recompute.ts', import.meta.url), { env, execArgv: [] });
  children.push(child);
  await once(child, 'message');
  return child;
}

it('killed with SIGKILL again and again while it previews and applies, it goes on where it was and counts nothing twice', async () => {
  const expected = await world.addPack();
  const pack = await world.addPack();
  const wrong = await work.createMap(mapWithSoc(2, { type: 's32' }));
  const right = await work.createMap({ ...METER_MAP, version: 3 });
  await work.readBy(pack, wrong);
  for (let last = DAYS; last > 0; last -= DAYS_OF_UPLOAD) {
    const days = Array.from({ length: DAYS_OF_UPLOAD }, (_, i) => last - i);
    const frames = days.flatMap((day) =>
      quirkyPolls(running.nowMs - day * DAY_MS, 6, (i) => ({ socPct: 20 + day / 2 - i / 10 })),
    );
    await work.send(expected, frames);
    await work.send(pack, frames);
  }
  // Each step takes a little longer than it would, so that the kill comes in the middle on any machine.
  await world.admin.query(`
    CREATE FUNCTION drag() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.04); RETURN NEW; END $$;
    CREATE TRIGGER drag BEFORE UPDATE ON redecode_job FOR EACH ROW EXECUTE FUNCTION drag();`);
  const { id } = await work.preview(pack, new Date(running.nowMs - 200 * DAY_MS), null, right);
  const state = async () => {
    const { rows } = await world.admin.query<{ state: string; done: number | null }>(
      `SELECT state, (extract(epoch FROM cursor_at - phase_from_at) / 86400)::float8 AS done FROM redecode_job WHERE id = $1`,
      [id],
    );
    return { state: rows[0]?.state, done: rows[0]?.done ?? 0 };
  };
  /** Lets a process work until it has come further than `days`, and kills it. */
  const workUntilPast = async (days: number, while_: string) => {
    const child = await startRecompute();
    await waitFor('some days', async () => (await state()).done > days, { everyMs: 1, deadlineMs: 40_000 });
    child.kill('SIGKILL');
    await once(child, 'exit');
    const now = await state();
    expect(now.state).toBe(while_);
    expect(now.done).toBeLessThan(DAYS - 1);
  };

  await workUntilPast(3, 'previewing');
  await world.admin.query('ALTER TABLE redecode_job DISABLE TRIGGER drag');
  await work.work();
  const counts = { compared: 6 * DAYS, changed: 6 * DAYS, appear: 0, disappear: 0, unchanged: 0 };
  expect(await work.find(id)).toMatchObject({ state: 'ready', preview: counts });

  await work.apply(id);
  await world.admin.query('ALTER TABLE redecode_job ENABLE TRIGGER drag');
  await workUntilPast(3, 'applying');
  await workUntilPast(12, 'applying');
  await world.admin.query('ALTER TABLE redecode_job DISABLE TRIGGER drag');
  await work.work();
  await work.refold();
  expect(await work.find(id)).toMatchObject({ state: 'done', applied: counts });
  // The process prunes old checkpoints by the clock, of whichever pack it comes to.
  const [outcome, wanted] = [await outcomeOf(world, pack), await outcomeOf(world, expected)];
  const newestOf = ({ checkpoints }: typeof outcome) => checkpoints.filter(({ slot }) => slot === 'running');
  expect({ ...outcome, checkpoints: newestOf(outcome) }).toEqual({ ...wanted, checkpoints: newestOf(wanted) });
}, 150_000);
