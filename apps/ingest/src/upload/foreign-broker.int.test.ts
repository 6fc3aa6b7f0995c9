import { createHash } from 'node:crypto';
import { gatewayTopics } from '@packwatch/contracts';
import { findTestBroker, severableProxy, waitFor, type SeverableProxy } from '@packwatch/testing';
import mqtt, { type MqttClient } from 'mqtt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asCbor, polls, upload } from '../testing/frames.ts';
import { createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

const startBroker = await findTestBroker();

/** What docs/uploads/README.md says to put into mosquitto.conf, for one gateway. */
const bridge = (address: string, { gatewayId, token }: TestPack): string[] => [
  'connection packwatch',
  `address ${address}`,
  `remote_clientid ${gatewayId}`,
  `remote_username ${gatewayId}`,
  `remote_password ${token}`,
  'cleansession false',
  'notifications false',
  'try_private false',
  `topic packwatch/v1/${gatewayId}/up out 1`,
  `topic packwatch/v1/${gatewayId}/ack in 1`,
  'restart_timeout 1',
];

describe.runIf(startBroker !== null)('behind a mosquitto that bridges to ingest', () => {
  let world: World;
  let running: RunningIngest;
  let pack: TestPack;
  /** On ingest's way to its database. */
  let database: SeverableProxy;
  let stopBroker: () => Promise<void>;
  let gateway: MqttClient;
  const heard: Record<string, unknown>[] = [];
  let acknowledgedByBroker = 0;

  beforeAll(async () => {
    world = await createWorld();
    pack = await world.addPack();
    const direct = new URL(world.database.roleUrl('ingest'));
    database = await severableProxy({ host: direct.hostname, port: Number(direct.port) });
    const viaProxy = Object.assign(new URL(direct), { port: String(database.port) }).href;
    running = await startIngest(world, viaProxy);
    const broker = await startBroker?.({
      config: (addressOf) => ['allow_anonymous true', ...bridge(addressOf(running.mqttPort), pack)],
      reaches: [running.mqttPort],
    });
    if (broker === undefined) throw new Error('there is no broker');
    stopBroker = broker.stop;
    gateway = await mqtt.connectAsync(`mqtt://${broker.host}:${broker.port}`, { protocolVersion: 4 });
    gateway.on('message', (_topic, payload) => heard.push(JSON.parse(payload.toString()) as Record<string, unknown>));
    await gateway.subscribeAsync(gatewayTopics(pack.gatewayId).ack, { qos: 1 });
  });
  afterAll(async () => {
    await gateway.endAsync(true);
    await stopBroker();
    await running.stop();
    await database.close();
    await world.drop();
  });

  const send = async (body: Uint8Array | string) => {
    await gateway.publishAsync(gatewayTopics(pack.gatewayId).up, Buffer.from(body), { qos: 1 });
    acknowledgedByBroker += 1;
  };
  const stored = async () =>
    (await world.admin.query('SELECT ts FROM series.telemetry WHERE pack_id = $1', [pack.id])).rows.length;

  it('carries uploads in and answers out', async () => {
    const sent = upload(polls(running.nowMs - 600_000, 3), running.nowMs);
    await send(asCbor(sent));
    await waitFor('the answer', () => heard.length === 1);
    expect(heard).toEqual([{ upload: sent.upload, accepted: 3, duplicate: 0, late: 0, quarantined: [] }]);
    expect(await stored()).toBe(3);
  });

  it('tells the gateway nothing of an upload until it is committed, whatever the broker has acknowledged', async () => {
    heard.length = 0;
    const sent = upload(polls(running.nowMs - 300_000, 2), running.nowMs);
    database.sever();
    const before = acknowledgedByBroker;
    await send(asCbor(sent));
    expect(acknowledgedByBroker).toBe(before + 1);
    await waitFor('word that it was not stored', () => heard.some(({ status }) => status === 503));
    expect(heard.filter((answer) => 'accepted' in answer)).toEqual([]);
    expect(await stored()).toBe(3);

    // The broker was given no PUBACK: it keeps the upload, and sends it again by itself.
    database.restore();
    await waitFor('the answer', () => heard.some((answer) => 'accepted' in answer));
    expect(heard.at(-1)).toMatchObject({ upload: sent.upload, accepted: 2 });
    expect(await stored()).toBe(5);
  });

  it('says which message was refused for good, by its digest, and does not get it again', async () => {
    heard.length = 0;
    await send('{"v":1,');
    await waitFor('the answer', () => heard.length > 0);
    const digest = createHash('sha256').update('{"v":1,').digest('hex');
    expect(heard).toMatchObject([{ status: 400, code: 'malformed', digest }]);
    const next = upload(polls(running.nowMs - 100_000, 1), running.nowMs);
    await send(asCbor(next));
    await waitFor('the next answer', () => heard.length > 1);
    expect(heard.slice(1)).toMatchObject([{ upload: next.upload, accepted: 1 }]);
  });
});
