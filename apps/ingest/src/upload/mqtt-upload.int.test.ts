import { connect as connectTcp } from 'node:net';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { CONTENT_TYPES, gatewayTopics, type UploadAnswer } from '@packwatch/contracts';
import { waitFor } from '@packwatch/testing';
import mqtt, { type MqttClient } from 'mqtt';
import { generate, parser } from 'mqtt-packet';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asCbor, asJson, polls, upload } from '../testing/frames.ts';
import { createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

let world: World;
let running: RunningIngest;
let pack: TestPack;
const clients: MqttClient[] = [];

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
});
beforeEach(async () => {
  pack = await world.addPack();
});
afterEach(async () => {
  await Promise.all(clients.splice(0).map((client) => client.endAsync(true)));
});
afterAll(async () => {
  await running.stop();
  await world.drop();
});

const VERSIONS = [4, 5] as const;

async function connect(protocolVersion: 4 | 5, options: { username?: string; password?: string } = {}) {
  const { username = pack.gatewayId, password = pack.token } = options;
  const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${running.mqttPort}`, {
    username,
    password,
    protocolVersion,
    reconnectPeriod: 0,
  });
  clients.push(client);
  return client;
}

const connectPacket = (protocolVersion: 4 | 5, token: string) =>
  ({
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion,
    clean: true,
    clientId: 'hasty',
    keepalive: 30,
    username: pack.gatewayId,
    password: Buffer.from(token),
  }) as const;

const closeOf = (client: MqttClient) => new Promise((resolve) => client.once('close', () => resolve(null)));
const countRows = async () =>
  (await world.admin.query('SELECT count(*)::int AS n FROM series.telemetry WHERE pack_id = $1', [pack.id])).rows[0].n;
const anUpload = () => upload(polls(running.nowMs - 60_000, 3), running.nowMs);
const topics = () => gatewayTopics(pack.gatewayId);

async function answers(client: MqttClient): Promise<unknown[]> {
  const received: unknown[] = [];
  client.on('message', (topic, payload) => {
    if (topic === topics().ack) received.push(JSON.parse(payload.toString()));
  });
  await client.subscribeAsync(topics().ack, { qos: 1 });
  return received;
}

describe.each(VERSIONS)('MQTT version %i', (version) => {
  it('acknowledges after the commit, and answers on the ack topic', async () => {
    const client = await connect(version);
    const received = await answers(client);
    const sent = anUpload();
    await client.publishAsync(topics().up, Buffer.from(asCbor(sent)), { qos: 1 });
    expect(await countRows()).toBe(3);
    await waitFor('the answer', () => received.length === 1);
    expect(received).toEqual([{ upload: sent.upload, accepted: 3, duplicate: 0, late: 0, quarantined: [] }]);
  });

  it('lets a client send on without waiting for CONNACK', async () => {
    const socket = connectTcp(running.mqttPort, '127.0.0.1');
    const heard: string[] = [];
    const reader = parser({ protocolVersion: version }).on('packet', ({ cmd }) => heard.push(cmd));
    socket.on('data', (chunk) => reader.parse(chunk));
    const hello = connectPacket(version, pack.token);
    const up = { cmd: 'publish', topic: topics().up, qos: 1, messageId: 7, dup: false, retain: false } as const;
    const publish = { ...up, payload: Buffer.from(asCbor(anUpload())) };
    socket.write(Buffer.concat([hello, publish].map((packet) => generate(packet, { protocolVersion: version }))));
    await waitFor('the acknowledgement', () => heard.length === 2);
    expect(heard).toEqual(['connack', 'puback']);
    expect(await countRows()).toBe(3);
    socket.destroy();
  });

  it('takes nothing from a client that sends on and is then refused', async () => {
    const socket = connectTcp(running.mqttPort, '127.0.0.1');
    const hello = connectPacket(version, 'pwg_nobodys');
    const up = { cmd: 'publish', topic: topics().up, qos: 1, messageId: 7, dup: false, retain: false } as const;
    const publish = { ...up, payload: Buffer.from(asCbor(anUpload())) };
    socket.write(Buffer.concat([hello, publish].map((packet) => generate(packet, { protocolVersion: version }))));
    socket.resume();
    await once(socket, 'close');
    expect(await countRows()).toBe(0);
  });

  it('holds the PUBACK back while the commit waits', async () => {
    const client = await connect(version);
    const holder = await world.admin.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE receipt IN ACCESS EXCLUSIVE MODE');
    let acknowledged = false;
    const published = client.publishAsync(topics().up, Buffer.from(asCbor(anUpload())), { qos: 1 }).then(() => {
      acknowledged = true;
    });
    await waitFor('the commit waits', async () => {
      const { rows } = await world.admin.query(
        "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'receipt'::regclass",
      );
      return rows.length > 0;
    });
    expect(acknowledged).toBe(false);
    await holder.query('ROLLBACK');
    holder.release();
    await published;
    expect(await countRows()).toBe(3);
  });

  it('takes JSON, gzip and zstd by their first bytes', async () => {
    const client = await connect(version);
    const part = (i: number) => upload(polls(running.nowMs - 60_000 + i * 10_000, 1), running.nowMs);
    await client.publishAsync(topics().up, Buffer.from(asJson(part(0))), { qos: 1 });
    await client.publishAsync(topics().up, gzipSync(asJson(part(1))), { qos: 1 });
    await client.publishAsync(topics().up, zstdCompressSync(asCbor(part(2))), { qos: 1 });
    expect(await countRows()).toBe(3);
  });

  it('stores what one client sends at once in the order in which it was sent', async () => {
    const client = await connect(version);
    const received = await answers(client);
    const sent = Array.from({ length: 20 }, (_, i) =>
      upload(polls(running.nowMs - 600_000 + i * 10_000, 1), running.nowMs),
    );
    await Promise.all(sent.map((one) => client.publishAsync(topics().up, Buffer.from(asCbor(one)), { qos: 1 })));
    await waitFor('all answers', () => received.length === 20);
    expect((received as UploadAnswer[]).reduce((late, answer) => late + answer.late, 0)).toBe(0);
  });

  it('refuses unknown tokens, and tokens of another gateway', async () => {
    const other = await world.addPack();
    await expect(connect(version, { password: 'pwg_0_no' })).rejects.toMatchObject({ code: version === 5 ? 0x86 : 4 });
    await expect(connect(version, { username: other.gatewayId })).rejects.toMatchObject({
      code: version === 5 ? 0x87 : 5,
    });
  });

  it('lets a gateway publish to its own topic only, and hear its own answers only', async () => {
    const other = await world.addPack();
    const client = await connect(version);
    const refused = await client
      .subscribeAsync([gatewayTopics(other.gatewayId).ack, '#'])
      .catch((error: Error) => error);
    expect(refused).toBeInstanceOf(Error);
    const closed = closeOf(client);
    client.publish(gatewayTopics(other.gatewayId).up, Buffer.from(asCbor(anUpload())), { qos: 1 });
    await closed;
    const { rows } = await world.admin.query('SELECT 1 FROM series.upload WHERE gateway_id = $1', [other.gatewayId]);
    expect(rows).toEqual([]);
  });

  it('says on the ack topic what is wrong with an upload, and does not ask for it again', async () => {
    const client = await connect(version);
    const received = await answers(client);
    const done = client.publishAsync(topics().up, '{"v":1,', { qos: 1 });
    if (version === 5) await expect(done).rejects.toMatchObject({ code: 0x99 });
    else await done;
    await waitFor('the answer', () => received.length === 1);
    const digest = createHash('sha256').update('{"v":1,').digest('hex');
    expect(received).toMatchObject([{ status: 400, code: 'malformed', digest }]);
  });

  it('refuses an upload beyond 8 MiB', async () => {
    const client = await connect(version);
    const received = await answers(client);
    client.publish(topics().up, Buffer.alloc(8 * 1024 * 1024 + 1, '{'), { qos: 1 }, () => undefined);
    await waitFor('the answer', () => received.length === 1);
    expect(received).toMatchObject([{ status: 413, code: 'too_large' }]);
  });
});

it('closes the connection in the middle of a packet that is far too large', async () => {
  const client = await connect(4);
  client.on('error', () => undefined);
  const closed = closeOf(client);
  client.publish(topics().up, Buffer.alloc(20 * 1024 * 1024), { qos: 1 }, () => undefined);
  await closed;
  expect(await countRows()).toBe(0);
});

it('takes the content type that MQTT 5 names', async () => {
  const client = await connect(5);
  const payload = Buffer.from(asJson(anUpload()));
  const wrong = { contentType: CONTENT_TYPES.framesCbor };
  await expect(client.publishAsync(topics().up, payload, { qos: 1, properties: wrong })).rejects.toThrow();
  await client.publishAsync(topics().up, payload, { qos: 1, properties: { contentType: CONTENT_TYPES.framesJson } });
  expect(await countRows()).toBe(3);
});

it('gives the place of a connection to the client that comes back', async () => {
  const options = { username: pack.gatewayId, password: pack.token, reconnectPeriod: 0, clientId: 'gw' };
  const first = await mqtt.connectAsync(`mqtt://127.0.0.1:${running.mqttPort}`, options);
  const closed = closeOf(first);
  clients.push(first, await mqtt.connectAsync(`mqtt://127.0.0.1:${running.mqttPort}`, options));
  await closed;
});

it('drops a connection that speaks something else', async () => {
  const socket = connectTcp(running.mqttPort, '127.0.0.1');
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  socket.write('GET / HTTP/1.1\r\n\r\n');
  socket.resume();
  await closed;
});
