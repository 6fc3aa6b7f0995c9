import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, createPrisma, Provisioning, syncShippedMaps } from '@packwatch/db';
import { shippedMaps } from '@packwatch/protocol';
import { findTestBroker, testDatabase, testRedisUrl, type TestDatabase, waitFor } from '@packwatch/testing';
import { ServerTCP } from 'modbus-serial';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../bench/free-port.ts';
import { runFor } from './testing/run-for.ts';
import { smartproRegisters } from './testing/smartpro-registers.ts';

const BEGINNING = new Date(Date.UTC(2020, 0, 1));
const SWEEPS = 12;

let database: TestDatabase;
let ingest: ChildProcess;
let recompute: ChildProcess;
let slaves: ServerTCP;
let folder: string;
let ports: { http: number; mqtt: number; slaves: number };

beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'packwatch-gateway-'));
  ports = { http: await freePort(), mqtt: await freePort(), slaves: await freePort() };
  const redisUrl = await testRedisUrl();
  const entry = new URL('../../apps/ingest/src/main.ts', import.meta.url);
  ingest = fork(entry, {
    execArgv: [],
    env: {
      DATABASE_URL: database.roleUrl('ingest'),
      REDIS_URL: redisUrl,
      LOG_LEVEL: 'fatal',
      PORT: String(ports.http),
      MQTT_PORT: String(ports.mqtt),
    },
  });
  recompute = fork(new URL('../../apps/ingest/src/recompute.ts', import.meta.url), {
    execArgv: [],
    env: { DATABASE_URL: database.roleUrl('ingest'), REDIS_URL: redisUrl, LOG_LEVEL: 'fatal' },
  });
  await Promise.all([once(ingest, 'message'), once(recompute, 'message')]);
  const registers = smartproRegisters();
  const getHoldingRegister = async (address: number): Promise<number> => registers.readUInt16BE(address * 2);
  slaves = new ServerTCP({ getHoldingRegister }, { host: '127.0.0.1', port: ports.slaves });
});
afterAll(async () => {
  ingest.kill('SIGKILL');
  recompute.kill('SIGKILL');
  for (const socket of slaves.socks.keys()) socket.destroy();
  await new Promise<void>((resolve) => slaves.close(() => resolve()));
  await database.drop();
  await rm(folder, { recursive: true });
});

/** A gateway with one pack: a SmartPro at 1 and a LiPro at 11. */
async function provision(slug: string): Promise<{ packId: number; gatewayId: string; token: string }> {
  const pool = createPool(database.adminUrl, { max: 1 });
  await syncShippedMaps(pool, shippedMaps);
  await pool.end();
  const prisma = createPrisma(database.adminUrl);
  const provisioning = new Provisioning(prisma);
  const { id: organisationId } = await provisioning.organisation({ name: slug, slug });
  const { id: gatewayId } = await provisioning.gateway({ organisationId, name: 'Gateway' });
  const { token } = await provisioning.gatewayToken({ organisationId, gatewayId });
  const facts = { chemistry: 'lfp', model: '24-115' as const, cellsInSeries: 8, nominalCapacityMah: 100_000 };
  const { id: packId } = await provisioning.pack({ organisationId, name: 'Pack', facts, validFrom: BEGINNING });
  const place = { organisationId, gatewayId, packId, bus: 'rs485-0', validFrom: BEGINNING };
  await provisioning.assignment({ ...place, slaveAddress: 1, role: 'meter', map: { key: 'smartpro', version: 1 } });
  const cell = { role: 'cell' as const, cellIndex: 0, map: { key: 'lipro', version: 1 } };
  await provisioning.assignment({ ...place, slaveAddress: 11, ...cell });
  await prisma.$disconnect();
  return { packId, gatewayId, token };
}

const startBroker = await findTestBroker();
const ways = ['http', 'mqtt', ...(startBroker === null ? [] : ['a broker in between' as const])] as const;

/** The broker hands what it gets to ingest, and ingest's answers back. */
async function brokerFor(gatewayId: string, token: string): Promise<{ port: number; stop: () => Promise<void> }> {
  const broker = await startBroker?.({
    config: (addressOf) => [
      'allow_anonymous true',
      'connection packwatch',
      `address ${addressOf(ports.mqtt)}`,
      ...[`remote_clientid ${gatewayId}`, `remote_username ${gatewayId}`, `remote_password ${token}`],
      ...['cleansession false', 'notifications false', 'try_private false'],
      `topic packwatch/v1/${gatewayId}/up out 1`,
      `topic packwatch/v1/${gatewayId}/ack in 1`,
    ],
    reaches: [ports.mqtt],
  });
  if (broker === undefined) throw new Error('there is no broker');
  return broker;
}

test.each(ways)('what is on the bus is in the database, by %s', async (by) => {
  const { packId, gatewayId, token } = await provision(by.replaceAll(' ', '-'));
  const broker = by === 'http' || by === 'mqtt' ? null : await brokerFor(gatewayId, token);
  const url = by === 'http' ? `http://127.0.0.1:${ports.http}` : `mqtt://127.0.0.1:${broker?.port ?? ports.mqtt}`;
  const polled: number[] = [];
  const devices = [
    { addresses: 1, map: 'smartpro' },
    { addresses: 11, map: 'lipro' },
  ];
  const said = await runFor({
    upload: { url, gatewayId, token },
    folder: join(folder, by),
    bus: {
      link: { kind: 'modbus_tcp', host: '127.0.0.1', port: ports.slaves },
      timeoutMs: 2000,
      packs: [{ name: 'Pack', burst: false, devices }],
    },
    sweeps: SWEEPS,
    startMs: Date.now() - 3_600_000,
    onStored: ({ pollMs }) => polled.push(pollMs),
  });
  await broker?.stop();
  expect(said.at(-1)).toMatch(`${SWEEPS} sweeps stored, ${SWEEPS} acknowledged, 0 wait`);
  const pool = createPool(database.adminUrl, { max: 1 });
  const { rows } = await pool.query(
    `SELECT (extract(epoch FROM ts) * 1000)::bigint::text AS ts, voltage_mv, current_ma, cell_voltages_mv[1] AS cell
     FROM series.telemetry_readable WHERE pack_id = $1 ORDER BY ts`,
    [packId],
  );
  const health = await waitFor('the health of the bus', async () => {
    const found = await pool.query(
      `SELECT slave_address AS slave, sum(answered)::int AS answered, sum(round_trips)::int AS timed,
              min(round_trip_min_us) > 0 AND sum(round_trip_sum_us) >= sum(round_trips * round_trip_min_us) AS "addsUp"
       FROM series.bus_health WHERE gateway_id = $1 GROUP BY 1 ORDER BY 1`,
      [gatewayId],
    );
    return found.rows.length === 2 && found.rows[1].answered === SWEEPS ? (found.rows as unknown[]) : null;
  });
  expect(health).toEqual([
    { slave: 1, answered: 3 * SWEEPS, timed: 3 * SWEEPS, addsUp: true },
    { slave: 11, answered: SWEEPS, timed: SWEEPS, addsUp: true },
  ]);
  await pool.end();
  expect(rows).toEqual(polled.map((ts) => ({ ts: String(ts), voltage_mv: 26_412, current_ma: -12_345, cell: 3301 })));
});
