import { problem, series } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const T0 = Date.parse('2026-11-22T00:00:00Z');
const iso = (ms: number): string => new Date(ms).toISOString();

describe('series of a pack', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pack: TestPack;
  const read = async (query: string) =>
    series.parse(await (await owner.get(`/v1/packs/${pack.uid}/series?${query}`)).json());
  const range = (fromMs: number, toMs: number): string => `from=${iso(fromMs)}&to=${iso(toMs)}`;

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    pack = await somePack(api, owner.organisationId, 'Alpha');
    // A poll every 10 s from 00:00 to 01:00, then a pause to 02:00, then until 03:00. One reading of 99 A at 02:30:00.
    await api.admin.query(
      `INSERT INTO series.telemetry (pack_id, ts, received_at, voltage_mv, current_ma, soc, soc_sigma, cell_voltages_mv,
                                     cell_balancing_mask, temperature_1_centi_c)
       SELECT $1, ts, ts, 26000 + i, CASE WHEN ts = '2026-11-22T02:30:00Z' THEN 99000 ELSE 1000 END, 0.5, 0.02,
              series.cell_bytes(ARRAY[3300, NULL, 3302, 3303, 3304, 3305, 3306, 3307]::smallint[]), 4, CASE WHEN i = 1 THEN NULL ELSE 2150 END
       FROM (SELECT ts, row_number() OVER (ORDER BY ts)::int AS i FROM (
         SELECT generate_series(timestamptz '2026-11-22T00:00:00Z', '2026-11-22T00:59:50Z', '10 seconds') AS ts
         UNION ALL SELECT generate_series(timestamptz '2026-11-22T02:00:00Z', '2026-11-22T02:59:50Z', '10 seconds')) t) s`,
      [pack.id],
    );
  });
  afterAll(() => api.close());

  test('a short range gives every reading as it is, in the units of the signals', async () => {
    const answer = await read(`signals=pack.voltage_mv,pack.temperature_1_c,pack.soc_pct&${range(T0, T0 + 30_000)}`);
    expect(answer).toMatchObject({ resolution: 'raw', bucketMs: null, ts: [T0, T0 + 10_000, T0 + 20_000] });
    expect(answer.series.map(({ signal, part, unit, mean }) => [signal, part, unit, mean])).toEqual([
      ['pack.voltage_mv', 'pack', 'mV', [26_001, 26_002, 26_003]],
      ['pack.temperature_1_c', 'pack', '°C', [null, 21.5, 21.5]],
      ['pack.soc_pct', 'pack', '%', [50, 50, 50]],
    ]);
    expect(answer.series[0]?.min).toEqual(answer.series[0]?.max);
    expect(answer.socSigmaPct?.map((sigma) => Math.round(sigma ?? -1))).toEqual([2, 2, 2]);
  });

  test('a cell signal gives one series for each cell', async () => {
    const answer = await read(`signals=cell.voltage_mv,cell.balancing&${range(T0, T0 + 10_000)}`);
    expect(answer.series.map(({ signal, part, mean }) => [signal, part, mean[0]])).toEqual([
      ...[3300, null, 3302, 3303, 3304, 3305, 3306, 3307].map((mv, i) => ['cell.voltage_mv', `cell:${i}`, mv]),
      ...[0, 0, 1, 0, 0, 0, 0, 0].map((on, i) => ['cell.balancing', `cell:${i}`, on]),
    ]);
    expect(answer.socSigmaPct).toBeUndefined();
  });

  test('what is worked out of readings is a series too: a cell against the others, the band, in raw and in buckets', async () => {
    const raw = await read(`signals=cell.deviation_mv,pack.soc_sigma_pct,pack.soc_drift_pct&${range(T0, T0 + 10_000)}`);
    const others = [3300, 3302, 3303, 3304, 3305, 3306, 3307];
    const deviations = raw.series.slice(0, 8).map(({ mean }) => mean[0]);
    const sum = others.reduce((a, b) => a + b);
    expect(deviations[1]).toBeNull();
    expect(deviations[0]).toBeCloseTo(3300 - (sum - 3300) / 6, 9);
    expect(raw.series[8]?.mean[0]).toBeCloseTo(2, 5);
    expect(raw.series[9]).toMatchObject({ signal: 'pack.soc_drift_pct', mean: [null] });
    const buckets = await read(`signals=cell.deviation_mv&points=40&${range(T0, T0 + 3 * 3_600_000)}`);
    expect(buckets.resolution).toBe('bucket');
    expect(buckets.series[0]?.max[0]).toBeCloseTo(deviations[0] ?? 0, 6);
  });

  test('a long range comes in buckets, at most as many as points, with the spike in the maximum', async () => {
    const answer = await read(`signals=pack.current_ma&points=40&${range(T0, T0 + 3 * 3_600_000)}`);
    expect(answer).toMatchObject({ resolution: 'bucket', bucketMs: 300_000 });
    const readings = answer.ts.filter((_, i) => answer.series[0]?.mean[i] !== null);
    expect(readings).toHaveLength(24);
    const spike = answer.ts.indexOf(Date.parse('2026-11-22T02:30:00Z'));
    const current = answer.series[0];
    expect([current?.min[spike], current?.max[spike]]).toEqual([1_000, 99_000]);
    expect(current?.mean[spike]).toBeCloseTo((99_000 + 29 * 1_000) / 30, 6);
  });

  test('a pause is a row of nulls, raw and in buckets', async () => {
    const raw = await read(`signals=pack.voltage_mv&points=500&${range(T0, T0 + 3 * 3_600_000)}`);
    expect(raw).toMatchObject({ resolution: 'raw', gapMs: 30_000 });
    const gaps = raw.ts.filter((_, i) => raw.series[0]?.mean[i] === null);
    expect(gaps).toEqual([Date.parse('2026-11-22T00:59:50Z') + 30_000]);
    expect(raw.ts).toHaveLength(721);
    const bucketed = await read(`signals=pack.voltage_mv&points=100&${range(T0, T0 + 3 * 3_600_000)}`);
    expect(bucketed.ts.filter((_, i) => bucketed.series[0]?.mean[i] === null)).toHaveLength(1);
    expect(bucketed.ts).toEqual(bucketed.ts.toSorted((a, b) => a - b));
  });

  test('the end is outside the range, and a range without readings is empty', async () => {
    expect((await read(`signals=pack.voltage_mv&${range(T0 - 10_000, T0)}`)).ts).toEqual([]);
  });

  test('an unknown signal, a range backwards or too long is refused by name', async () => {
    for (const [query, path] of [
      [`signals=pack.charm&${range(T0, T0 + 1)}`, 'query.signals'],
      [`signals=pack.capacity_pct&${range(T0, T0 + 1)}`, 'query.signals'],
      [`signals=pack.voltage_mv&${range(T0, T0)}`, 'query.to'],
      [`signals=pack.voltage_mv&${range(T0, T0 + 401 * 86_400_000)}`, 'query.to'],
      [`signals=pack.voltage_mv&from=yesterday&to=${iso(T0)}`, 'query.from'],
      [`signals=pack.voltage_mv&points=9999&${range(T0, T0 + 1)}`, 'query.points'],
    ]) {
      const body = problem.parse(await (await owner.get(`/v1/packs/${pack.uid}/series?${query}`)).json());
      expect([query, body.status, body.errors?.[0]?.path]).toEqual([query, 400, path]);
    }
  });
});
