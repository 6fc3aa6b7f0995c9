import { severableProxy, type SeverableProxy, waitFor } from '@packwatch/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { asCbor, polls, upload } from '../testing/frames.ts';
import { createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

let world: World;
let proxy: SeverableProxy;
let running: RunningIngest;

beforeAll(async () => {
  world = await createWorld();
  const url = new URL(world.database.roleUrl('ingest'));
  proxy = await severableProxy({ host: url.hostname, port: Number(url.port) });
  url.port = String(proxy.port);
  running = await startIngest(world, url.href, { maxTransactionMs: 2_000 });
});
afterEach(() => proxy.restore());
afterAll(async () => {
  await running.stop();
  await proxy.close();
  await world.drop();
});

const send = async (pack: TestPack, frames = polls(running.nowMs - 60_000, 3)) =>
  running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
const countRows = async (pack: TestPack) =>
  (await world.admin.query('SELECT count(*)::int AS n FROM series.telemetry WHERE pack_id = $1', [pack.id])).rows[0].n;

describe('while the database is away', () => {
  it('answers 503 with Retry-After, stores nothing, and takes the same upload once it is back', async () => {
    const pack = await world.addPack();
    const body = asCbor(upload(polls(running.nowMs - 60_000, 3), running.nowMs));
    proxy.sever();
    const away = await running.post(body, { token: pack.token });
    expect(away.status).toBe(503);
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await away.json()).toMatchObject({ code: 'database_unavailable' });
    expect(await countRows(pack)).toBe(0);

    proxy.restore();
    const back = await waitFor('the upload is taken', async () => {
      const response = await running.post(body, { token: pack.token });
      return response.status === 200 ? response.json() : null;
    });
    expect(back).toMatchObject({ accepted: 3, duplicate: 0 });
    expect(await countRows(pack)).toBe(3);
  });

  it('leaves nothing half-written when the connection breaks in the middle of a transaction', async () => {
    const pack = await world.addPack();
    await send(pack, polls(running.nowMs - 120_000, 1));
    // The transaction has copied its rows and now waits for this lock.
    const holder = await world.admin.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE pack_checkpoint IN ACCESS EXCLUSIVE MODE');
    const answer = send(pack);
    await waitFor('the upload waits for the lock', async () => {
      const { rows } = await world.admin.query(
        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'pack_checkpoint'::regclass",
      );
      return rows.length > 0;
    });
    proxy.sever();
    expect((await answer).status).toBe(503);
    await holder.query('ROLLBACK');
    holder.release();
    proxy.restore();
    expect(await countRows(pack)).toBe(1);
    await waitFor('uploads are taken again', async () => (await send(pack)).status === 200);
    expect(await countRows(pack)).toBe(4);
  });
});

describe('when the way to the database falls silent', () => {
  it('gives the transaction up, answers 503, and goes on over a new connection', async () => {
    const pack = await world.addPack();
    await send(pack, polls(running.nowMs - 120_000, 1));
    const holder = await world.admin.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE pack_checkpoint IN ACCESS EXCLUSIVE MODE');
    const answer = send(pack);
    await waitFor('the upload waits for the lock', async () => {
      const { rows } = await world.admin.query(
        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'pack_checkpoint'::regclass",
      );
      return rows.length > 0;
    });
    proxy.stall();
    expect((await answer).status).toBe(503);
    await holder.query('ROLLBACK');
    holder.release();
    proxy.sever();
    proxy.restore();
    expect(await countRows(pack)).toBe(1);
    await waitFor('uploads are taken again', async () => (await send(pack)).status === 200);
  });

  it('gives the lost connections back, however often that happens', async () => {
    const url = new URL(world.database.roleUrl('ingest'));
    url.port = String(proxy.port);
    const ingest = await startIngest(world, url.href, { maxTransactionMs: 200, answerTimeoutMs: 300 });
    const pack = await world.addPack();
    const body = () => asCbor(upload(polls(running.nowMs - 60_000, 3), running.nowMs));
    const status = async () => (await ingest.post(body(), { token: pack.token })).status;
    // More often than the pool has connections.
    for (let time = 0; time < 6; time += 1) {
      await waitFor('uploads are taken', async () => (await status()) === 200);
      proxy.stall();
      expect(await status()).toBe(503);
    }
    await waitFor('uploads are taken again', async () => (await status()) === 200);
    proxy.sever();
    await ingest.stop();
  });
});

describe('uploads that travel together', () => {
  it('are not harmed by a neighbour that the database refuses', async () => {
    const packs = await Promise.all([world.addPack(), world.addPack(), world.addPack()]);
    const poison = packs[1]!;
    // Rows of this one pack fail in the middle of the group's transaction.
    await world.admin.query(
      `ALTER TABLE pack_checkpoint ADD CONSTRAINT poison CHECK (pack_id <> ${poison.id}) NOT VALID`,
    );
    // All three gather behind one upload that is held up.
    const blocker = await world.addPack();
    await send(blocker, polls(running.nowMs - 120_000, 1));
    const holder = await world.admin.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE receipt IN ACCESS EXCLUSIVE MODE');
    const first = send(blocker);
    await waitFor('the first upload waits', async () => {
      const { rows } = await world.admin.query(
        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'receipt'::regclass",
      );
      return rows.length > 0;
    });
    const answers = packs.map((pack) => send(pack));
    await waitFor('all uploads are in flight', () => running.ingest.admission.uploads === 4);
    await holder.query('ROLLBACK');
    holder.release();

    expect((await first).status).toBe(200);
    expect((await Promise.all(answers)).map((answer) => answer.status)).toEqual([200, 500, 200]);
    expect(await Promise.all(packs.map(countRows))).toEqual([3, 0, 3]);
    await world.admin.query('ALTER TABLE pack_checkpoint DROP CONSTRAINT poison');
    expect((await send(poison)).status).toBe(200);
  });

  it('wait for a pack that somebody else holds without holding up the others', async () => {
    const held = await world.addPack();
    const free = await world.addPack();
    await send(held, polls(running.nowMs - 120_000, 1));
    const holder = await world.admin.connect();
    await holder.query('BEGIN');
    await holder.query('SELECT 1 FROM pack_state WHERE pack_id = $1 FOR UPDATE', [held.id]);
    const waiting = send(held);
    await waitFor('the upload waits', () => running.ingest.admission.uploads === 1);
    expect((await send(free)).status).toBe(200);
    expect(await countRows(held)).toBe(1);
    await holder.query('ROLLBACK');
    holder.release();
    expect((await waiting).status).toBe(200);
    expect(await countRows(held)).toBe(4);
  });

  it('are stored once when two ingest processes get the same upload', async () => {
    const pack = await world.addPack();
    const other = await startIngest(world);
    other.nowMs = running.nowMs;
    const body = asCbor(upload(polls(running.nowMs - 60_000, 20), running.nowMs));
    const answers = await Promise.all(
      [running, other, running, other].map(async (ingest) => (await ingest.post(body, { token: pack.token })).json()),
    );
    for (const answer of answers) expect(answer).toMatchObject({ accepted: 20, duplicate: 0 });
    expect(await countRows(pack)).toBe(20);
    await other.stop();
  });
});

describe('without Redis', () => {
  it('takes uploads as ever', async () => {
    const ingest = await startIngest({ ...world, redisUrl: 'redis://127.0.0.1:1' });
    const pack = await world.addPack();
    ingest.nowMs = running.nowMs;
    const response = await ingest.post(asCbor(upload(polls(running.nowMs - 60_000, 3), running.nowMs)), {
      token: pack.token,
    });
    expect(response.status).toBe(200);
    await ingest.stop();
  });
});
