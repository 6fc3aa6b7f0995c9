import {
  healthHistory,
  packCells,
  packCycles,
  packHealth,
  packList,
  problem,
  type MemberRole,
} from '@packwatch/contracts';
import { encodePackState, foldPack, initialPackState, packFacts, type PackSample } from '@packwatch/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const T0 = Date.parse('2026-11-01T08:00:00Z');
const FACTS = packFacts({ chemistry: 'lfp', cellsInSeries: 8, nominalCapacityMah: 24_600, usualPeriodMs: 10_000 });

const NOTHING_READ: Omit<PackSample, 'tsMs'> = {
  voltageMv: null,
  currentMa: null,
  bmsSoc: null,
  bmsSohPct: null,
  bmsResistanceUohm: null,
  chargedMah: null,
  dischargedMah: null,
  chargedMwh: null,
  dischargedMwh: null,
  temperature1C: 25,
  temperature2C: null,
  chargeBlock: null,
  dischargeBlock: null,
  stateBits: null,
  switchBits: null,
  fullCycles: null,
  shortCircuitTrips: null,
  overVoltageTrips: null,
  underVoltageTrips: null,
  cellVoltagesMv: [],
  cellTemperaturesC: [],
  cellBalancing: [],
};

/** Full, then `cycles` times 22 Ah out until the cells are empty and back in until they are full. */
function cycledState(cycles: number) {
  let state = initialPackState();
  let [tsMs, chargedMah, dischargedMah] = [T0, 0, 0];
  const hold = (cellMv: number, currentMa: number) => {
    for (let i = 0; i < 60; i += 1) {
      tsMs += 10_000;
      const cellVoltagesMv = Array<number>(8).fill(cellMv);
      const sample = {
        ...NOTHING_READ,
        tsMs,
        voltageMv: 8 * cellMv,
        currentMa,
        chargedMah,
        dischargedMah,
        cellVoltagesMv,
      };
      state = foldPack(state, sample, { facts: FACTS, rules: [] }).state;
    }
    tsMs += 3_600_000;
  };
  hold(3_460, 500);
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    dischargedMah += 22_000;
    hold(2_980, -500);
    chargedMah += 22_050;
    hold(3_460, 500);
  }
  return { state, tsMs };
}

describe('the health of a pack', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let stranger: Person & { organisationId: string };
  let cycled: TestPack;
  let fresh: TestPack;
  const { state, tsMs } = cycledState(4);

  beforeAll(async () => {
    api = await testApi();
    [owner, stranger] = await Promise.all([api.owner('Fleet'), api.owner('Strangers')]);
    cycled = await somePack(api, owner.organisationId, 'Cycled');
    fresh = await somePack(api, owner.organisationId, 'Fresh');
    await somePoll(api, cycled, {
      ts: new Date(tsMs),
      cellsMv: [3_400, 3_300, 3_300, 3_300, 3_300, 3_300, 3_300, null],
    });
    await api.admin.query(
      `INSERT INTO pack_checkpoint (pack_id, organisation_id, slot, ts, state_version, state)
       VALUES ($1, $2, 'running', $3, $4, convert_to($5, 'UTF8'))`,
      [cycled.id, owner.organisationId, new Date(tsMs), state.v, encodePackState(state)],
    );
    await api.admin.query(
      `INSERT INTO pack_health_day (pack_id, day, organisation_id, ts, confidence, windows, closed_windows, soh_pct)
       SELECT $1, d, $2, d + interval '23 h', 'medium', 1, $3, 90
       FROM unnest(ARRAY['2026-11-01', '2026-11-02', '2026-11-04']::date[]) d`,
      [
        cycled.id,
        owner.organisationId,
        JSON.stringify([
          {
            from: 'full',
            to: 'low',
            fromTsMs: T0,
            toTsMs: T0 + 1,
            deltaSoc: 0.95,
            chargeMah: 22_000,
            capacityMah: 23_158,
            sigmaMah: 700,
            temperatureC: 25,
            windows: 1,
          },
        ]),
      ],
    );
  });
  afterAll(() => api.close());

  test('has a capacity with its receipts and how sure it is', async () => {
    const health = packHealth.parse(await (await owner.get(`/v1/packs/${cycled.uid}/health`)).json());
    expect(health).toMatchObject({
      packUid: cycled.uid,
      asOf: new Date(tsMs - 3_600_000).toISOString(),
      nominalCapacityMah: 24_600,
    });
    expect(health.capacity.capacityMah).toBeGreaterThan(22_000);
    expect(health.capacity.windows).toBeGreaterThanOrEqual(4);
    expect(health.capacity.receipts.length).toBeGreaterThanOrEqual(4);
    expect(health.capacity.receipts).toContainEqual(
      expect.objectContaining({ from: 'full', to: 'low', chargeMah: expect.closeTo(22_000, -2) }),
    );
    expect(health.capacity.confidence).not.toBe('none');
    expect(health.capacity.inWords).toMatch(/^2\d\.\d Ah ± .* windows\.$/);
    // Twice the nominal capacity moved is one cycle.
    expect(health.efc).toBeCloseTo((4 * 44_050) / 49_200, 1);
    // Proven full at 3.46 V after the last discharge, half the way from the curve's 97.7 % to 100 %; no cell lags.
    expect(health.charge?.socPct).toBeCloseTo(98.8, 1);
    expect(health.charge?.usableSocPct).toBe(health.charge?.socPct);
    expect(health.charge?.byEnergyPct).toBeGreaterThan(90);
    expect(health.charge?.remainingWh).toBeGreaterThan(500);
    // 22 Ah out of the full pack two hours before, less 2σ.
    expect(health.capacity.atLeastMah).toBeGreaterThan(21_000);
    expect(health.capacity.atLeastMah).toBeLessThan(22_000);
    expect(health.capacity.atLeastAt).not.toBeNull();
    // Polls ten seconds apart say nothing of a resistance.
    expect(health.resistance).toMatchObject({ confidence: 'none', pack: { mohm: null } });
  });

  test('of a pack of which nothing was read has no number, and says so', async () => {
    const health = packHealth.parse(await (await owner.get(`/v1/packs/${fresh.uid}/health`)).json());
    expect(health).toMatchObject({
      asOf: null,
      efc: null,
      charge: null,
      capacity: { capacityMah: null, atLeastMah: null, atLeastAt: null, confidence: 'none' },
    });
    expect(health.capacity.inWords).not.toMatch(/\d/);
  });

  test('has cycles by depth', async () => {
    const cycles = packCycles.parse(await (await owner.get(`/v1/packs/${cycled.uid}/cycles`)).json());
    expect(cycles.byDepth?.map(({ upToShare }) => upToShare)).toEqual([0.1, 0.25, 0.5, 0.8, null]);
    expect(cycles.byDepth?.at(-1)?.cycles).toBeGreaterThanOrEqual(3);
  });

  test('has its cells with how far each is from the others', async () => {
    const { cells } = packCells.parse(await (await owner.get(`/v1/packs/${cycled.uid}/cells`)).json());
    expect(cells).toHaveLength(8);
    expect(cells.map(({ deviationMv }) => deviationMv)).toEqual([
      100,
      ...Array<unknown>(6).fill(expect.closeTo(-100 / 6, 6)),
      null,
    ]);
    expect(cells[0]).toMatchObject({ index: 0, voltageMv: 3_400, resistanceMohm: null, weak: [] });
  });

  test('has a history by day, with the windows that closed on each', async () => {
    const range = 'from=2026-11-01&to=2026-11-03';
    const { days } = healthHistory.parse(
      await (await owner.get(`/v1/packs/${cycled.uid}/health/history?${range}`)).json(),
    );
    expect(days.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-02']);
    expect(days[0]?.closedWindows).toMatchObject([
      { from: 'full', capacityMah: 23_158, fromAt: new Date(T0).toISOString() },
    ]);
    for (const bad of ['from=2026-11-03&to=2026-11-01', 'from=2024-01-01&to=2026-01-01', 'from=2026-11-01']) {
      const response = await owner.get(`/v1/packs/${cycled.uid}/health/history?${bad}`);
      expect(problem.parse(await response.json())).toMatchObject({ status: 400, errors: [{ path: 'query.to' }] });
    }
  });

  test('sorts and filters the fleet', async () => {
    await Promise.all(
      ['Worst', 'Better', 'Doubtful'].map(async (name) => {
        const pack = await somePack(api, owner.organisationId, name);
        await somePoll(api, pack, { ts: new Date(tsMs) });
        if (name === 'Doubtful') {
          await api.admin.query(
            `UPDATE pack_state SET soc_advice = 'band-too-wide', weak_cells = 1 WHERE pack_id = $1`,
            [pack.id],
          );
          return;
        }
        await api.admin.query(
          `UPDATE pack_state SET health_day = '2026-11-22', soh_pct = $2, soh_confidence = 'high' WHERE pack_id = $1`,
          [pack.id, name === 'Worst' ? 71.3 : 88.8],
        );
      }),
    );
    const list = async (query: string) => packList.parse(await (await owner.get(`/v1/packs?${query}`)).json());
    const names = async (query: string) => (await list(query)).items.map(({ name }) => name);
    expect(await names('sort=soh')).toEqual(['Worst', 'Better', 'Cycled', 'Doubtful', 'Fresh']);
    expect(await names('sohBelow=80')).toEqual(['Worst']);
    expect(await names('attention=soc_doubtful')).toEqual(['Doubtful']);
    expect(await names('attention=weak_cell')).toEqual(['Doubtful']);
    const paged: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(
        `sort=soh&limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`,
      );
      paged.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(['Worst', 'Better', 'Cycled', 'Doubtful', 'Fresh']);
    const [worst] = (await list('sort=soh')).items;
    expect(worst?.health).toEqual({ day: '2026-11-22', sohPct: 71.3, confidence: 'high', weakCells: 0 });
  });

  test('is shown to every role of the organisation, and to nobody else', async () => {
    const routes = ['health', 'cycles', 'cells', 'health/history?from=2026-11-01&to=2026-11-03'];
    const viewer = await api.member(owner.organisationId, 'viewer' satisfies MemberRole);
    for (const route of routes) {
      expect([route, (await viewer.get(`/v1/packs/${cycled.uid}/${route}`)).status]).toEqual([route, 200]);
      expect([route, (await stranger.get(`/v1/packs/${cycled.uid}/${route}`)).status]).toEqual([route, 404]);
      expect([route, (await fetch(`${api.url}/v1/packs/${cycled.uid}/${route}`)).status]).toEqual([route, 401]);
    }
  });
});
