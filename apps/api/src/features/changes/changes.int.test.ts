import { change, changeChannel, changePage, type ChangePage, problem } from '@packwatch/contracts';
import { ChangeRelayRepository, createPool, noteSamples, type Pool } from '@packwatch/db';
import { waitFor } from '@packwatch/testing';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { someAlarm, somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const T0 = Date.UTC(2026, 10, 22, 10);
const iso = (ms: number): string => new Date(ms).toISOString();

describe('the change feed', () => {
  let api: TestApi;
  let redis: Redis;
  let ingest: Pool;
  let worker: Pool;
  let relay: ChangeRelayRepository;
  let owner: Person & { organisationId: string };
  let pack: TestPack;
  let from: string;

  beforeAll(async () => {
    api = await testApi({ heartbeatMs: 100 });
    redis = new Redis(api.redisUrl);
    ingest = createPool(api.database.roleUrl('ingest'), { max: 2 });
    worker = createPool(api.database.roleUrl('worker'), { max: 2 });
    relay = new ChangeRelayRepository(worker);
  });
  beforeEach(async () => {
    owner = await api.owner('Fleet');
    pack = await somePack(api, owner.organisationId, 'Alpha');
    await number();
    from = (await page('after=now')).cursor;
  });
  afterAll(async () => {
    await Promise.all([redis.quit(), ingest.end(), worker.end()]);
    await api.close();
  });

  /** As the worker does: numbers what is committed, and tells who waits. */
  async function number(): Promise<void> {
    const numbered = await relay.number(1_000);
    for (const { organisationId, lastSeq } of numbered?.organisations ?? []) {
      await redis.publish(changeChannel(organisationId), JSON.stringify({ lastSeq }));
    }
  }
  async function samples(...packs: TestPack[]): Promise<void> {
    const client = await ingest.connect();
    await noteSamples(
      client,
      packs.map(({ id: packId, organisationId }, i) => {
        return { packId, organisationId, cause: 'live', fromMs: T0 + i, toMs: T0 + 60_000, samples: 7 };
      }),
    );
    client.release();
  }
  const page = async (query: string, by: Person = owner): Promise<ChangePage> =>
    changePage.parse(await (await by.get(`/v1/changes?${query}`)).json());

  async function listen(query: string, headers: Record<string, string> = {}) {
    const abort = new AbortController();
    const response = await owner.get(`/v1/changes/stream?${query}`, { signal: abort.signal, headers });
    let [text, ended] = ['', false];
    const decoder = new TextDecoder();
    const read = async (): Promise<void> => {
      for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
    };
    read()
      .catch((error: unknown) => {
        if (!abort.signal.aborted) throw error;
      })
      .finally(() => (ended = true));
    return { response, text: () => text, ended: () => ended, stop: () => abort.abort() };
  }

  test('tells ranges of samples in pages, each item with the cursor behind it, so that nothing is missed in the middle of a page', async () => {
    const others = await Promise.all(['B', 'C'].map((name) => somePack(api, owner.organisationId, name)));
    await number();
    from = (await page('after=now')).cursor;
    const packs = [pack, ...others];
    await samples(...packs);
    expect(await page(`after=${from}`)).toMatchObject({ items: [], more: false });
    await number();
    const all = await page(`after=${from}`);
    expect(all.items).toMatchObject(
      packs.map(({ uid }, i) => {
        const to = iso(T0 + 60_000);
        return { kind: 'samples', cause: 'live', packUid: uid, from: iso(T0 + i), to, samples: 7 };
      }),
    );
    expect(all.more).toBe(false);
    const [first] = all.items;
    const two = await page(`after=${first?.cursor}&limit=1`);
    expect(two).toMatchObject({ items: [all.items[1]], more: true, cursor: all.items[1]?.cursor });
    expect((await page(`after=${two.cursor}`)).items).toEqual([all.items[2]]);
    expect(await page(`after=${all.cursor}`)).toEqual({ items: [], cursor: all.cursor, more: false });
  });

  test('tells what people change: packs, rules, alarms and what becomes of them; by kind if asked', async () => {
    const alarmId = await someAlarm(api, pack);
    await owner.post(`/v1/alarms/${alarmId}/acknowledge`, { note: 'On it' });
    await api.admin.query(
      `INSERT INTO pack_health_day (pack_id, day, organisation_id, ts, confidence, windows, weak_cells, closed_windows)
       VALUES ($1, '2026-11-21', $2, '2026-11-21T23:59:50Z', 'none', 0, '{}', '[]')`,
      [pack.id, pack.organisationId],
    );
    await api.admin.query('DELETE FROM pack_health_day WHERE pack_id = $1', [pack.id]);
    await number();
    const { items } = await page(`after=${from}`);
    expect(items.filter(({ kind }) => kind !== 'configuration')).toMatchObject([
      { kind: 'alarm', cause: 'acknowledged', alarmId },
      { kind: 'health', cause: 'changed', packUid: pack.uid, day: '2026-11-21' },
      { kind: 'health', cause: 'removed', packUid: pack.uid, day: '2026-11-21' },
    ]);
    const configured = items.filter(({ kind }) => kind === 'configuration');
    expect(configured).toMatchObject([{ what: 'rule' }, { what: 'rule' }]);
    const alarms = await page(`after=${from}&kinds=alarm,health`);
    expect(alarms.items).toHaveLength(3);
    expect(alarms.cursor).toBe((await page(`after=${from}`)).cursor);
    await api.admin.query(`UPDATE pack SET name = 'Beta' WHERE id = $1`, [pack.id]);
    await api.admin.query(
      `INSERT INTO pack_tag (pack_id, tag, valid_from, organisation_id) VALUES ($1, 'crane', now(), $2)`,
      [pack.id, pack.organisationId],
    );
    await number();
    expect((await page(`after=${alarms.cursor}`)).items).toMatchObject(
      Array.from({ length: 2 }, () => ({ kind: 'configuration', cause: 'changed', what: 'pack', id: pack.uid })),
    );
  });

  test('a question that waits is answered when something comes, and with nothing when its time is over', async () => {
    const waiting = page(`after=${from}&wait=30`);
    await samples(pack);
    await number();
    expect((await waiting).items).toMatchObject([{ packUid: pack.uid }]);
    const other = await api.owner('Other');
    const nothing = await page('after=now&wait=1', other);
    expect(nothing).toMatchObject({ items: [], more: false });
  });

  test('comes in lines', async () => {
    await samples(pack);
    await number();
    const answer = await owner.get(`/v1/changes?after=${from}`, { headers: { accept: 'application/x-ndjson' } });
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await answer.text())
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(change.parse(lines[0])).toMatchObject({ packUid: pack.uid });
    expect(lines[1]).toEqual({ cursor: (await page(`after=${from}`)).cursor, more: false });
  });

  test('streams, and a reader that comes back goes on behind the last event it had', async () => {
    const first = await listen(`after=${from}`);
    expect(first.response.headers.get('content-type')).toContain('text/event-stream');
    expect(first.response.headers.get('cache-control')).toContain('no-store');
    await samples(pack);
    await number();
    await waitFor('the event', () => first.text().includes('event: samples\n'));
    await waitFor('a heartbeat', () => first.text().includes(': still here'));
    const [, id = ''] = /id: (\S+)\nevent: samples/.exec(first.text()) ?? [];
    first.stop();

    await samples(pack);
    await number();
    const second = await listen('after=now', { 'last-event-id': id });
    await waitFor('what was missed', () => second.text().includes('event: samples\n'));
    await samples(pack);
    await number();
    await waitFor('what comes', () => second.text().split('event: samples\n').length === 3);
    second.stop();
    const data = [...second.text().matchAll(/data: (.*)\n/g)].map(([, json = '']): unknown => JSON.parse(json));
    expect(data).toMatchObject([{ packUid: pack.uid }, { packUid: pack.uid }]);
  });

  test('a stream ends with the session', async () => {
    const stream = await listen('after=now');
    await waitFor('its beginning', () => stream.text().includes('retry: 3000'));
    await owner.post('/api/auth/sign-out');
    await waitFor('the end of the stream', stream.ended);
  });

  test('a cursor that is too old is gone, with how to go on; one that was never given is refused', async () => {
    await samples(pack);
    await number();
    await api.admin.query(`UPDATE change SET recorded_at = now() - interval '31 days'`);
    await relay.forgetBefore(new Date(Date.now() - 30 * 86_400_000), 10_000);
    await samples(pack);
    await number();
    for (const path of [`/v1/changes?after=${from}`, `/v1/changes/stream?after=${from}`]) {
      const refused = problem.parse(await (await owner.get(path)).json());
      expect(refused).toMatchObject({ status: 410, code: 'cursor_expired' });
      expect(refused.detail).toContain('after=now');
    }
    // What is kept can be read from its beginning.
    expect((await page('limit=1000')).items).toMatchObject([{ kind: 'samples' }]);
    const future = Buffer.from('v1.99999999.0').toString('base64url');
    expect((await owner.get(`/v1/changes?after=${future}`)).status).toBe(410);
    const nonsense = problem.parse(await (await owner.get('/v1/changes?after=nonsense')).json());
    expect(nonsense).toMatchObject({ status: 400, errors: [{ path: 'query.after' }] });
    for (const query of ['kinds=nonsense', 'limit=0', 'limit=1001', 'wait=31', 'wait=-1']) {
      expect((await owner.get(`/v1/changes?${query}`)).status, query).toBe(400);
    }
  });

  test('nobody sees another organisation’s, and every member their own', async () => {
    const other = await api.owner('Other');
    // A new organisation has a change of its own: the rules it starts with.
    await number();
    const { cursor: theirs } = await page('after=now', other);
    await samples(pack);
    await number();
    expect((await page(`after=${theirs}`, other)).items).toEqual([]);
    const viewer = await api.member(owner.organisationId, 'viewer');
    expect((await page(`after=${from}`, viewer)).items).toHaveLength(1);
  });
});
