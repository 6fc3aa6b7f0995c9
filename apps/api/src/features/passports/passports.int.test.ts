import { type MemberRole, passportKeys, passportList, type SignedPassport, signedPassport } from '@packwatch/contracts';
import { createPool } from '@packwatch/db';
import { checkPassport } from '@packwatch/passport';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { someAlarm, somePack, somePoll, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

describe('the passport of a pack', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pack: TestPack;
  const path = () => `/v1/packs/${pack.uid}/passports`;
  const issue = async (): Promise<SignedPassport> => signedPassport.parse(await (await owner.post(path())).json());
  /** As a stranger on the street has them. */
  const keys = async () => passportKeys.parse(await (await fetch(`${api.url}/v1/passport-keys`)).json());

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Harbour Power');
    pack = await somePack(api, owner.organisationId, 'Ferry 7');
    await api.admin.query(
      `INSERT INTO series.rollup_1d (pack_id, bucket, samples, temperature_1_min_centi_c, temperature_1_max_centi_c,
         cell_temperature_min_centi_c, cell_voltage_min_mv, cell_voltage_max_mv, current_min_ma, current_max_ma,
         charge_in_ma_ms, charge_out_ma_ms, energy_in_mw_ms, energy_out_mw_ms)
       VALUES ($1, '2026-09-30', 8000, 1200, 2550, '{1190,1210}', '{3010,3020}', '{3450,3460}', -40000, 20000,
               36000000000, 18000000000, 950400000000, 460800000000),
              ($1, '2026-10-01', 8600, -150, 1800, NULL, NULL, NULL, -1000, NULL, NULL, 3600000000, NULL, 95040000000)`,
      [pack.id],
    );
    await api.admin.query(
      `INSERT INTO series.rollup_15m (pack_id, bucket, samples, temperature_1_min_centi_c)
       VALUES ($1, '2026-10-01T09:00:00Z', 90, -9000), ($1, '2026-10-02T09:00:00Z', 90, 500)`,
      [pack.id],
    );
    await somePoll(api, pack, { ts: new Date('2026-10-02T09:14:50Z') });
    await someAlarm(api, pack, { severity: 'critical', raisedAt: new Date('2026-10-01T08:00:00Z') });
    await someAlarm(api, pack, { severity: 'warning' });
    await owner.post(`/v1/packs/${pack.uid}/service-events`, { at: '2026-09-01T08:00:00Z', kind: 'bms_reset' });
  });
  afterAll(() => api.close());

  test('is checked by anybody with the published keys, and no longer if a letter is changed', async () => {
    const signed = await issue();
    expect(await checkPassport(signed, await keys())).toMatchObject({ is: 'genuine' });
    const forged = structuredClone(signed);
    forged.passport.pack.name = 'Ferry 8';
    expect(await checkPassport(forged, await keys())).toMatchObject({ is: 'changed' });
  });

  test('says what is known, month by month, and of what is not known why', async () => {
    const { passport } = await issue();
    expect(passport).toMatchObject({
      issuer: { organisation: 'Harbour Power', url: 'http://127.0.0.1:4100' },
      pack: {
        name: 'Ferry 7',
        facts: [{ chemistry: 'lfp', cellsInSeries: 8, nominalCapacityAh: 24.6, to: null }],
        services: [{ at: '2026-09-01T08:00:00.000Z', kind: 'bms_reset' }],
      },
      data: {
        firstSampleAt: '2026-09-30T00:00:00.000Z',
        lastSampleAt: '2026-10-02T09:14:50.000Z',
        samples: 8_000 + 8_600 + 90,
        days: 3,
      },
      alarms: { counts: { critical: 1, warning: 1, info: 0 }, critical: [{ raisedAt: '2026-10-01T08:00:00.000Z' }] },
      capacity: { capacityAh: null, confidence: 'none', receipts: [] },
    });
    expect(passport.months).toMatchObject([
      {
        month: '2026-09',
        days: 1,
        temperatureC: { min: 11.9, max: 25.5 },
        cellVoltageMv: { min: 3010, max: 3460 },
        currentMa: { min: -40_000, max: 20_000 },
        chargedAh: 10,
        dischargedAh: 5,
        chargedWh: 264,
        dischargedWh: 128,
      },
      // The quarters of a day that is rolled up whole are in it already.
      {
        month: '2026-10',
        days: 2,
        temperatureC: { min: -1.5, max: 18 },
        cellVoltageMv: { min: null, max: null },
        chargedAh: 0,
        dischargedAh: 1,
      },
    ]);
    expect(passport.annexVii).toMatchObject({
      remainingCapacity: { value: null, basis: 'Not known yet: the pack was not seen from full to empty.' },
      energyThroughput: { value: 0.418, unit: 'kWh' },
      capacityThroughput: { value: 16, unit: 'Ah' },
      harmfulEvents: { value: 1 },
      inServiceSince: { value: '2026-09-30' },
      manufacturedOn: { value: null },
    });
  });

  test('is kept as it was signed, whatever becomes of the pack', async () => {
    const signed = await issue();
    await api.admin.query(`UPDATE pack SET serial = 'other' WHERE id = $1`, [pack.id]);
    const stored = signedPassport.parse(await (await owner.get(`${path()}/${signed.passport.id}`)).json());
    expect(stored).toEqual(signed);
    expect(await checkPassport(stored, await keys())).toMatchObject({ is: 'genuine' });
    const { items } = passportList.parse(await (await owner.get(path())).json());
    expect(items[0]).toMatchObject({
      id: signed.passport.id,
      issuedBy: owner.login.email,
      sohPct: null,
      confidence: 'none',
    });
    const pool = createPool(api.database.roleUrl('api'), { max: 1 });
    await expect(pool.query('DELETE FROM pack_passport')).rejects.toThrow('permission denied');
    await expect(pool.query(`UPDATE pack_passport SET issued_by = 'x'`)).rejects.toThrow('permission denied');
    await pool.end();
  });

  test('operators issue it, every member reads it, another organisation finds none', async () => {
    const { id } = (await issue()).passport;
    for (const role of ['operator', 'technician', 'viewer'] satisfies MemberRole[]) {
      const member = await api.member(owner.organisationId, role);
      const statuses = [(await member.post(path())).status, (await member.get(`${path()}/${id}`)).status];
      expect([role, ...statuses]).toEqual([role, role === 'operator' ? 200 : 403, 200]);
    }
    const stranger = await api.owner('Strangers');
    const answers = [stranger.get(path()), stranger.post(path()), stranger.get(`${path()}/${id}`)];
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([404, 404, 404]);
  });
});
