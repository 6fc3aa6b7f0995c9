import { busHealth, gatewayDetail, problem } from '@packwatch/contracts';
import { syncShippedMaps } from '@packwatch/db';
import { shippedMaps } from '@packwatch/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { somePack, type TestPack } from '../../testing/fleet.ts';
import { type Person } from '../../testing/person.ts';
import { testApi, type TestApi } from '../../testing/test-api.ts';

const HOUR_MS = 3_600_000;

describe('a gateway', () => {
  let api: TestApi;
  let owner: Person & { organisationId: string };
  let pack: TestPack;
  let gatewayId: string;
  const hour = new Date(Math.floor(Date.now() / HOUR_MS) * HOUR_MS - 2 * HOUR_MS);

  beforeAll(async () => {
    api = await testApi();
    owner = await api.owner('Fleet');
    pack = await somePack(api, owner.organisationId, 'Alpha');
    await syncShippedMaps(api.admin, shippedMaps);
    const { organisationId } = owner;
    ({ id: gatewayId } = await api.provisioning.gateway({ organisationId, name: 'Quay' }));
    await api.provisioning.assignment({
      organisationId,
      gatewayId,
      packId: pack.id,
      bus: 'rs485-0',
      slaveAddress: 1,
      role: 'meter',
      map: { key: 'smartpro', version: 1 },
      validFrom: hour,
    });
    const place = [gatewayId, owner.organisationId];
    await api.admin.query(
      `INSERT INTO series.bus_health (gateway_id, organisation_id, bus, slave_address, hour, polls, answered, exceptions,
         timeouts, crc_errors, truncated, link_down, other_errors, exception_codes, round_trips, round_trip_sum_us,
         round_trip_min_us, round_trip_max_us)
       VALUES ($1, $2, 'rs485-0', 11, $3, 100, 70, 5, 20, 5, 0, 0, 0, '{"2": 5}', 2, 50250, 20125, 30125),
              ($1, $2, 'rs485-0', 11, $3::timestamptz + interval '1 hour', 100, 98, 1, 0, 0, 1, 0, 0, '{"4": 1}', 0, 0, NULL, NULL),
              ($1, $2, 'rs485-0', 12, $3::timestamptz - interval '9 days', 10, 0, 0, 10, 0, 0, 0, 0, NULL, 0, 0, NULL, NULL)`,
      [...place, hour],
    );
    await api.admin.query(
      `INSERT INTO bus_slave_state (gateway_id, organisation_id, bus, slave_address, last_poll_at, last_answer_at, recent)
       VALUES ($1, $2, 'rs485-0', 11, now(), now() - interval '90 s', '[]'), ($1, $2, 'rs485-0', 12, now(), NULL, '[]')`,
      place,
    );
    await api.admin.query(
      `INSERT INTO series.gateway_clock VALUES ($3, $1, $2, $3, 6, -400, -900, 2000),
         ($3::timestamptz + interval '1 hour', $1, $2, $3, 6, 300, -100, 300)`,
      [...place, hour],
    );
    await api.admin.query(
      `INSERT INTO gateway_state (gateway_id, organisation_id, last_received_at, skew_ms)
       VALUES ($1, $2, now() - interval '5 min', 300)`,
      place,
    );
  });
  afterAll(() => api.close());

  const health = async (query = '') =>
    busHealth.parse(await (await owner.get(`/v1/gateways/${gatewayId}/bus-health${query}`)).json());

  test('says when it was last heard and how its clock stands', async () => {
    const detail = gatewayDetail.parse(await (await owner.get(`/v1/gateways/${gatewayId}`)).json());
    expect(detail).toMatchObject({
      id: gatewayId,
      skewMs: 300,
      clock: { uploads: 12, lastMs: 300, minMs: -900, maxMs: 2_000 },
    });
    expect(detail.silenceMs).toBeGreaterThanOrEqual(300_000);
    expect(detail.silenceMs).toBeLessThan(330_000);
  });

  test('adds up how each slave answered in the last 24 h, the assigned and the silent ones too', async () => {
    const { slaves, clockHours, from, to } = await health();
    const answering = slaves.find(({ slaveAddress }) => slaveAddress === 11);
    expect(answering).toMatchObject({
      counts: {
        polls: 200,
        answered: 168,
        exceptions: 6,
        timeouts: 20,
        crcErrors: 5,
        truncated: 1,
        linkDown: 0,
        otherErrors: 0,
      },
      rates: { answeredPct: 84, timeoutsPct: 10, crcErrorsPct: 2.5, exceptionsPct: 3 },
      exceptionCodes: { 2: 5, 4: 1 },
      roundTrip: { answers: 2, meanMs: 25.125, minMs: 20.125, maxMs: 30.125 },
      hours: [],
    });
    expect(answering?.silenceMs).toBeGreaterThanOrEqual(90_000);
    expect(slaves.find(({ slaveAddress }) => slaveAddress === 12)).toMatchObject({
      counts: { polls: 0 },
      rates: null,
      lastAnswerAt: null,
      silenceMs: null,
      roundTrip: null,
    });
    expect(slaves.some((slave) => slave.pack?.uid === pack.uid && slave.role === 'meter')).toBe(true);
    expect(clockHours).toEqual([]);
    expect(Date.parse(to) - Date.parse(from)).toBe(25 * HOUR_MS);
  });

  test('gives the hours where they are asked for, and older ones by their range', async () => {
    const { slaves, clockHours } = await health('?hourly=true');
    const hours = slaves.find(({ slaveAddress }) => slaveAddress === 11)?.hours ?? [];
    expect(hours.map(({ hour: at, polls, roundTrip }) => [at, polls, roundTrip?.meanMs])).toEqual([
      [hour.toISOString(), 100, 25.125],
      [new Date(hour.getTime() + HOUR_MS).toISOString(), 100, undefined],
    ]);
    expect(clockHours.map(({ minMs }) => minMs)).toEqual([-900, -100]);
    const days = (n: number) => new Date(hour.getTime() - n * 24 * HOUR_MS).toISOString();
    const { slaves: then } = await health(`?from=${days(10)}&to=${days(8)}`);
    expect(then.find(({ slaveAddress }) => slaveAddress === 12)?.counts).toMatchObject({ polls: 10, timeouts: 10 });
    expect(then.find(({ slaveAddress }) => slaveAddress === 11)?.counts).toMatchObject({ polls: 0 });
  });

  test.each([
    ['?from=2026-01-01T00:00:00Z&to=2026-11-01T00:00:00Z', 'query.from'],
    ['?from=2026-10-01T00:00:00Z&to=2026-11-01T00:00:00Z&hourly=true', 'query.from'],
    ['?from=2026-11-02T00:00:00Z&to=2026-11-01T00:00:00Z', 'query.from'],
    ['?from=yesterday', 'query.from'],
    ['?hourly=perhaps', 'query.hourly'],
  ])('%s is refused at its place', async (query, path) => {
    const response = await owner.get(`/v1/gateways/${gatewayId}/bus-health${query}`);
    expect(problem.parse(await response.json())).toMatchObject({ status: 400, errors: [{ path }] });
  });

  test('is nobody else’s', async () => {
    const stranger = await api.owner('Others');
    for (const path of [`/v1/gateways/${gatewayId}`, `/v1/gateways/${gatewayId}/bus-health`]) {
      expect((await stranger.get(path)).status).toBe(404);
    }
  });
});
