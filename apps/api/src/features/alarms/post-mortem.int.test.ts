import { problem, tripPostMortem } from '@packwatch/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someAlarm, somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const TRIP_MS = Date.parse('2026-11-22T10:00:00Z');
const at = (secondsBefore: number): Date => new Date(TRIP_MS - secondsBefore * 1_000);

describe('the post-mortem of a trip', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pack: TestPack;
  let trip: string;

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    pack = await somePack(api, owner.organisationId, 'Alpha');
    const cellsMv = (third: number) => [3_300, 3_300, third, 3_300, 3_300, 3_300, 3_300, 3_300];
    await somePoll(api, pack, { ts: at(900), cellsMv: cellsMv(2_000) }); // before the ten minutes
    await somePoll(api, pack, { ts: at(40), cellsMv: cellsMv(3_200) });
    await somePoll(api, pack, { ts: at(20), cellsMv: cellsMv(2_700), currentMa: -90_000 });
    await somePoll(api, pack, { ts: at(10), cellsMv: cellsMv(2_600), currentMa: -130_000 });
    await somePoll(api, pack, { ts: at(0), cellsMv: cellsMv(2_500), currentMa: 0 });
    trip = await someAlarm(api, pack, { raisedAt: new Date(TRIP_MS) });
    await api.admin.query(`UPDATE alarm SET signal = 'pack.under_voltage_trips' WHERE id = $1`, [trip]);
  });
  afterAll(() => api.close());

  test('names the limit that was crossed first, on which cell and at what current', async () => {
    const said = tripPostMortem.parse(await (await owner.get(`/v1/alarms/${trip}/post-mortem`)).json());
    expect(said).toMatchObject({
      alarmId: trip,
      tripAt: new Date(TRIP_MS).toISOString(),
      from: at(600).toISOString(),
      samples: 4,
      first: { limit: 'cellLowMv', part: 'cell:2', at: at(20).toISOString(), value: 2_700, currentMa: -90_000 },
    });
    expect(said.crossings.map(({ limit, part }) => [limit, part])).toEqual([
      ['cellLowMv', 'cell:2'],
      ['currentMa', 'pack'],
    ]);
    expect(said.limits).toMatchObject({ packHighMv: 30_000, currentMa: 125_000 });
  });

  test('there is none of what is no trip, and none for another organisation', async () => {
    const other = await someAlarm(api, pack);
    expect(problem.parse(await (await owner.get(`/v1/alarms/${other}/post-mortem`)).json())).toMatchObject({
      status: 409,
      code: 'not_a_trip',
    });
    const stranger = await api.owner('Strangers');
    expect((await stranger.get(`/v1/alarms/${trip}/post-mortem`)).status).toBe(404);
  });
});
