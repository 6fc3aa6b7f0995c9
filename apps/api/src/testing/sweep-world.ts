import { AWAY_AFTER_MS, createPool, createPrisma, newId, type Pool, Provisioning } from '@packwatch/db';
import { type AlarmRuleInput, type LiveEvent } from '@packwatch/contracts';
import { testDatabase, type TestDatabase } from '@packwatch/testing';
import { pino } from 'pino';
import { type Clock } from '../common/clock.ts';
import { Sweeper } from '../worker/sweeps/sweeper.ts';

export const MIN = 60_000;
export const T0 = Date.UTC(2026, 10, 22, 10);
const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const BUS = 'rs485-0';

export interface SweptAlarmRow {
  readonly rule: string;
  readonly pack: string | null;
  readonly gateway: string | null;
  readonly part: string;
  readonly status: string;
  readonly raised: Date;
  readonly cleared: Date | null;
}

/** A database with an organisation, and what ingest would write into it at times that a test chooses. */
export class SweepWorld implements Clock {
  readonly database: TestDatabase;
  readonly admin: Pool;
  readonly provisioning: Provisioning;
  organisationId = '';
  /** Minutes after T0. */
  minute = 0;
  readonly published: LiveEvent[] = [];
  readonly #pools: Pool[] = [];
  readonly #disconnect: () => Promise<void>;
  readonly #mapId: number;

  private constructor(database: TestDatabase, admin: Pool, mapId: number) {
    this.database = database;
    this.admin = admin;
    this.#mapId = mapId;
    const prisma = createPrisma(database.adminUrl);
    this.provisioning = new Provisioning(prisma);
    this.#disconnect = () => prisma.$disconnect();
  }

  static async create(): Promise<SweepWorld> {
    const database = await testDatabase();
    const admin = createPool(database.adminUrl, { max: 2 });
    const { rows } = await admin.query<{ id: number }>(
      `INSERT INTO register_map (key, version, document) VALUES ('any', 1, '{}') RETURNING id`,
    );
    return new SweepWorld(database, admin, rows[0]?.id ?? 0);
  }

  now(): Date {
    return new Date(T0 + this.minute * MIN);
  }

  /** An empty organisation for the next test. */
  async newOrganisation(): Promise<void> {
    const slug = newId();
    ({ id: this.organisationId } = await this.provisioning.organisation({ name: 'Fleet', slug }));
    this.published.length = 0;
    this.minute = 0;
    await this.admin.query('DELETE FROM listening');
  }

  async rule(name: string, definition: AlarmRuleInput): Promise<string> {
    const { organisationId } = this;
    return (await this.provisioning.rule({ organisationId, name, definition, validFrom: LONG_AGO })).id;
  }

  async gateway(name: string, siteId?: string): Promise<string> {
    const { organisationId } = this;
    return (await this.provisioning.gateway({ organisationId, name, ...(siteId === undefined ? {} : { siteId }) })).id;
  }

  async pack(name: string, gatewayId: string, slaveAddress: number): Promise<{ id: number; uid: string }> {
    const { organisationId } = this;
    const facts = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };
    const pack = await this.provisioning.pack({ organisationId, name, facts, validFrom: LONG_AGO });
    await this.assign(gatewayId, pack.id, slaveAddress);
    return pack;
  }

  async assign(
    gatewayId: string,
    packId: number,
    slaveAddress: number,
    role = 'meter',
    cellIndex: number | null = null,
  ) {
    await this.admin.query(
      `INSERT INTO assignment (id, organisation_id, gateway_id, bus, slave_address, pack_id, role, cell_index, register_map_id, valid_from)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [newId(), this.organisationId, gatewayId, BUS, slaveAddress, packId, role, cellIndex, this.#mapId, LONG_AGO],
    );
  }

  /** An upload as ingest records it: the gateway was heard, and each pack has a sample; times in minutes after T0. */
  async upload(
    gatewayId: string,
    minute: number,
    packs: readonly { id: number }[],
    { sampleAt = minute, temperatureC = 25 as number | null, soc = 0.5 } = {},
  ) {
    const [receivedAt, ts] = [new Date(T0 + minute * MIN), new Date(T0 + sampleAt * MIN)];
    await this.admin.query(
      `INSERT INTO gateway_state (gateway_id, organisation_id, last_received_at, last_sent_at, skew_ms)
       VALUES ($1, $2, $3, $3, 0)
       ON CONFLICT (gateway_id) DO UPDATE SET last_received_at = excluded.last_received_at`,
      [gatewayId, this.organisationId, receivedAt],
    );
    await this.admin.query(
      `INSERT INTO series.upload (received_at, gateway_id, organisation_id, upload_id, content_type, digest, body)
       VALUES ($1, $2, $3, $4, 'x', '', '')`,
      [receivedAt, gatewayId, this.organisationId, newId()],
    );
    for (const { id } of packs) {
      const centiC = temperatureC === null ? null : temperatureC * 100;
      await this.admin.query(
        `INSERT INTO series.telemetry (pack_id, ts, received_at, voltage_mv, temperature_1_centi_c, soc)
         VALUES ($1, $2, $3, 26400, $4, $5) ON CONFLICT DO NOTHING`,
        [id, ts, receivedAt, centiC, soc],
      );
      await this.admin.query(
        `INSERT INTO pack_state AS s (pack_id, organisation_id, ts, received_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (pack_id) DO UPDATE SET ts = excluded.ts, received_at = excluded.received_at WHERE s.ts < excluded.ts`,
        [id, this.organisationId, ts, receivedAt],
      );
    }
  }

  /** Ingest said so at each of these minutes, or nothing if there are none. */
  async listening(upSince: number, seenAt: number): Promise<void> {
    await this.admin.query(
      `INSERT INTO listening VALUES ('ingest', $1, $2)
       ON CONFLICT (service) DO UPDATE SET up_since = excluded.up_since, seen_at = excluded.seen_at`,
      [new Date(T0 + upSince * MIN), new Date(T0 + seenAt * MIN + AWAY_AFTER_MS / 2)],
    );
  }

  /** A sweeper of its own, as a worker would have it. It runs when it is told to. */
  sweeper(): Sweeper {
    const pool = createPool(this.database.roleUrl('worker'), { max: 3 });
    this.#pools.push(pool);
    const publish = (event: LiveEvent) => void this.published.push(event);
    return new Sweeper({ pool, clock: this, logger: pino({ level: 'silent' }), publish }, null);
  }

  async alarms(): Promise<SweptAlarmRow[]> {
    const { rows } = await this.admin.query<SweptAlarmRow>(
      `SELECT r.name AS rule, p.name AS pack, g.name AS gateway, a.part, a.status, a.raised_at AS raised, a.cleared_at AS cleared
       FROM alarm a JOIN alarm_rule r ON r.id = a.rule_id LEFT JOIN pack p ON p.id = a.pack_id
       LEFT JOIN gateway g ON g.id = a.gateway_id
       WHERE a.organisation_id = $1 ORDER BY a.raised_at, r.name, p.name`,
      [this.organisationId],
    );
    return rows;
  }

  /** What people are to be told, in order: `alarm.raised Crane 7`. */
  async told(): Promise<string[]> {
    const { rows } = await this.admin.query<{ told: string }>(
      `SELECT kind || ' ' || coalesce(payload ->> 'packName', payload ->> 'gatewayName') AS told FROM outbox
       WHERE organisation_id = $1 ORDER BY id`,
      [this.organisationId],
    );
    return rows.map(({ told }) => told);
  }

  async drop(): Promise<void> {
    await Promise.all(this.#pools.map((pool) => pool.end()));
    await this.#disconnect();
    await this.admin.end();
    await this.database.drop();
  }
}
