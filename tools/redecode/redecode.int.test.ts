import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CONTENT_TYPES } from '@packwatch/contracts';
import {
  createPool,
  createPrisma,
  type Pool,
  type PrismaClient,
  Provisioning,
  RegisterMapsRepository,
  syncShippedMaps,
} from '@packwatch/db';
import {
  appendCrc,
  buildReadRequest,
  encodeFramesJson,
  findShippedMap,
  fromHex,
  type RegisterMap,
  shippedMaps,
} from '@packwatch/protocol';
import { testDatabase, testRedisUrl, type TestDatabase } from '@packwatch/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../bench/free-port.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const BEGINNING = new Date(Date.UTC(2020, 0, 1));

let database: TestDatabase;
let admin: Pool;
let prisma: PrismaClient;
let provisioning: Provisioning;
let ingestUrl: string;
const processes: ChildProcess[] = [];

beforeAll(async () => {
  database = await testDatabase();
  admin = createPool(database.adminUrl, { max: 1 });
  prisma = createPrisma(database.adminUrl);
  provisioning = new Provisioning(prisma);
  await syncShippedMaps(admin, shippedMaps);
  const port = await freePort();
  ingestUrl = `http://127.0.0.1:${port}`;
  const env = { DATABASE_URL: database.roleUrl('ingest'), REDIS_URL: await testRedisUrl(), LOG_LEVEL: 'fatal' };
  const start = async (entry: string, more: Record<string, string>) => {
    const child = fork(new URL(`../../apps/ingest/src/${entry}`, import.meta.url), {
      execArgv: [],
      env: { ...env, ...more },
    });
    processes.push(child);
    await once(child, 'message');
  };
  await start('main.ts', { PORT: String(port), MQTT_PORT: String(await freePort()) });
  await start('recompute.ts', {});
});
afterAll(async () => {
  for (const child of processes) child.kill('SIGKILL');
  await Promise.all([admin.end(), prisma.$disconnect()]);
  await database.drop();
});

/** Runs the command as a person would; its output and exit code. */
async function redecode(...args: string[]): Promise<{ code: number; out: string }> {
  const env = { ...process.env, DATABASE_URL: database.adminUrl };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [MAIN, ...args], { env });
    return { code: 0, out: stdout + stderr };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && 'stdout' in error && 'stderr' in error)) throw error;
    return { code: Number(error.code), out: `${String(error.stdout)}${String(error.stderr)}` };
  }
}

/** An organisation with a map of its own, `own:smartpro@2`, in which the SOC is a hundredth of what it should be. */
async function fleet(slug: string): Promise<{ organisationId: string; map: RegisterMap }> {
  const { id: organisationId } = await provisioning.organisation({ name: slug, slug });
  const shipped = findShippedMap('smartpro@1');
  if (shipped === undefined) throw new Error('smartpro is shipped');
  const points = shipped.points.map((point) =>
    point.name === 'pack.bms_soc_pct' ? { ...point, scale: 0.00001 } : point,
  );
  const map: RegisterMap = { ...shipped, version: 2, device: `SmartPro of ${slug}`, points };
  const maps = new RegisterMapsRepository(admin);
  await maps.create(organisationId, {
    key: map.id,
    version: 2,
    document: map,
    basedOnId: null,
    createdBy: 'x',
    comment: null,
  });
  return { organisationId, map };
}

test('previews, and with --apply rewrites, what a pack’s archive holds; maps of other organisations are not there', async () => {
  const { organisationId } = await fleet('harbour');
  await fleet('other');
  const { id: gatewayId } = await provisioning.gateway({ organisationId, name: 'Quay' });
  const { token } = await provisioning.gatewayToken({ organisationId, gatewayId });
  const facts = { chemistry: 'lfp', model: '24-115', cellsInSeries: 8, nominalCapacityMah: 100_000 };
  const pack = await provisioning.pack({ organisationId, name: 'Crane', facts, validFrom: BEGINNING });
  await provisioning.assignment({
    ...{ organisationId, gatewayId, packId: pack.id, bus: 'b', slaveAddress: 1, role: 'meter' },
    ...{ map: { key: 'smartpro', version: 2 }, validFrom: BEGINNING },
  });
  const nowMs = Date.now();
  const registers = fromHex('010304c350ffff') ?? new Uint8Array();
  const frames = [3, 2, 1].map((ago) => ({
    ...{ pollMs: nowMs - ago * 10_000, tMs: nowMs, bus: 'b', error: null },
    request: buildReadRequest(1, 128, 2),
    response: appendCrc(registers),
  }));
  const sent = await fetch(`${ingestUrl}/v1/uploads`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': CONTENT_TYPES.framesJson },
    body: new Uint8Array(encodeFramesJson({ v: 1, upload: crypto.randomUUID(), sentMs: nowMs, frames })),
  });
  expect(await sent.json()).toMatchObject({ accepted: 3, quarantined: [] });
  const socs = async () =>
    (await admin.query('SELECT bms_soc_milli_pct AS soc FROM series.telemetry WHERE pack_id = $1', [pack.id])).rows;
  expect(await socs()).toEqual(Array(3).fill({ soc: 500 }));

  const asked = ['--pack', pack.uid, '--from', new Date(nowMs - 3_600_000).toISOString()];
  const preview = await redecode(...asked, '--map', 'shipped:smartpro@1');
  expect(preview.code).toBe(0);
  expect(preview.out).toContain('3 samples compared: 0 stay, 3 change, 0 appear, 0 disappear');
  expect(preview.out).toContain('  0.5 … 0.5 → 50 … 50');
  expect(preview.out).toContain('Nothing was changed.');
  expect(await socs()).toEqual(Array(3).fill({ soc: 500 }));

  const applied = await redecode(...asked, '--map', 'shipped:smartpro@1', '--apply', '--by', 'grace');
  expect(applied.out).toContain(': done');
  expect(applied.code).toBe(0);
  expect(await socs()).toEqual(Array(3).fill({ soc: 50_000 }));
  const { rows } = await admin.query(`SELECT DISTINCT actor FROM audit_log WHERE action = 'redecode.apply'`);
  expect(rows).toEqual([{ actor: 'grace' }]);

  // `own:smartpro@2` exists twice in the database; the one of this pack's organisation is meant.
  const own = await redecode(...asked, '--map', 'own:smartpro@2');
  expect(own.out).toContain('3 change');
  const job = await admin.query(
    `SELECT m.organisation_id FROM redecode_job j JOIN register_map m ON m.id = j.register_map_id WHERE m.version = 2`,
  );
  expect(job.rows).toEqual([{ organisation_id: organisationId }]);
});

test('what can’t be is said in a sentence', async () => {
  const nobody = '0199a000-0000-7000-8000-000000000000';
  expect(await redecode('--pack', nobody, '--from', '2026-01-01T00:00:00Z')).toEqual({
    code: 1,
    out: `There is no pack ${nobody}.\n`,
  });
  const backwards = await redecode('--pack', nobody, '--from', '2026-01-02T00:00:00Z', '--to', '2026-01-01T00:00:00Z');
  expect(backwards).toMatchObject({ code: 1, out: expect.stringContaining('--to must be later than --from') });
});
