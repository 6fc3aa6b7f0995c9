import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem, takeOut, takeOutState } from '@packwatch/contracts';
import {
  createPool,
  ExportReadRepository,
  ExportWorkRepository,
  type Pool,
  TakeOutReadRepository,
} from '@packwatch/db';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { someAlarm, somePack, somePoll } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';
import { Exporter } from '../../worker/exports/exporter.ts';

const PATH = '/v1/organisation/take-out';

describe('the take-out of an organisation', () => {
  let api: TestApi;
  let pool: Pool;
  let owner: Person & { organisationId: string };

  beforeAll(async () => {
    api = await testApi();
    pool = createPool(api.database.roleUrl('worker'), { max: 6, answerTimeoutMs: 1_000 });
    owner = await api.owner('Ferries');
    const neighbour = await api.owner('Neighbour');
    for (const { organisationId } of [owner, neighbour]) {
      const pack = await somePack(api, organisationId, 'Alpha');
      for (const days of [400, 2, 1]) await somePoll(api, pack, { ts: new Date(Date.now() - days * 86_400_000) });
      await someAlarm(api, pack);
    }
    await neighbour.post('/v1/sites', { name: 'Elsewhere' });
    await owner.post('/v1/sites', { name: 'Quay' });
    await owner.post('/v1/channels', { kind: 'slack', name: 'Room', url: 'https://hooks.example.com/very-secret' });
    await owner.post('/v1/webhooks', { url: 'https://hooks.example.com/alarms' });
    await owner.post('/v1/keys', { name: 'K', scopes: ['pack:read'] });
  });
  afterAll(async () => {
    await pool.end();
    await api.close();
  });

  const newest = async () => takeOutState.parse(await (await owner.get(PATH)).json()).takeOut;

  const worker = (leaseMs = 60_000): Exporter => {
    const parts = {
      work: new ExportWorkRepository(pool),
      reads: new ExportReadRepository(pool),
      takeOuts: new TakeOutReadRepository(pool),
      dir: api.exportDir,
      logger: pino({ level: 'silent' }),
      leaseMs,
    };
    return new Exporter(parts, 50);
  };

  async function written(...exporters: Exporter[]): Promise<void> {
    if (exporters.length === 0) exporters.push(worker());
    await vi.waitFor(async () => expect((await newest())?.state).toBe('ready'), { timeout: 20_000 });
    await Promise.all(exporters.map((exporter) => exporter.stop()));
  }

  /** Holds back whoever reads the sites, for as long as `meanwhile` takes. */
  async function whileSitesAreSlow(meanwhile: () => Promise<void>): Promise<void> {
    const client = await api.admin.connect();
    try {
      await client.query('BEGIN');
      await client.query('LOCK TABLE site IN ACCESS EXCLUSIVE MODE');
      await meanwhile();
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }
  const isHeldBack = async (): Promise<void> => {
    const { rows } = await api.admin.query(
      "SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ~ '^FETCH'",
    );
    expect(rows).toHaveLength(1);
  };
  const job = async () => {
    const { rows } = await api.admin.query<{ id: string; state: string; attempts: number; leased_until: Date }>(
      "SELECT id, state, attempts, leased_until FROM export_job WHERE format = 'takeout' ORDER BY asked_at DESC LIMIT 1",
    );
    return rows[0];
  };
  const filesOf = async (id: string) => (await readdir(api.exportDir)).filter((name) => name.startsWith(id));

  /** What is in the archive, by the program that people unpack it with. */
  async function unpacked(bytes: Uint8Array): Promise<Map<string, string>> {
    const dir = await mkdtemp(join(tmpdir(), 'packwatch-take-out-'));
    try {
      await writeFile(join(dir, 'a.tar.gz'), bytes);
      execFileSync('tar', ['-xzf', 'a.tar.gz'], { cwd: dir });
      const names = (await readdir(dir, { recursive: true })).filter((name) => /\.(ndjson|txt)$/.test(name));
      return new Map(
        await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), 'utf8')] as const)),
      );
    } finally {
      await rm(dir, { recursive: true });
    }
  }

  test('has every table and what the packs have sent, no secret, and nothing of a neighbour', async () => {
    const asked = await owner.post(PATH);
    expect(takeOut.parse(await asked.json())).toMatchObject({ state: 'waiting', telemetry: true });
    for (const busy of [await owner.post(PATH), await owner.get(`${PATH}/file`)]) expect(busy.status).toBe(409);
    await written();
    const ready = await newest();
    const download = await owner.get(`${PATH}/file`);
    expect(download.headers.get('content-disposition')).toContain(ready?.fileName);
    const bytes = new Uint8Array(await download.arrayBuffer());
    expect([bytes.length, createHash('sha256').update(bytes).digest('hex')]).toEqual([ready?.bytes, ready?.sha256]);
    // A download that was cut off goes on.
    const rest = await owner.get(`${PATH}/file`, { headers: { range: `bytes=${bytes.length - 10}-` } });
    expect([rest.status, new Uint8Array(await rest.arrayBuffer())]).toEqual([206, bytes.slice(-10)]);

    const files = await unpacked(bytes);
    const rowsOf = (table: string) =>
      (files.get(`tables/${table}.1.ndjson`) ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rowsOf('organisation')).toMatchObject([{ name: 'Ferries' }]);
    expect(rowsOf('member')).toMatchObject([{ email: owner.login.email, role: 'owner' }]);
    expect(rowsOf('site')).toMatchObject([{ name: 'Quay' }]);
    expect(rowsOf('alarm')).toHaveLength(1);
    expect(rowsOf('audit_log').length).toBeGreaterThan(3);
    const uid = String(rowsOf('pack')[0]?.['uid']);
    const polls = (files.get(`telemetry/${uid}.1.ndjson`) ?? '').trim().split('\n');
    expect(polls).toHaveLength(3);
    expect(JSON.parse(polls[0] ?? '')).toMatchObject({
      pack: { name: 'Alpha' },
      values: { 'pack.voltage_mv': expect.any(Number) as number },
    });
    // Every table that names organisations is there, or is left out on purpose.
    const { rows } = await api.admin.query<{ name: string }>(
      `SELECT CASE table_schema WHEN 'series' THEN 'series.' ELSE '' END || table_name AS name FROM information_schema.columns
       WHERE column_name = 'organisation_id' AND table_schema IN ('public', 'series')
         AND table_name IN (SELECT relname FROM pg_class WHERE relkind = 'r')`,
    );
    const left = rows.map(({ name }) => name).filter((name) => !files.has(`tables/${name}.1.ndjson`));
    expect(left.toSorted()).toEqual(
      [
        ...['change_pending', 'configuration_stamp', 'idempotent_answer', 'pack_checkpoint', 'pack_refold', 'receipt'],
        ...['refold_run', 'series.bus_report', 'series.raw_cut', 'series.upload', 'sweep_pending'],
      ].filter((name) => rows.some((row) => row.name === name)),
    );
    const text = [...files.values()].join('\n');
    expect(text).not.toContain('Elsewhere');
    expect(text).not.toMatch(/very-secret|_sealed"|"hash"|token_hash/);

    const log = await (await owner.get('/v1/audit')).text();
    for (const action of ['organisation.take_out', 'organisation.take_out_download']) expect(log).toContain(action);
    // It is no export: who may take telemetry may not take this.
    expect(await (await owner.get('/v1/exports')).json()).toMatchObject({ items: [] });
    expect((await owner.get(`/v1/exports/${ready?.id}/file`)).status).toBe(404);
  });

  test('can go without telemetry; another one takes the place of the file, and an ended one has none', async () => {
    await owner.post(PATH, { telemetry: false });
    await written();
    const files = await unpacked(new Uint8Array(await (await owner.get(`${PATH}/file`)).arrayBuffer()));
    expect([...files.keys()].filter((name) => name.startsWith('telemetry/'))).toEqual([]);
    expect(files.has('tables/pack.1.ndjson')).toBe(true);
    expect(takeOut.parse(await (await owner.delete(PATH)).json()).state).toBe('expired');
    const gone = await owner.get(`${PATH}/file`);
    expect([gone.status, problem.parse(await gone.json()).code]).toEqual([410, 'export_gone']);
  });

  test('is written once, by one of two workers, however long a table takes', async () => {
    await owner.post(PATH);
    const workers: Exporter[] = [];
    await whileSitesAreSlow(async () => {
      workers.push(worker(200), worker(200));
      await vi.waitFor(isHeldBack, 10_000);
      const claimed = await job();
      // Longer than six leases, and than a statement may take without an answer elsewhere.
      await vi.waitFor(async () => {
        const renewedForMs = Number((await job())?.leased_until) - Number(claimed?.leased_until);
        expect(renewedForMs).toBeGreaterThan(1_200);
      }, 15_000);
    });
    await written(...workers);
    expect(await job()).toMatchObject({ state: 'ready', attempts: 1 });
    const bytes = new Uint8Array(await (await owner.get(`${PATH}/file`)).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe((await newest())?.sha256);
    const files = await unpacked(bytes);
    for (const table of ['site', 'pack', 'webhook_endpoint'])
      expect(files.get(`tables/${table}.1.ndjson`)).toContain('{');
  });

  test('that another worker has by now is stopped, and nothing of it is shown', async () => {
    await owner.post(PATH);
    const late = worker(60_000);
    await whileSitesAreSlow(async () => {
      await vi.waitFor(isHeldBack, 10_000);
      await api.admin.query(
        "UPDATE export_job SET attempts = 2, leased_until = now() + interval '1 h' WHERE state = 'running' AND format = 'takeout'",
      );
    });
    const id = (await job())?.id ?? '';
    await vi.waitFor(async () => expect(await filesOf(id)).toEqual([]), 10_000);
    await late.stop();
    expect(await job()).toMatchObject({ state: 'running', attempts: 2 });
    await api.admin.query('UPDATE export_job SET leased_until = now() WHERE id = $1', [id]);
    await written();
    expect(await filesOf(id)).toHaveLength(1);
  });

  test('is for owners', async () => {
    const admin = await api.member(owner.organisationId, 'admin');
    for (const refused of [await admin.get(PATH), await admin.post(PATH), await admin.get(`${PATH}/file`)]) {
      expect(refused.status).toBe(403);
    }
  });

  test('gives a worker nothing that nobody asked for', async () => {
    const reads = new TakeOutReadRepository(pool);
    await expect(reads.tables((await newest())?.id ?? '', async () => undefined)).rejects.toThrow('is being written');
  });
});
