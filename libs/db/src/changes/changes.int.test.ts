import { changeKind } from '@packwatch/contracts';
import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../connection/new-id.ts';
import { createPool, type Pool, type PoolClient } from '../connection/pool.ts';
import { ChangeRelayRepository } from './change-relay.repository.ts';
import { noteSamples } from './change-write.repository.ts';
import { ChangesRepository } from './changes.repository.ts';

let database: TestDatabase;
let admin: Pool;
let ingest: Pool;
let worker: Pool;
let api: Pool;
let relay: ChangeRelayRepository;
let changes: ChangesRepository;
let organisationId: string;

beforeAll(async () => {
  database = await testDatabase();
  admin = createPool(database.adminUrl, { max: 2 });
  ingest = createPool(database.roleUrl('ingest'), { max: 3 });
  worker = createPool(database.roleUrl('worker'), { max: 3 });
  api = createPool(database.roleUrl('api'), { max: 2 });
  relay = new ChangeRelayRepository(worker);
  changes = new ChangesRepository(api);
});
beforeEach(async () => {
  organisationId = newId();
  await admin.query('INSERT INTO organisation (id, name, slug) VALUES ($1, $2, $3)', [
    organisationId,
    'Fleet',
    newId(),
  ]);
});
afterAll(async () => {
  await Promise.all([ingest.end(), worker.end(), api.end()]);
  await admin.end();
  await database.drop();
});

const note = (client: PoolClient, packId: number) =>
  noteSamples(client, [{ organisationId, packId, cause: 'live', fromMs: 1_000, toMs: 2_000, samples: 2 }]);
const read = async (fromSeq: number, limit = 100) =>
  changes.read(organisationId, { fromSeq, kinds: changeKind.options, limit });
const packsOf = async (fromSeq: number) => (await read(fromSeq)).changes.map(({ ranges }) => ranges?.[0]);
const nextSeq = async () => (await changes.position()).lastSeq + 1;

describe('the numbers of the change feed', () => {
  it('are given to what is committed: a cursor can not pass a transaction that is still open', async () => {
    const from = await nextSeq();
    const slow = await ingest.connect();
    const quick = await ingest.connect();
    await slow.query('BEGIN');
    await note(slow, 1);
    await quick.query('BEGIN');
    await note(quick, 2);
    await quick.query('COMMIT');

    expect((await relay.number(100))?.count).toBe(1);
    expect(await packsOf(from)).toEqual([2]);
    const behind = (await read(from)).lastSeq + 1;
    await slow.query('COMMIT');
    // It was written down first, and is numbered behind what a reader has by now.
    expect((await relay.number(100))?.organisations).toEqual([{ organisationId, lastSeq: behind }]);
    expect(await packsOf(behind)).toEqual([1]);
    slow.release();
    quick.release();
  });

  it('have no holes and no doubles, however many relays there are and whatever is rolled back', async () => {
    const from = await nextSeq();
    const write = async (lane: number) => {
      const client = await ingest.connect();
      for (let i = 0; i < 40; i += 1) {
        await client.query('BEGIN');
        await note(client, lane * 100 + i);
        await client.query(i % 5 === 4 ? 'ROLLBACK' : 'COMMIT');
      }
      client.release();
    };
    let writing = true;
    const number = async () => {
      while (writing) await relay.number(7);
    };
    const relays = [number(), number()];
    await Promise.all([write(1), write(2), write(3)]);
    writing = false;
    await Promise.all(relays);
    while (((await relay.number(7))?.count ?? 1) > 0);
    const { changes: all, lastSeq } = await read(from, 1_000);
    expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 96 }, (_, i) => from + i));
    expect(lastSeq).toBe(from + 95);
    // Of one writer, in the order in which it wrote.
    for (const lane of [1, 2, 3]) {
      const mine = all.flatMap(({ ranges }) => ranges?.[0] ?? []).filter((id) => Math.floor(id / 100) === lane);
      expect(mine).toEqual(mine.toSorted((a, b) => a - b));
      expect(mine).toHaveLength(32);
    }
  });

  it('are lost with a relay that dies before its commit, and given anew by the next', async () => {
    const from = await nextSeq();
    const client = await ingest.connect();
    await note(client, 1);
    client.release();
    await admin.query(`
      CREATE FUNCTION drag() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(30); RETURN NULL; END $$;
      CREATE TRIGGER drag AFTER INSERT ON change FOR EACH STATEMENT EXECUTE FUNCTION drag();`);
    const dying = relay.number(100).then(
      () => 'numbered',
      () => 'died',
    );
    await expect
      .poll(async () => {
        const { rows } = await admin.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND datname = current_database()`,
        );
        return rows.length;
      })
      .toBe(1);
    expect(await dying).toBe('died');
    await admin.query('DROP FUNCTION drag() CASCADE');
    expect(await packsOf(from)).toEqual([]);
    expect((await relay.number(100))?.count).toBe(1);
    expect(await packsOf(from)).toEqual([1]);
  });

  it('are forgotten with what they stand for, the oldest first; how far is remembered', async () => {
    const client = await ingest.connect();
    for (const pack of [1, 2, 3]) await note(client, pack);
    client.release();
    await relay.number(100);
    const { lastSeq } = await changes.position();
    await admin.query(`UPDATE change SET recorded_at = now() - interval '31 days' WHERE seq < $1`, [lastSeq]);
    const before = new Date(Date.now() - 30 * 86_400_000);
    for (let some = 1; some > 0;) some = await relay.forgetBefore(before, 2);
    expect(await changes.position()).toEqual({ lastSeq, forgottenSeq: lastSeq - 1 });
    expect(await packsOf(0)).toEqual([3]);
    expect(await relay.forgetBefore(before, 2)).toBe(0);
  });
});

describe('what a transaction notes', () => {
  it('is one row for each organisation and cause, however many packs it is about', async () => {
    const from = await nextSeq();
    const client = await ingest.connect();
    const range = { organisationId, fromMs: 1, toMs: 2, samples: 3 };
    await noteSamples(client, [
      { ...range, packId: 1, cause: 'live' },
      { ...range, packId: 2, cause: 'live' },
      { ...range, packId: 1, cause: 'late' },
    ]);
    await noteSamples(client, []);
    client.release();
    await relay.number(100);
    expect((await read(from)).changes.map(({ kind, cause, ranges }) => [kind, cause, ranges])).toEqual([
      ['samples', 'live', [1, 1, 2, 3, 2, 1, 2, 3]],
      ['samples', 'late', [1, 1, 2, 3]],
    ]);
  });

  it('is seen by its own organisation alone', async () => {
    const from = await nextSeq();
    const client = await ingest.connect();
    await note(client, 1);
    client.release();
    await relay.number(100);
    const other = newId();
    expect((await changes.read(other, { fromSeq: from, kinds: changeKind.options, limit: 10 })).changes).toEqual([]);
    expect((await api.query('SELECT 1 FROM change')).rows).toEqual([]);
    await expect(api.query('SELECT 1 FROM change_pending')).rejects.toThrow('permission denied');
    await expect(api.query(`INSERT INTO change (seq) VALUES (1)`)).rejects.toThrow('permission denied');
  });
});
