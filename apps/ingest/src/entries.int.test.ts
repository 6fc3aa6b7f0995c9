import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { CONTENT_TYPES } from '@packwatch/contracts';
import { waitFor } from '@packwatch/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { asCbor, polls, upload } from './testing/frames.ts';
import { createWorld, type World } from './testing/world.ts';

let world: World;
let ingest: ChildProcess;
let recompute: ChildProcess;
let url: string;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function start(entry: string, env: Record<string, string> = {}): Promise<ChildProcess> {
  const child = fork(new URL(entry, import.meta.url), {
    env: {
      DATABASE_URL: world.database.roleUrl('ingest'),
      REDIS_URL: world.redisUrl,
      LOG_LEVEL: 'fatal',
      ...env,
    },
    execArgv: [],
  });
  const [message] = await once(child, 'message');
  expect(message).toEqual({ ready: true });
  return child;
}

beforeAll(async () => {
  world = await createWorld();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  ingest = await start('./main.ts', { PORT: String(port), MQTT_PORT: String(await freePort()) });
  recompute = await start('./recompute.ts');
});
afterAll(async () => {
  for (const child of [ingest, recompute]) child.kill('SIGKILL');
  await world.drop();
});

it('the two processes take uploads, refold what came late, and say how they are', async () => {
  const pack = await world.addPack();
  const nowMs = Date.now();
  const send = async (fromMs: number) => {
    const response = await fetch(`${url}/v1/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${pack.token}`, 'content-type': CONTENT_TYPES.framesCbor },
      body: new Uint8Array(asCbor(upload(polls(fromMs, 3), nowMs))),
    });
    expect(response.status).toBe(200);
    return response.json();
  };
  await send(nowMs - 60_000);
  expect(await send(nowMs - 120_000)).toMatchObject({ accepted: 3, late: 3 });
  await waitFor('the refold', async () => {
    const { rows } = await world.admin.query(
      `SELECT 1 FROM pack_state s WHERE pack_id = $1 AND dirty_from IS NULL AND dirty_version = 1
         AND NOT EXISTS (SELECT 1 FROM pack_refold r WHERE r.pack_id = s.pack_id)`,
      [pack.id],
    );
    return rows.length === 1;
  });
  const health = await fetch(`${url}/health`);
  expect(health.status).toBe(200);
  expect(await health.json()).toEqual({ status: 'ok', database: true, redis: true, uploadsInFlight: 0 });
});

it('a refold that is killed in the middle begins again and ends', async () => {
  const pack = await world.addPack();
  const nowMs = Date.now();
  const send = (fromMs: number) =>
    fetch(`${url}/v1/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${pack.token}`, 'content-type': CONTENT_TYPES.framesCbor },
      body: new Uint8Array(asCbor(upload(polls(fromMs, 3), nowMs))),
    });
  await send(nowMs - 60_000);
  // A few rows are refolded in no time: it is stopped until the rows it will want to rewrite are held.
  recompute.kill('SIGSTOP');
  await send(nowMs - 120_000);
  const holder = await world.admin.connect();
  try {
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE series.telemetry IN ACCESS EXCLUSIVE MODE');
    recompute.kill('SIGCONT');
    await waitFor('the refold to begin', async () => {
      const { rows } = await holder.query('SELECT 1 FROM pack_refold WHERE pack_id = $1', [pack.id]);
      return rows.length === 1;
    });
    recompute.kill('SIGKILL');
    await once(recompute, 'exit');
    await holder.query('COMMIT');
  } finally {
    holder.release();
  }
  recompute = await start('./recompute.ts');
  await waitFor('the refold', async () => {
    const { rows } = await world.admin.query(
      `SELECT 1 FROM series.telemetry t WHERE pack_id = $1 AND soc IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM pack_refold r WHERE r.pack_id = t.pack_id)`,
      [pack.id],
    );
    return rows.length === 6;
  });
});

it('both end in good order when told to', async () => {
  for (const child of [ingest, recompute]) {
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  }
});
