import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MIN, SweepWorld, T0 } from '../../testing/sweep-world.ts';
import { type Sweeper } from './sweeper.ts';

const at = (minutes: number): Date => new Date(T0 + minutes * MIN);
const PACK_RULE = { kind: 'absent', of: 'pack', afterMs: 15 * MIN, severity: 'warning' } as const;
const GATEWAY_RULE = { kind: 'absent', of: 'gateway', afterMs: 10 * MIN, severity: 'critical' } as const;

describe('sweeps', () => {
  let world: SweepWorld;
  let sweeper: Sweeper;

  beforeAll(async () => {
    world = await SweepWorld.create();
    sweeper = world.sweeper();
  });
  afterAll(() => world.drop());
  beforeEach(async () => {
    await world.newOrganisation();
    await world.rule('Pack silent', PACK_RULE);
    await world.rule('Gateway silent', GATEWAY_RULE);
  });

  const sweepAt = async (minute: number): Promise<void> => {
    world.minute = minute;
    await sweeper.round();
  };
  const manyPacks = async (gatewayId: string, count: number) => {
    const packs = [];
    for (let i = 0; i < count; i += 1) packs.push(await world.pack(`Pack ${i + 1}`, gatewayId, i + 1));
    return packs;
  };

  test('a gateway with 20 packs that falls silent is one alarm, with its history and one notice', async () => {
    const gateway = await world.gateway('Quay');
    const packs = await manyPacks(gateway, 20);
    await world.upload(gateway, 0, packs);
    await sweepAt(9.9);
    expect(await world.alarms()).toEqual([]);
    for (const minute of [10.4, 16, 40]) await sweepAt(minute);
    const silent = { rule: 'Gateway silent', pack: null, gateway: 'Quay', part: 'gateway', raised: at(10) };
    expect(await world.alarms()).toEqual([{ ...silent, status: 'open', cleared: null }]);
    expect(await world.told()).toEqual(['alarm.raised Quay']);
    expect(world.published).toMatchObject([{ kind: 'alarms', organisationId: world.organisationId }]);

    // It comes back with the half hour it missed; its first upload ends the outage, by receive time.
    await world.upload(gateway, 41, packs, { sampleAt: 20 });
    await world.upload(gateway, 42, packs, { sampleAt: 42 });
    await sweepAt(42.1);
    expect(await world.alarms()).toEqual([{ ...silent, status: 'cleared', cleared: at(41) }]);
    expect(await world.told()).toEqual(['alarm.raised Quay', 'alarm.cleared Quay']);
    const { rows } = await world.admin.query(
      'SELECT kind, at FROM alarm_event WHERE organisation_id = $1 ORDER BY id',
      [world.organisationId],
    );
    expect(rows).toEqual([
      { kind: 'raised', at: at(10) },
      { kind: 'cleared', at: at(41) },
    ]);
  });

  test('a pack alone that is silent behind a living gateway is one alarm of the pack, over at its first sample', async () => {
    const gateway = await world.gateway('Quay');
    const [lost, ...others] = await manyPacks(gateway, 3);
    if (lost === undefined) throw new Error('there are packs');
    await world.upload(gateway, 0, [lost, ...others]);
    for (let minute = 1; minute <= 20; minute += 1) await world.upload(gateway, minute, others);
    await sweepAt(20.2);
    const silent = { rule: 'Pack silent', pack: 'Pack 1', gateway: null, part: 'pack', raised: at(15) };
    expect(await world.alarms()).toEqual([{ ...silent, status: 'open', cleared: null }]);

    await world.upload(gateway, 31, [lost], { sampleAt: 25 });
    await world.upload(gateway, 31, [lost], { sampleAt: 31 });
    await sweepAt(31.1);
    expect(await world.alarms()).toEqual([{ ...silent, status: 'cleared', cleared: at(25) }]);
    expect(await world.told()).toEqual(['alarm.raised Pack 1', 'alarm.cleared Pack 1']);
  });

  test('a pack whose data were only late never was absent: withdrawn, and who was told hears of it', async () => {
    const gateway = await world.gateway('Quay');
    const [late, other] = await manyPacks(gateway, 2);
    if (late === undefined || other === undefined) throw new Error('there are packs');
    await world.upload(gateway, 0, [late, other]);
    for (let minute = 1; minute <= 17; minute += 1) await world.upload(gateway, minute, [other]);
    await sweepAt(17);
    for (let minute = 1; minute <= 17; minute += 1) await world.upload(gateway, 17.5, [late], { sampleAt: minute });
    await sweepAt(18);
    expect(await world.alarms()).toMatchObject([{ pack: 'Pack 1', status: 'withdrawn' }]);
    expect(await world.told()).toEqual(['alarm.raised Pack 1', 'alarm.withdrawn Pack 1']);
  });

  test('two workers at once, or one that is asked twice, raise it once', async () => {
    const gateway = await world.gateway('Quay');
    await world.upload(gateway, 0, []);
    world.minute = 11;
    const others = [world.sweeper(), world.sweeper(), sweeper];
    await Promise.all([...others, ...others].map((one) => one.round()));
    expect(await world.alarms()).toHaveLength(1);
    expect(await world.told()).toHaveLength(1);
  });

  test('a pack that is not in service is not missed, and one put away is no longer', async () => {
    const gateway = await world.gateway('Quay');
    const [pack, other] = await manyPacks(gateway, 2);
    await world.upload(gateway, 0, [pack ?? { id: 0 }]);
    await world.upload(gateway, 19, [other ?? { id: 0 }]);
    await sweepAt(19);
    await world.admin.query(`UPDATE pack SET status = 'workshop' WHERE id = $1`, [pack?.id]);
    await sweepAt(20);
    expect(await world.alarms()).toMatchObject([{ pack: 'Pack 1', status: 'cleared', cleared: at(20) }]);
    // Back in service and still silent: another episode, that begins when it is missed again.
    await world.admin.query(`UPDATE pack SET status = 'in_service' WHERE id = $1`, [pack?.id]);
    await sweepAt(21);
    expect(await world.alarms()).toMatchObject([{ status: 'cleared' }, { status: 'open', raised: at(21) }]);
  });

  test('nobody is silent while PackWatch itself takes no uploads, nor at once when it does again', async () => {
    const gateway = await world.gateway('Quay');
    await world.upload(gateway, 0, []);
    await world.listening(-60, 0);
    await sweepAt(30);
    await world.listening(600, 601);
    await sweepAt(601);
    expect(await world.alarms()).toEqual([]);
    await world.listening(600, 611);
    await sweepAt(611);
    expect(await world.alarms()).toMatchObject([{ gateway: 'Quay', raised: at(610) }]);
  });

  test('a missing signal of a pack that speaks, and its return', async () => {
    await world.rule('Probe lost', {
      kind: 'absent',
      of: 'signal',
      signal: 'pack.temperature_1_c',
      afterMs: 10 * MIN,
      severity: 'info',
    });
    const gateway = await world.gateway('Quay');
    const packs = await manyPacks(gateway, 2);
    const [broken, whole] = packs;
    await world.upload(gateway, 0, packs);
    for (let minute = 1; minute <= 12; minute += 1) {
      await world.upload(gateway, minute, [broken ?? { id: 0 }], { temperatureC: null });
      await world.upload(gateway, minute, [whole ?? { id: 0 }]);
    }
    await sweepAt(12.1);
    const lost = { rule: 'Probe lost', pack: 'Pack 1', part: 'pack', raised: at(10) };
    expect(await world.alarms()).toMatchObject([{ ...lost, status: 'open' }]);
    await world.upload(gateway, 13, packs);
    await sweepAt(13.1);
    expect(await world.alarms()).toMatchObject([{ ...lost, status: 'cleared', cleared: at(13) }]);
  });

  test('a bus that times out, and a clock that is wrong, are alarms of the gateway', async () => {
    await world.rule('Bus', { kind: 'bus', watches: 'timeouts', raiseLevel: 20, clearLevel: 10, severity: 'warning' });
    await world.rule('Clock', {
      kind: 'bus',
      watches: 'skew',
      raiseLevel: 60_000,
      clearLevel: 30_000,
      severity: 'info',
    });
    const gateway = await world.gateway('Quay');
    const packs = await manyPacks(gateway, 1);
    await world.upload(gateway, 15, packs);
    const slot = T0 / 300_000;
    await world.admin.query(
      `INSERT INTO bus_slave_state (gateway_id, organisation_id, bus, slave_address, last_poll_at, last_answer_at, recent)
       VALUES ($1, $2, 'rs485-0', 1, $3, $3, $4)`,
      [gateway, world.organisationId, at(15), JSON.stringify([0, 1, 2, 3].map((i) => [slot + i, 30, 12, 0, 0]))],
    );
    await world.admin.query(`INSERT INTO gateway_clock_state VALUES ($1, $2, $3)`, [
      gateway,
      world.organisationId,
      JSON.stringify([1, 2, 3].map((i) => [slot + i, 5, -95_000, -90_000])),
    ]);
    await sweepAt(15.2);
    const { rows } = await world.admin.query(
      'SELECT signal, part, raise_level AS level, peak_value AS peak FROM alarm WHERE organisation_id = $1 ORDER BY signal',
      [world.organisationId],
    );
    expect(rows).toEqual([
      { signal: 'bus.timeouts_pct', part: 'bus:rs485-0', level: 20, peak: 40 },
      { signal: 'gateway.skew_ms', part: 'gateway', level: 60_000, peak: -90_000 },
    ]);
  });

  test('a slave that answers ever more slowly is an alarm, though it never fails', async () => {
    await world.rule('Slow', {
      kind: 'bus',
      watches: 'round_trip',
      raiseLevel: 200,
      clearLevel: 100,
      severity: 'info',
    });
    const gateway = await world.gateway('Quay');
    const packs = await manyPacks(gateway, 1);
    await world.upload(gateway, 15, packs);
    const slot = T0 / 300_000;
    await world.admin.query(
      `INSERT INTO bus_slave_state (gateway_id, organisation_id, bus, slave_address, last_poll_at, last_answer_at, recent,
                                    is_troubled)
       VALUES ($1, $2, 'rs485-0', 1, $3, $3, $4, false)`,
      [
        gateway,
        world.organisationId,
        at(15),
        JSON.stringify([0, 1, 2, 3].map((i) => [slot + i, 30, 0, 0, 0, 30, (240 + i) * 30_000])),
      ],
    );
    await sweepAt(15.2);
    const { rows } = await world.admin.query(
      'SELECT signal, part, raise_level AS level, peak_value AS peak FROM alarm WHERE organisation_id = $1',
      [world.organisationId],
    );
    expect(rows).toEqual([{ signal: 'slave.round_trip_ms', part: 'slave:1@rs485-0', level: 200, peak: 243 }]);
  });

  test('a meter that says another serial number than its pack is an alarm, until it no longer does', async () => {
    await world.rule('Swapped', {
      kind: 'bus',
      watches: 'other_serial',
      raiseLevel: 1,
      clearLevel: 0,
      severity: 'warning',
    });
    const gateway = await world.gateway('Quay');
    const packs = await manyPacks(gateway, 1);
    await world.upload(gateway, 2, packs);
    await world.admin.query(
      `INSERT INTO unassigned_address SELECT organisation_id, gateway_id, bus, slave_address, $2, $2, 3, 7010099
       FROM assignment WHERE gateway_id = $1 AND role = 'meter'`,
      [gateway, at(2)],
    );
    await sweepAt(2.2);
    const alarms = async () =>
      (
        await world.admin.query(
          'SELECT signal, part, status, raised_at AS raised, cleared_at AS cleared FROM alarm WHERE organisation_id = $1',
          [world.organisationId],
        )
      ).rows as unknown[];
    const swapped = { signal: 'slave.other_serial', part: 'slave:1@rs485-0', raised: at(2) };
    expect(await alarms()).toEqual([{ ...swapped, status: 'open', cleared: null }]);
    await world.upload(gateway, 13, packs);
    await sweepAt(13.2);
    expect(await alarms()).toEqual([{ ...swapped, status: 'cleared', cleared: at(13) }]);
  });

  const UNLIKE = {
    kind: 'sibling',
    signal: 'pack.soc_pct',
    among: 'model',
    raiseLevel: 15,
    clearLevel: 10,
    raiseForMs: 4 * MIN,
    clearForMs: 0,
    severity: 'info',
  } as const;

  test('a pack unlike its siblings, once it has lasted', async () => {
    await world.rule('Odd one', UNLIKE);
    const gateway = await world.gateway('Quay');
    const [odd, ...others] = await manyPacks(gateway, 4);
    for (const minute of [1, 3, 5.1]) {
      await world.upload(gateway, minute, others, { soc: 0.8 });
      await world.upload(gateway, minute, [odd ?? { id: 0 }], { soc: 0.5 });
      await sweepAt(minute);
      expect(await world.alarms()).toHaveLength(minute > 5 ? 1 : 0);
    }
    expect(await world.alarms()).toMatchObject([{ pack: 'Pack 1', rule: 'Odd one', raised: at(5.1) }]);
  });

  test('a gateway whose clock is an hour behind has siblings all the same; one whose uploads lay in a queue has none', async () => {
    await world.rule('Odd one', UNLIKE);
    const slot = T0 / 300_000;
    const sweepsWith = async (recent: readonly (readonly number[])[]) => {
      const gateway = await world.gateway('Quay');
      const [odd, ...others] = await manyPacks(gateway, 4);
      await world.admin.query(`INSERT INTO gateway_clock_state VALUES ($1, $2, $3)`, [
        gateway,
        world.organisationId,
        JSON.stringify(recent),
      ]);
      for (const minute of [1, 3, 5.1]) {
        await world.upload(gateway, minute, others, { soc: 0.8, sampleAt: minute - 60 });
        await world.upload(gateway, minute, [odd ?? { id: 0 }], { soc: 0.5, sampleAt: minute - 60 });
        await sweepAt(minute);
      }
      return (await world.alarms()).map(({ pack }) => pack);
    };
    expect(
      await sweepsWith([
        [slot - 3, 30, 0, 100],
        [slot, 30, 60 * MIN, 61 * MIN],
      ]),
    ).toEqual([]);
    await world.newOrganisation();
    await world.rule('Odd one', UNLIKE);
    expect(
      await sweepsWith([
        [slot - 1, 30, 60 * MIN, 61 * MIN],
        [slot, 30, 60 * MIN, 61 * MIN],
      ]),
    ).toEqual(['Pack 1']);
  });

  test('a rule that can’t be is left out and harms no other', async () => {
    const gateway = await world.gateway('Quay');
    const bad = await world.rule('Broken', PACK_RULE);
    await world.admin.query(`UPDATE alarm_rule_version SET definition = '{"kind": "absent"}' WHERE rule_id = $1`, [
      bad,
    ]);
    await world.upload(gateway, 0, []);
    await sweepAt(11);
    expect(await world.alarms()).toMatchObject([{ rule: 'Gateway silent' }]);
  });
});
