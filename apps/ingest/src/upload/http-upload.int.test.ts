import { deflateSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { CONTENT_TYPES, liveChannel, liveEvent, uploadAnswer, type LiveEvent } from '@packwatch/contracts';
import { Redis } from 'ioredis';
import { waitFor } from '@packwatch/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asCbor, asJson, polls, upload } from '../testing/frames.ts';
import { createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

let world: World;
let running: RunningIngest;

beforeAll(async () => {
  world = await createWorld();
  await world.addVoltageRule();
  running = await startIngest(world);
});
afterAll(async () => {
  await running.stop();
  await world.drop();
});

const telemetry = async (pack: TestPack) =>
  (await world.admin.query('SELECT * FROM series.telemetry_readable WHERE pack_id = $1 ORDER BY ts', [pack.id])).rows;

describe('POST /v1/uploads', () => {
  it('stores what a JSON upload says, and the live values with it', async () => {
    const pack = await world.addPack();
    const startMs = running.nowMs - 60_000;
    const sent = upload(
      polls(startMs, 3, (i) => ({ voltageMv: 26_400 + i, cellMv: 3_300 + i })),
      running.nowMs,
    );
    const response = await running.post(asJson(sent), { token: pack.token, contentType: CONTENT_TYPES.framesJson });

    expect(response.status).toBe(200);
    expect(uploadAnswer.parse(await response.json())).toEqual({
      upload: sent.upload,
      accepted: 3,
      duplicate: 0,
      late: 0,
      quarantined: [],
    });
    const rows = await telemetry(pack);
    expect(rows.map((row) => row.ts.getTime())).toEqual([startMs, startMs + 10_000, startMs + 20_000]);
    expect(rows[2]).toMatchObject({
      voltage_mv: 26_402,
      current_ma: -5_000,
      bms_soc_milli_pct: 80_000,
      charged_mah: 1_000_000,
      temperature_1_centi_c: 2_500,
      temperature_2_centi_c: null,
      cell_voltages_mv: [3_302, 3_303],
      cell_balancing_mask: 0,
    });
    const { rows: state } = await world.admin.query('SELECT * FROM pack_state WHERE pack_id = $1', [pack.id]);
    expect(state[0]).toMatchObject({ voltage_mv: 26_402, cell_min_mv: 3_302, cell_max_mv: 3_303, dirty_from: null });
    expect(state[0].ts.getTime()).toBe(startMs + 20_000);
  });

  const packers = { gzip: gzipSync, deflate: deflateSync, zstd: zstdCompressSync };
  it.each(Object.entries(packers))('takes a CBOR upload packed by %s', async (encoding, pack) => {
    const target = await world.addPack();
    const body = pack(asCbor(upload(polls(running.nowMs - 60_000, 2), running.nowMs)));
    const response = await running.post(body, { token: target.token, encoding });
    expect(await response.json()).toMatchObject({ accepted: 2 });
    expect(await telemetry(target)).toHaveLength(2);
  });

  it('unpacks what is too large to be unpacked in place', async () => {
    const target = await world.addPack();
    const plain = asJson(upload(polls(running.nowMs - 2_000_000, 200), running.nowMs));
    expect(plain.length).toBeGreaterThan(128 * 1024);
    for (const [encoding, pack] of Object.entries(packers)) {
      const options = { token: target.token, encoding, contentType: CONTENT_TYPES.framesJson };
      expect(await (await running.post(pack(plain), options)).json()).toMatchObject({ accepted: 200 });
    }
  });

  it('archives what came as zstd as it came', async () => {
    const target = await world.addPack();
    const body = zstdCompressSync(asCbor(upload(polls(running.nowMs - 60_000, 2), running.nowMs)));
    await running.post(body, { token: target.token, encoding: 'zstd' });
    const { rows } = await world.admin.query('SELECT body FROM series.upload WHERE gateway_id = $1', [
      target.gatewayId,
    ]);
    expect(Buffer.compare(rows[0].body, body)).toBe(0);
  });

  it('tells live pages which packs and alarms changed, after the commit', async () => {
    const target = await world.addPack();
    const events: LiveEvent[] = [];
    const redis = new Redis(world.redisUrl);
    redis.on('message', (_channel, message) => events.push(liveEvent.parse(JSON.parse(message))));
    await redis.subscribe(liveChannel(world.organisationId));
    const frames = polls(running.nowMs - 60_000, 5, () => ({ voltageMv: 28_500 }));
    await running.post(asCbor(upload(frames, running.nowMs)), { token: target.token });
    await waitFor('both events', () => events.length === 2);
    const { rows } = await world.admin.query('SELECT id FROM alarm WHERE pack_id = $1', [target.id]);
    const { organisationId } = world;
    expect(events).toEqual([
      { kind: 'packs', organisationId, packUids: [target.uid] },
      { kind: 'alarms', organisationId, alarmIds: [rows[0].id] },
    ]);
    redis.disconnect();
  });

  it('keeps the envelope as received, and when the gateway was last heard', async () => {
    const target = await world.addPack();
    const sent = upload(polls(running.nowMs - 60_000, 2), running.nowMs - 7_000);
    await running.post(asCbor(sent), { token: target.token });
    const archived = await world.admin.query('SELECT * FROM series.upload WHERE gateway_id = $1', [target.gatewayId]);
    expect(Buffer.compare(zstdDecompressSync(archived.rows[0].body), asCbor(sent))).toBe(0);
    expect(archived.rows[0]).toMatchObject({ upload_id: sent.upload, content_type: CONTENT_TYPES.framesCbor });
    const seen = await world.admin.query('SELECT * FROM gateway_state WHERE gateway_id = $1', [target.gatewayId]);
    expect(seen.rows).toMatchObject([{ skew_ms: 7_000, last_received_at: new Date(running.nowMs) }]);
  });
});
