import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { type ExportDto } from '@packwatch/contracts';
import {
  createPool,
  ExportReadRepository,
  ExportWorkRepository,
  type Pool,
  TakeOutReadRepository,
} from '@packwatch/db';
import { waitFor } from '@packwatch/testing';
import { parquetReadObjects } from 'hyparquet';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';
import { Exporter, type ExporterParts } from '../../worker/exports/exporter.ts';

const T0 = Date.parse('2026-11-01T00:00:00Z');
const at = (seconds: number): Date => new Date(T0 + seconds * 1_000);

describe('an export', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pool: Pool;
  let alpha: TestPack;
  let bravo: TestPack;

  beforeAll(async () => {
    api = await testApi();
    pool = createPool(api.database.roleUrl('worker'), { max: 3 });
    owner = await api.owner('Fleet');
    alpha = await somePack(api, owner.organisationId, 'Alpha, "old"');
    bravo = await somePack(api, owner.organisationId, 'Bravo');
    await somePoll(api, alpha, {
      ts: at(0),
      soc: 0.5,
      cellsMv: [3_301, null, 3_303, 3_304, 3_305, 3_306, 3_307, 3_308],
    });
    await somePoll(api, alpha, { ts: at(60), voltageMv: null });
    await somePoll(api, bravo, { ts: at(30), currentMa: 12_000 });
    await somePoll(api, bravo, { ts: at(3_600) });
  });
  afterAll(async () => {
    await pool.end();
    await api.close();
  });

  const parts = (over: Partial<ExporterParts> = {}): ExporterParts => ({
    work: new ExportWorkRepository(pool),
    reads: new ExportReadRepository(pool),
    takeOuts: new TakeOutReadRepository(pool),
    dir: api.exportDir,
    logger: pino({ level: 'silent' }),
    ...over,
  });
  const ask = async (over: object): Promise<ExportDto> => {
    const answer = await owner.post('/v1/exports', {
      packs: { of: 'fleet' },
      from: at(0).toISOString(),
      to: at(3_600).toISOString(),
      signals: ['pack.voltage_mv', 'pack.soc_pct'],
      format: 'csv',
      ...over,
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as ExportDto;
  };
  const look = async (id: string): Promise<ExportDto> =>
    (await (await owner.get(`/v1/exports/${id}`)).json()) as ExportDto;
  /** Lets a worker write what waits. */
  const settled = async (id: string, over: Partial<ExporterParts> = {}): Promise<ExportDto> => {
    const exporter = new Exporter(parts(over), 50);
    try {
      await waitFor('its end', async () => !['waiting', 'running'].includes((await look(id)).state));
    } finally {
      await exporter.stop();
    }
    return look(id);
  };
  const file = async (id: string, headers: Record<string, string> = {}): Promise<Response> =>
    owner.get(`/v1/exports/${id}/file`, { headers });
  const bytes = async (response: Response): Promise<Buffer> => Buffer.from(await response.arrayBuffer());

  test('in CSV has a head, a line for each poll, nothing where nothing was read, and the band of the SOC', async () => {
    const asked = await ask({});
    expect(asked).toMatchObject({ state: 'waiting', packCount: 2, progress: 0, rawSince: null });
    const ready = await settled(asked.id);
    expect(ready).toMatchObject({ state: 'ready', rows: 3, progress: 1 });
    const taken = await file(asked.id);
    expect(taken.headers.get('content-type')).toBe('application/gzip');
    expect(taken.headers.get('content-disposition')).toBe(
      'attachment; filename="packwatch-2026-11-01-2026-11-01-raw.csv.gz"',
    );
    const content = await bytes(taken);
    expect(content.length).toBe(ready.bytes);
    expect(createHash('sha256').update(content).digest('hex')).toBe(ready.sha256);
    expect(gunzipSync(content).toString().split('\r\n')).toEqual([
      'ts,pack_uid,pack_name,pack_serial,pack.voltage_mv,pack.soc_pct,pack.soc_sigma_pct',
      `2026-11-01T00:00:00.000Z,${alpha.uid},"Alpha, ""old""",,26400,50,2`,
      `2026-11-01T00:01:00.000Z,${alpha.uid},"Alpha, ""old""",,,50,2`,
      `2026-11-01T00:00:30.000Z,${bravo.uid},Bravo,,26400,50,2`,
      '',
    ]);
  });

  test('in NDJSON has cells as a list, with null for one that was not read', async () => {
    const { id } = await ask({
      format: 'ndjson',
      packs: { of: 'packs', uids: [alpha.uid] },
      to: at(1).toISOString(),
      signals: ['pack.current_ma', 'cell.voltage_mv'],
    });
    await settled(id);
    const lines = gunzipSync(await bytes(await file(id)))
      .toString()
      .trimEnd()
      .split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        ts: '2026-11-01T00:00:00.000Z',
        pack: { uid: alpha.uid, name: 'Alpha, "old"', serial: null },
        values: {
          'pack.current_ma': -5_000,
          'cell.voltage_mv': [3_301, null, 3_303, 3_304, 3_305, 3_306, 3_307, 3_308],
        },
      },
    ]);
  });

  test('in Parquet is what others read: times as times, numbers as numbers, in row groups of their own', async () => {
    const { id } = await ask({ format: 'parquet', signals: ['pack.voltage_mv', 'cell.voltage_mv'] });
    await settled(id);
    const content = await bytes(await file(id));
    const rows = await parquetReadObjects({
      file: content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer,
    });
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      ts: at(0),
      pack_uid: alpha.uid,
      pack_serial: null,
      'pack.voltage_mv': 26_400,
      'cell.voltage_mv[0]': 3_301,
      'cell.voltage_mv[1]': null,
    });
    expect(rows[1]?.['pack.voltage_mv']).toBeNull();
  });

  test('by day has least, greatest and mean of what is stored, raw rows counted in where no day is built yet', async () => {
    const charlie = await somePack(api, owner.organisationId, 'Charlie');
    await somePoll(api, charlie, { ts: at(86_400), currentMa: 12_000 });
    await somePoll(api, charlie, { ts: at(86_460), currentMa: -5_000 });
    const { id } = await ask({
      resolution: '1d',
      to: at(2 * 86_400).toISOString(),
      packs: { of: 'packs', uids: [charlie.uid] },
      signals: ['pack.current_ma', 'pack.soc_pct'],
    });
    await settled(id);
    const head = ['pack.current_ma', 'pack.soc_pct'].flatMap((name) =>
      ['min', 'max', 'mean'].map((of) => `${name}.${of}`),
    );
    expect(
      gunzipSync(await bytes(await file(id)))
        .toString()
        .split('\r\n'),
    ).toEqual([
      `ts,pack_uid,pack_name,pack_serial,${head.join(',')},pack.soc_sigma_pct.max`,
      `2026-11-02T00:00:00.000Z,${charlie.uid},Charlie,,-5000,12000,3500,50,50,50,2`,
      '',
    ]);
  });

  test('goes on where a download was cut off, and begins anew if the file is another', async () => {
    const { id } = await ask({ packs: { of: 'packs', uids: [alpha.uid] } });
    await settled(id);
    const whole = await file(id);
    const content = await bytes(whole);
    const rest = await file(id, { range: 'bytes=40-', 'if-range': whole.headers.get('etag') ?? '' });
    expect(rest.status).toBe(206);
    expect(rest.headers.get('content-range')).toBe(`bytes 40-${content.length - 1}/${content.length}`);
    expect(Buffer.concat([content.subarray(0, 40), await bytes(rest)])).toEqual(content);
    expect((await file(id, { range: 'bytes=40-', 'if-range': '"another"' })).status).toBe(200);
    expect((await file(id, { range: 'bytes=999999-' })).status).toBe(416);
    const audit = (await (await owner.get(`/v1/audit?target=export:${id}`)).json()) as { items: { action: string }[] };
    expect(audit.items.map(({ action }) => action)).toEqual([
      ...Array<string>(4).fill('export.download'),
      'export.create',
    ]);
  });

  test('is not ready at first, and gone once somebody has removed it: row, file and all', async () => {
    const { id } = await ask({});
    expect(await (await file(id)).json()).toMatchObject({ status: 409, code: 'export_not_ready' });
    await settled(id);
    const removed = await owner.delete(`/v1/exports/${id}`);
    expect(await removed.json()).toMatchObject({ state: 'expired', expiresAt: null });
    expect(await (await file(id)).json()).toMatchObject({ status: 410, code: 'export_gone' });
    const exporter = new Exporter(parts(), 50);
    await waitFor(
      'the file to be gone',
      async () => !(await readdir(api.exportDir)).some((name) => name.startsWith(id)),
    );
    await exporter.stop();
  });

  test('that its worker left in the middle is begun anew by the next; three such and it has failed', async () => {
    const { id } = await ask({});
    const work = new ExportWorkRepository(pool);
    expect(await work.claim(0)).toMatchObject({ id, attempts: 1 });
    expect(await settled(id)).toMatchObject({ state: 'ready', rows: 3 });

    const { id: cursed } = await ask({});
    for (let attempt = 1; attempt <= 3; attempt += 1) await work.claim(0);
    expect(await settled(cursed)).toMatchObject({
      state: 'failed',
      error: 'the worker ended in the middle of it three times; ask for less at once',
    });
  });

  test('that was cancelled while it was written leaves nothing', async () => {
    const { id } = await ask({});
    const work = new ExportWorkRepository(pool);
    const claimed = await work.claim(60_000);
    expect(claimed).toMatchObject({ id });
    await owner.delete(`/v1/exports/${id}`);
    const file = { rows: 1, bytes: 1, sha256: '', keptMs: 1_000 };
    const publish = vi.fn(async () => undefined);
    expect(claimed && (await work.finish(claimed, file, publish))).toBe(false);
    expect(publish).not.toHaveBeenCalled();
    expect(await look(id)).toMatchObject({ state: 'cancelled', bytes: null });
  });

  test('that grows too long, or finds no room, says what to do', async () => {
    const long = await ask({});
    expect((await settled(long.id, { maxBytes: 10 })).error).toBe(
      'it grew past 10 bytes; take fewer packs, a shorter range, or roll-ups',
    );
    const full = await ask({});
    expect((await settled(full.id, { roomBytes: Number.MAX_SAFE_INTEGER })).error).toContain('no room left');
  });

  test('waits its turn: three at once, and organisations take turns', async () => {
    const other = await api.owner('Other');
    const theirs = await somePack(api, other.organisationId, 'Theirs');
    const [first, second, third] = [await ask({}), await ask({}), await ask({})];
    const fourth = await owner.post('/v1/exports', {
      packs: { of: 'fleet' },
      from: at(0).toISOString(),
      signals: ['pack.current_ma'],
      format: 'csv',
    });
    expect(await fourth.json()).toMatchObject({ status: 409, code: 'limit_reached' });
    await other.post('/v1/exports', {
      packs: { of: 'packs', uids: [theirs.uid] },
      from: at(0).toISOString(),
      signals: ['pack.current_ma'],
      format: 'csv',
    });
    const work = new ExportWorkRepository(pool);
    const order = [await work.claim(60_000), await work.claim(60_000), await work.claim(60_000)];
    expect(order.map((job) => job?.organisationId)).toEqual([
      owner.organisationId,
      other.organisationId,
      owner.organisationId,
    ]);
    for (const { id } of [first, second, third]) await owner.delete(`/v1/exports/${id}`);
  });

  test('of what is not theirs, or cannot be had, is refused by name', async () => {
    const other = await api.owner('Foreign');
    const foreign = await somePack(api, other.organisationId, 'Foreign');
    const refused = async (over: object) => {
      const answer = await owner.post('/v1/exports', {
        packs: { of: 'fleet' },
        from: at(0).toISOString(),
        signals: ['pack.current_ma'],
        format: 'csv',
        ...over,
      });
      return (await answer.json()) as { status: number; errors?: { path: string; message: string }[] };
    };
    expect(await refused({ packs: { of: 'packs', uids: [alpha.uid, foreign.uid] } })).toMatchObject({ status: 404 });
    expect(await refused({ packs: { of: 'tag', tag: 'nobody' } })).toMatchObject({
      status: 400,
      errors: [{ path: 'body.packs' }],
    });
    expect(await refused({ from: '2999-01-01T00:00:00Z' })).toMatchObject({
      status: 400,
      errors: [{ path: 'body.from' }],
    });
    expect(await refused({ resolution: '15m', signals: ['cell.deviation_mv'] })).toMatchObject({
      status: 400,
      errors: [
        { path: 'body.signals', message: 'cell.deviation_mv cannot be had by quarter or day; take the resolution raw' },
      ],
    });
    const { id } = await ask({});
    expect((await other.get(`/v1/exports/${id}`)).status).toBe(404);
    expect((await other.get(`/v1/exports/${id}/file`)).status).toBe(404);
    await owner.delete(`/v1/exports/${id}`);
  });

  test('reads no row of a pack that is another organisation’s, even if a job named it', async () => {
    const other = await api.owner('Neighbour');
    const reads = new ExportReadRepository(pool);
    expect(await reads.packs(other.organisationId, [alpha.id])).toEqual([]);
    const read = {
      organisationId: other.organisationId,
      packId: alpha.id,
      signals: ['pack.voltage_mv' as const],
      cells: 8,
      fromMs: T0,
      toMs: T0 + 1e7,
    };
    for (const resolution of ['raw', '15m', '1d'] as const) {
      for await (const rows of reads.rows({ ...read, resolution })) expect(rows, resolution).toEqual([]);
    }
  });
});
