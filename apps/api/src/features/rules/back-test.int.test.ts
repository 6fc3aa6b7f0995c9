import { backTestProgress, backTestResult, problem } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const MINUTE_MS = 60_000;

const definition = {
  kind: 'threshold',
  signal: 'pack.current_ma',
  comparison: 'above',
  raiseLevel: 50_000,
  clearLevel: 40_000,
  raiseForMs: 20_000,
  clearForMs: 0,
  severity: 'warning',
};

describe('a back-test', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let alpha: TestPack;
  let bravo: TestPack;
  let startMs: number;
  const ask = async (body: Record<string, unknown>) => {
    const response = await owner.post('/v1/rules/back-test', { definition, days: 1, ...body });
    return backTestResult.parse(await response.json());
  };
  const minuteOf = (iso: string | null) => (iso === null ? null : (Date.parse(iso) - startMs) / MINUTE_MS);

  /** Six hours at 10 s, with ten minutes of 60 A from each of the given minutes on. */
  async function polls(pack: TestPack, highFrom: readonly number[]) {
    await api.admin.query(
      `INSERT INTO series.telemetry (pack_id, ts, received_at, voltage_mv, current_ma)
       SELECT $1, ts, ts, 26400,
              CASE WHEN EXISTS (SELECT 1 FROM unnest($3::int[]) m
                                WHERE ts >= $2::timestamptz + m * interval '1 min' AND ts < $2::timestamptz + (m + 10) * interval '1 min')
                   THEN 60000 ELSE 1000 END
       FROM generate_series($2::timestamptz, $2::timestamptz + interval '6 h' - interval '10 s', '10 s') ts`,
      [pack.id, new Date(startMs), highFrom],
    );
  }

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    startMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 6 * 60 * MINUTE_MS;
    alpha = await somePack(api, owner.organisationId, 'Alpha');
    bravo = await somePack(api, owner.organisationId, 'Bravo');
    await polls(alpha, [30, 200]);
    await polls(bravo, []);
  });
  afterAll(() => api.close());

  test('says how often and on which packs the rule would have fired, newest first', async () => {
    const result = await ask({});
    expect(result).toMatchObject({ fired: 2, packsFired: 1, packsTested: 2, packsInScope: 2, days: 1, complete: true });
    expect(result.samples).toBe(2 * 6 * 360);
    const shown = result.episodes.map(({ pack, part, raisedAt, clearedAt, peakValue }) => {
      return [pack.name, part, minuteOf(raisedAt), minuteOf(clearedAt), peakValue];
    });
    expect(shown).toEqual([
      ['Alpha', 'pack', 200 + 1 / 3, 210, 60_000],
      ['Alpha', 'pack', 30 + 1 / 3, 40, 60_000],
    ]);
    // It only asked.
    expect((await api.admin.query('SELECT 1 FROM alarm')).rowCount).toBe(0);
    expect((await api.admin.query('SELECT 1 FROM alarm_rule')).rowCount).toBe(0);
  });

  test('tests the packs that are asked for, and those that the scope means', async () => {
    expect(await ask({ packs: [bravo.uid] })).toMatchObject({ fired: 0, packsTested: 1, packsInScope: 1 });
    const ofAlpha = { ...definition, scope: { of: 'pack', packUid: alpha.uid } };
    expect(await ask({ definition: ofAlpha })).toMatchObject({ fired: 2, packsTested: 1 });
    await api.admin.query(
      `INSERT INTO pack_tag (pack_id, tag, valid_from, organisation_id) VALUES ($1, 'late', $2, $3)`,
      [alpha.id, new Date(startMs + 100 * MINUTE_MS), owner.organisationId],
    );
    const ofTag = { ...definition, scope: { of: 'tag', tag: 'late' } };
    expect(await ask({ definition: ofTag })).toMatchObject({ fired: 1, packsTested: 1, packsInScope: 1 });
    const made = await owner.post('/v1/groups', { name: 'Late', packs: [alpha.uid] });
    const { id: groupId } = (await made.json()) as { id: string };
    await api.admin.query('UPDATE pack_group_member SET valid_from = $2 WHERE group_id = $1', [
      groupId,
      new Date(startMs + 100 * MINUTE_MS),
    ]);
    const ofGroup = { ...definition, scope: { of: 'group', groupId } };
    expect(await ask({ definition: ofGroup })).toMatchObject({ fired: 1, packsTested: 1, packsInScope: 1 });
  });

  test('knows what stepped just before it began, and another BMS’s counters for what they are', async () => {
    const fleet = await api.owner('Tripping');
    const trips = {
      kind: 'changed',
      signal: 'pack.short_circuit_trips',
      mask: null,
      clearForMs: 60_000,
      severity: 'critical',
    };
    const count = async (pack: TestPack) => {
      const body = { definition: { ...trips, scope: { of: 'pack', packUid: pack.uid } }, days: 1 };
      const result = backTestResult.parse(await (await fleet.post('/v1/rules/back-test', body)).json());
      return { fired: result.fired, samples: result.samples };
    };
    const counting = async (pack: TestPack, fromMs: number, counts: readonly number[]) => {
      await api.admin.query(
        `INSERT INTO series.telemetry (pack_id, ts, received_at, short_circuit_trips)
         SELECT $1, t, t, n FROM (SELECT $2::timestamptz + (i - 1) * interval '2 min' AS t, n
                                  FROM unnest($3::int[]) WITH ORDINALITY AS u (n, i)) AS polls`,
        [pack.id, new Date(fromMs), counts],
      );
    };
    const edge = await somePack(api, fleet.organisationId, 'Edge');
    // Two polls before the day that is asked for, and three of it, unless the clock is a minute on by then.
    await counting(edge, Date.now() - 24 * 3_600_000 - 3 * MINUTE_MS, [3, 3, 4, 4, 4]);
    expect(await count(edge)).toEqual({ fired: 1, samples: 3 });

    const swapped = await somePack(api, fleet.organisationId, 'Swapped');
    await counting(swapped, startMs, [3, 3, 7, 7]);
    expect((await count(swapped)).fired).toBe(1);
    const noted = await fleet.post(`/v1/packs/${swapped.uid}/service-events`, {
      kind: 'bms_replaced',
      at: new Date(startMs + 3 * MINUTE_MS).toISOString(),
    });
    expect(noted.ok).toBe(true);
    expect((await count(swapped)).fired).toBe(0);
  });

  test('comes in lines to who asks for them, the result last', async () => {
    const response = await owner.post(
      '/v1/rules/back-test',
      { definition, days: 1 },
      { accept: 'application/x-ndjson' },
    );
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await response.text())
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(backTestResult.parse(lines.at(-1))).toMatchObject({ fired: 2 });
    for (const line of lines.slice(0, -1)) backTestProgress.parse(line);
  });

  test('a scope of another organisation, too many days and what can not be are refused by name', async () => {
    const stranger = await api.owner('Strangers');
    const theirs = { ...definition, scope: { of: 'pack', packUid: alpha.uid } };
    for (const [body, path] of [
      [{ definition: theirs, days: 1 }, 'body.definition.scope.packUid'],
      [{ definition, days: 91 }, 'body.days'],
      [{ definition: { ...definition, clearLevel: 60_000 } }, 'body.definition.clearLevel'],
    ] as const) {
      const response = await stranger.post('/v1/rules/back-test', body);
      expect(problem.parse(await response.json())).toMatchObject({ status: 400, errors: [{ path }] });
    }
    const response = await stranger.post('/v1/rules/back-test', { definition, packs: [alpha.uid] });
    expect(backTestResult.parse(await response.json())).toMatchObject({ packsInScope: 0, samples: 0, fired: 0 });
  });

  test('one at a time for each organisation', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => owner.post('/v1/rules/back-test', { definition, days: 1 })));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(0);
    for (const answer of answers.filter(({ status }) => status !== 200)) {
      expect(problem.parse(await answer.json())).toMatchObject({ status: 429, code: 'back_test_busy' });
    }
    // And when they are through, another one may come.
    expect(await ask({})).toMatchObject({ fired: 2 });
  });
});
