import {
  ChangeRelayRepository,
  createPool,
  DeliveryRepository,
  ExportWorkRepository,
  newId,
  OutboxRepository,
  ReportPrintWorkRepository,
  type Pool,
} from '@packwatch/db';
import { waitFor } from '@packwatch/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MIN, SweepWorld, T0 } from '../testing/sweep-world.ts';
import { Housekeeper } from './housekeeper.ts';

const DAY_MIN = 24 * 60;

describe('what was sent long ago', () => {
  let world: SweepWorld;
  let pool: Pool;
  beforeAll(async () => {
    world = await SweepWorld.create();
    pool = createPool(world.database.roleUrl('worker'), { max: 2 });
  });
  beforeEach(() => world.newOrganisation());
  afterAll(async () => {
    await pool.end();
    await world.drop();
  });

  const outbox = async (doneDaysAgo: number | null): Promise<number> => {
    const done = doneDaysAgo === null ? null : new Date(T0 - doneDaysAgo * DAY_MIN * MIN);
    const { rows } = await world.admin.query<{ id: number }>(
      `INSERT INTO outbox (organisation_id, kind, payload, created_at, done_at)
       VALUES ($1, 'alarm.raised', '{}', $2, $3) RETURNING id`,
      [world.organisationId, new Date(T0 - 500 * DAY_MIN * MIN), done],
    );
    return rows[0]?.id ?? 0;
  };
  const delivery = async (over: { status: string; daysAgo: number | null; alarmId?: string }): Promise<string> => {
    const id = newId();
    const finished = over.daysAgo === null ? null : new Date(T0 - over.daysAgo * DAY_MIN * MIN);
    await world.admin.query(
      `INSERT INTO delivery (id, organisation_id, outbox_id, kind, target_id, alarm_ids, payload, status, finished_at)
       VALUES ($1, $2, $3, 'email', $1, $4, '{}', $5, $6)`,
      [id, world.organisationId, await outbox(null), over.alarmId ? [over.alarmId] : [], over.status, finished],
    );
    return id;
  };
  const alarm = async (status: 'open' | 'cleared'): Promise<string> => {
    const id = newId();
    const gatewayId = await world.gateway('Quay');
    const ruleId = await world.rule('Silent', { kind: 'absent', of: 'gateway', afterMs: 10 * MIN, severity: 'info' });
    await world.admin.query(
      `INSERT INTO alarm (id, organisation_id, gateway_id, rule_id, rule_version, part, severity, signal, status, raised_at,
                          cleared_at, detected_at, detected_late, found_by, updated_at)
       VALUES ($1, $2, $3, $4, 1, 'gateway', 'info', 'gateway.silence', $5::alarm_status, $6,
               CASE WHEN $5 = 'cleared' THEN $6::timestamptz END, $6, false, 'sweep', $6)`,
      [id, world.organisationId, gatewayId, ruleId, status, new Date(T0)],
    );
    return id;
  };
  const idsIn = async (table: 'outbox' | 'delivery') => {
    const { rows } = await world.admin.query<{ id: number | string }>(
      `SELECT id FROM ${table} WHERE organisation_id = $1`,
      [world.organisationId],
    );
    return rows.map(({ id }) => id).toSorted();
  };
  const keepHouse = async (gone: () => Promise<boolean>) => {
    const housekeeper = new Housekeeper(
      {
        outbox: new OutboxRepository(pool),
        deliveries: new DeliveryRepository(pool),
        changes: new ChangeRelayRepository(pool),
        exports: new ExportWorkRepository(pool),
        prints: new ReportPrintWorkRepository(pool),
        clock: world,
        logger: pino({ level: 'silent' }),
      },
      3_600_000,
    );
    await waitFor('it to be gone', gone);
    await housekeeper.stop();
  };

  test('is forgotten from the outbox a month after it was passed on, and never before', async () => {
    const waiting = await outbox(null);
    const fresh = await outbox(29);
    await outbox(31);
    await keepHouse(async () => (await idsIn('outbox')).length === 2);
    expect(await idsIn('outbox')).toEqual([waiting, fresh].toSorted());
  });

  test('is forgotten of deliveries after 400 days, but not while one is due or its alarm is open', async () => {
    const kept = [
      await delivery({ status: 'pending', daysAgo: null }),
      await delivery({ status: 'failed', daysAgo: 399 }),
      await delivery({ status: 'delivered', daysAgo: 401, alarmId: await alarm('open') }),
    ];
    await delivery({ status: 'failed', daysAgo: 401 });
    await delivery({ status: 'delivered', daysAgo: 401, alarmId: await alarm('cleared') });
    await keepHouse(async () => (await idsIn('delivery')).length === 3);
    expect(await idsIn('delivery')).toEqual(kept.toSorted());
  });
});
