import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { CONTENT_TYPES, problem, PROBLEM_CONTENT_TYPE } from '@packwatch/contracts';
import { waitFor } from '@packwatch/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  asCbor,
  asJson,
  fromSlave,
  pollFrames,
  polls,
  upload,
  withBadCrc,
  withException,
  withTimeout,
} from '../testing/frames.ts';
import { answerOf, createWorld, startIngest, type RunningIngest, type TestPack, type World } from '../testing/world.ts';

let world: World;
let running: RunningIngest;
let pack: TestPack;

beforeAll(async () => {
  world = await createWorld();
  running = await startIngest(world);
});
beforeEach(async () => {
  pack = await world.addPack();
});
afterAll(async () => {
  await running.stop();
  await world.drop();
});

async function expectProblem(response: Response, status: number, code: string) {
  expect(response.headers.get('content-type')).toContain(PROBLEM_CONTENT_TYPE);
  const body = problem.parse(await response.json());
  expect(body).toMatchObject({ status, code });
  expect(response.status).toBe(status);
  return body;
}

const telemetry = async () =>
  (await world.admin.query('SELECT * FROM series.telemetry_readable WHERE pack_id = $1 ORDER BY ts', [pack.id])).rows;
const quarantine = async () =>
  (await world.admin.query('SELECT * FROM quarantine WHERE gateway_id = $1 ORDER BY index', [pack.gatewayId])).rows;

const MINUTE_MS = 60_000;
const good = () => asCbor(upload(polls(running.nowMs - MINUTE_MS, 2), running.nowMs));

describe('who sends it', () => {
  it('is 401 without a token, and with one that nobody issued', async () => {
    const response = await running.post(good(), {});
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    await expectProblem(response, 401, 'unauthenticated');
    await expectProblem(await running.post(good(), { token: 'pwg_00000000_nobody' }), 401, 'unauthenticated');
  });

  it('is 403 when the header names another gateway', async () => {
    const other = await world.addPack();
    const headers = { 'packwatch-gateway': other.gatewayId };
    await expectProblem(await running.post(good(), { token: pack.token, headers }), 403, 'wrong_gateway');
    const own = { 'packwatch-gateway': pack.gatewayId.toUpperCase() };
    expect((await running.post(good(), { token: pack.token, headers: own })).status).toBe(200);
  });

  it('is 403 for a token that has expired', async () => {
    const expiresAt = new Date(running.nowMs - 1);
    const expired = await world.provisioning.gatewayToken({
      organisationId: world.organisationId,
      gatewayId: pack.gatewayId,
      expiresAt,
    });
    await expectProblem(await running.post(good(), { token: expired.token }), 403, 'wrong_gateway');
  });

  it('is 403 within seconds after a token was revoked', async () => {
    expect((await running.post(good(), { token: pack.token })).status).toBe(200);
    await world.admin.query('UPDATE gateway_token SET revoked_at = now() WHERE gateway_id = $1', [pack.gatewayId]);
    const refused = await waitFor('the token is refused', async () => {
      const response = await running.post(good(), { token: pack.token });
      return response.status === 200 ? null : response;
    });
    await expectProblem(refused, 403, 'wrong_gateway');
  });
});

describe('an envelope that can not be read', () => {
  it('is 400 naming the place in JSON', async () => {
    const json = JSON.parse(Buffer.from(asJson(upload(polls(running.nowMs, 1), running.nowMs))).toString());
    json.frames[1].q = 'not hex';
    const options = { token: pack.token, contentType: CONTENT_TYPES.framesJson };
    const wrongField = await expectProblem(await running.post(JSON.stringify(json), options), 400, 'malformed');
    expect(wrongField.errors?.[0]?.path).toBe('frames[1].q');
    const cutShort = await expectProblem(await running.post('{"v":1,', options), 400, 'malformed');
    expect(cutShort.errors?.[0]?.path).toMatch(/^@\d+$/);
  });

  it('is 400 naming the place in CBOR that was cut short', async () => {
    const body = good().subarray(0, 100);
    const cutShort = await expectProblem(await running.post(body, { token: pack.token }), 400, 'malformed');
    expect(cutShort.errors?.[0]?.path).toMatch(/@\d+/);
  });

  it('is 400 when the body is not what Content-Encoding says, or was cut short', async () => {
    const notGzip = await running.post(good(), { token: pack.token, encoding: 'gzip' });
    await expectProblem(notGzip, 400, 'malformed');
    const cut = zstdCompressSync(good()).subarray(0, -5);
    await expectProblem(await running.post(cut, { token: pack.token, encoding: 'zstd' }), 400, 'malformed');
  });

  it('is heard by a client that listens only once all is sent', async () => {
    const piece = Buffer.alloc(1024 * 1024);
    const heardAfterSending = async (pieces: number, headers: Record<string, string>, isChunked: boolean) => {
      const socket = connect(Number(new URL(running.url).port), '127.0.0.1').pause();
      const write = promisify((bytes: Buffer | string, done: (error?: Error | null) => void) =>
        socket.write(bytes, done),
      );
      const length = isChunked
        ? { 'transfer-encoding': 'chunked' }
        : { 'content-length': String(pieces * piece.length) };
      const head = Object.entries({ host: 'ingest', connection: 'close', ...length, ...headers });
      await write(`POST /v1/uploads HTTP/1.1\r\n${head.map((field) => field.join(': ')).join('\r\n')}\r\n\r\n`);
      for (let sent = 0; sent < pieces; sent += 1) {
        if (isChunked) await write(`${piece.length.toString(16)}\r\n`);
        await write(piece);
        if (isChunked) await write('\r\n');
      }
      if (isChunked) await write('0\r\n\r\n');
      return (await text(socket)).split('\r\n')[0];
    };
    const good = { 'content-type': CONTENT_TYPES.framesCbor, authorization: `Bearer ${pack.token}` };
    expect(await heardAfterSending(24, good, false)).toContain('413');
    expect(await heardAfterSending(24, good, true)).toContain('413');
    expect(await heardAfterSending(24, { ...good, authorization: 'Bearer pwg_nobodys' }, false)).toContain('401');
    expect(await heardAfterSending(24, { ...good, 'content-type': 'text/plain' }, false)).toContain('415');
  });

  it('is 413 beyond 8 MiB as sent, and beyond 64 MiB unpacked', async () => {
    const large = await running.post(randomBytes(8 * 1024 * 1024 + 1), { token: pack.token });
    await expectProblem(large, 413, 'too_large');
    const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    await expectProblem(await running.post(bomb, { token: pack.token, encoding: 'gzip' }), 413, 'too_large');
  });

  it('is 415 for a type or an encoding that nobody knows', async () => {
    const text = await running.post(good(), { token: pack.token, contentType: 'text/plain' });
    await expectProblem(text, 415, 'unsupported_media_type');
    const none = await running.post(good(), { token: pack.token, contentType: 'nonsense' });
    await expectProblem(none, 415, 'unsupported_media_type');
    const br = await running.post(good(), { token: pack.token, encoding: 'br' });
    await expectProblem(br, 415, 'unsupported_media_type');
  });

  it('leaves nothing behind', async () => {
    await running.post('{"v":1,', { token: pack.token, contentType: CONTENT_TYPES.framesJson });
    const { rows } = await world.admin.query('SELECT 1 FROM series.upload WHERE gateway_id = $1', [pack.gatewayId]);
    expect(rows).toEqual([]);
    expect(await telemetry()).toEqual([]);
  });
});

describe('bad frames beside good ones', () => {
  it('are quarantined with reason and bytes, while the poll keeps what the others said', async () => {
    const startMs = running.nowMs - MINUTE_MS;
    const frames = polls(startMs, 2);
    const bad = withBadCrc(frames[3]!);
    frames[3] = bad; // cell 0 of the first poll
    frames[4] = withException(frames[4]!); // cell 1 of the first poll
    const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });

    expect(await response.json()).toMatchObject({
      accepted: 2,
      quarantined: [
        { index: 3, reason: 'bad_crc' },
        { index: 4, reason: 'modbus_exception' },
      ],
    });
    const rows = await telemetry();
    expect(rows.map((row) => row.cell_voltages_mv)).toEqual([
      [null, null],
      [3_300, 3_301],
    ]);
    expect(rows[0].voltage_mv).toBe(26_400);
    const [crc] = await quarantine();
    expect(crc).toMatchObject({ reason: 'bad_crc', pack_id: pack.id });
    expect(crc.item).toEqual({
      p: startMs,
      bus: 'rs485-0',
      frames: [
        {
          index: 3,
          t: startMs,
          q: Buffer.from(bad.request).toString('hex'),
          r: Buffer.from(bad.response ?? []).toString('hex'),
          err: null,
        },
      ],
    });
  });

  it('count a slave of no pack as unassigned', async () => {
    const frames = pollFrames(running.nowMs - MINUTE_MS);
    const stranger = fromSlave(frames[3]!, 77);
    const response = await running.post(asCbor(upload([...frames, stranger], running.nowMs)), { token: pack.token });
    expect(await response.json()).toMatchObject({
      accepted: 1,
      quarantined: [{ index: 5, reason: 'unassigned_address' }],
    });
    const { rows } = await world.admin.query('SELECT * FROM unassigned_address WHERE gateway_id = $1', [
      pack.gatewayId,
    ]);
    expect(rows).toMatchObject([{ bus: 'rs485-0', slave_address: 77, frames: 1 }]);
  });

  it('go to the pack that the address meant at their own time, seconds after it was assigned', async () => {
    const strangers = () => pollFrames(running.nowMs - MINUTE_MS, {}, 1).map((frame) => fromSlave(frame, 90));
    const send = async () => {
      const body = asCbor(upload(strangers(), running.nowMs));
      return answerOf(await running.post(body, { token: pack.token }));
    };
    expect(await send()).toMatchObject({ accepted: 0 });
    const before = new Date(running.nowMs - 2 * MINUTE_MS);
    const place = { organisationId: world.organisationId, gatewayId: pack.gatewayId, packId: pack.id, bus: 'rs485-0' };
    const map = { key: 'smartpro', version: 1 };
    await world.provisioning.assignment({ ...place, slaveAddress: 90, role: 'meter', map, validFrom: before });
    await waitFor('the new assignment holds', async () => (await send()).accepted === 1);
    expect(await telemetry()).toMatchObject([{ voltage_mv: 26_400 }]);
  });

  it('never reach a pack of another organisation, whatever the assignments say', async () => {
    const stranger = await world.provisioning.organisation({ name: 'Stranger', slug: 'stranger' });
    const gateway = await world.provisioning.gateway({ organisationId: stranger.id, name: 'Gateway' });
    const ids = { organisationId: stranger.id, gatewayId: gateway.id };
    const { token } = await world.provisioning.gatewayToken(ids);
    const map = { key: 'smartpro', version: 1 };
    const place = { ...ids, packId: pack.id, bus: 'rs485-0', slaveAddress: 1, role: 'meter' as const, map };
    await world.provisioning.assignment({ ...place, validFrom: new Date(0) });
    const response = await running.post(good(), { token });
    expect((await answerOf(response)).accepted).toBe(0);
    expect(await telemetry()).toEqual([]);
  });

  it('of the future or from before 2020 leave the live state alone', async () => {
    const futureMs = running.nowMs + 5 * MINUTE_MS + 1;
    const frames = [
      ...pollFrames(running.nowMs - MINUTE_MS),
      ...pollFrames(futureMs),
      ...pollFrames(Date.UTC(2019, 11, 31)),
      ...pollFrames(running.nowMs + 10 * 365 * 86_400_000),
    ];
    const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
    expect(await response.json()).toMatchObject({
      accepted: 1,
      quarantined: [
        { index: 5, reason: 'future' },
        { index: 10, reason: 'too_old' },
        { index: 15, reason: 'future' },
      ],
    });
    const { rows } = await world.admin.query('SELECT ts FROM pack_state WHERE pack_id = $1', [pack.id]);
    expect(rows[0].ts.getTime()).toBe(running.nowMs - MINUTE_MS);
    expect((await quarantine())[0].item.frames).toHaveLength(5);
  });

  it('that timed out are no fault: their readings are null and nothing is quarantined', async () => {
    const frames = pollFrames(running.nowMs - MINUTE_MS);
    frames[4] = withTimeout(frames[4]!);
    const response = await running.post(asJson(upload(frames, running.nowMs)), {
      token: pack.token,
      contentType: CONTENT_TYPES.framesJson,
    });
    expect(await response.json()).toMatchObject({ accepted: 1, quarantined: [] });
    expect((await telemetry())[0].cell_voltages_mv).toEqual([3_300, null]);
  });

  it('of the meter leave a sample with what the cells said', async () => {
    const frames = pollFrames(running.nowMs - MINUTE_MS).map((frame, i) => (i < 3 ? withTimeout(frame) : frame));
    await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
    expect(await telemetry()).toMatchObject([{ voltage_mv: null, soc: null, cell_voltages_mv: [3_300, 3_301] }]);
  });

  it('make no sample where no slave answered at all', async () => {
    const frames = pollFrames(running.nowMs - MINUTE_MS).map(withTimeout);
    const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
    expect(await response.json()).toMatchObject({ accepted: 0, quarantined: [] });
    expect(await telemetry()).toEqual([]);
  });
});

describe('the same sample again', () => {
  it('is a duplicate with the same content, and a conflict with other content, within an upload', async () => {
    const tsMs = running.nowMs - MINUTE_MS;
    const frames = [...pollFrames(tsMs), ...pollFrames(tsMs), ...pollFrames(tsMs, { voltageMv: 26_401 })];
    const response = await running.post(asCbor(upload(frames, running.nowMs)), { token: pack.token });
    expect(await response.json()).toMatchObject({
      accepted: 1,
      duplicate: 1,
      quarantined: [{ index: 10, reason: 'conflict' }],
    });
    expect(await telemetry()).toMatchObject([{ voltage_mv: 26_400 }]);
  });

  it('of one block alone, read twice with two answers, is set aside by itself, and the rest of the poll counts', async () => {
    const tsMs = running.nowMs - MINUTE_MS;
    const frames = pollFrames(tsMs);
    const [, again] = pollFrames(tsMs, { voltageMv: 26_401 });
    const body = asCbor(upload([...frames.slice(0, 2), again!, ...frames.slice(2)], running.nowMs));
    expect(await (await running.post(body, { token: pack.token })).json()).toMatchObject({
      accepted: 1,
      duplicate: 0,
      quarantined: [{ index: 2, reason: 'conflict' }],
    });
    expect(await telemetry()).toMatchObject([{ voltage_mv: 26_400, cell_voltages_mv: [3_300, 3_301] }]);
    const { rows } = await world.admin.query('SELECT detail, item FROM quarantine WHERE gateway_id = $1', [
      pack.gatewayId,
    ]);
    expect(rows).toMatchObject([
      { detail: expect.stringContaining('says something else'), item: { frames: [{ index: 2 }] } },
    ]);
  });

  it('is judged against the stored row in a later upload', async () => {
    const tsMs = running.nowMs - MINUTE_MS;
    const send = async (readings = {}) => {
      const body = asCbor(upload(pollFrames(tsMs, readings), running.nowMs));
      return (await running.post(body, { token: pack.token })).json();
    };
    expect(await send()).toMatchObject({ accepted: 1 });
    expect(await send()).toMatchObject({ accepted: 0, duplicate: 1, quarantined: [] });
    expect(await send({ currentMa: 1 })).toMatchObject({ accepted: 0, quarantined: [{ reason: 'conflict' }] });
    expect(await telemetry()).toMatchObject([{ current_ma: -5_000 }]);
    const { rows } = await world.admin.query('SELECT dirty_from FROM pack_state WHERE pack_id = $1', [pack.id]);
    expect(rows[0].dirty_from).toBeNull();
  });
});

describe('the same upload again', () => {
  it('gets the same answer and changes nothing, though `sent` and the format differ', async () => {
    const frames = polls(running.nowMs - MINUTE_MS, 3);
    const first = upload(frames, running.nowMs);
    const answer = await (await running.post(asCbor(first), { token: pack.token })).json();
    const again = { ...first, sentMs: running.nowMs + 5_000 };
    const options = { token: pack.token, contentType: CONTENT_TYPES.framesJson };
    expect(await (await running.post(asJson(again), options)).json()).toEqual(answer);
    expect(answer).toMatchObject({ accepted: 3, duplicate: 0 });
    const { rows } = await world.admin.query('SELECT 1 FROM series.upload WHERE gateway_id = $1', [pack.gatewayId]);
    expect(rows).toHaveLength(1);
  });

  it('is stored once when both attempts are in flight together', async () => {
    const body = asCbor(upload(polls(running.nowMs - MINUTE_MS, 3), running.nowMs));
    const answers = await Promise.all(
      Array.from({ length: 4 }, async () => (await running.post(body, { token: pack.token })).json()),
    );
    for (const answer of answers) expect(answer).toMatchObject({ accepted: 3, duplicate: 0 });
    expect(await telemetry()).toHaveLength(3);
  });

  it('is 409 when the id stands for something else already', async () => {
    const first = upload(polls(running.nowMs - MINUTE_MS, 1), running.nowMs);
    await running.post(asCbor(first), { token: pack.token });
    const other = upload(polls(running.nowMs - 2 * MINUTE_MS, 1), running.nowMs, first.upload);
    await expectProblem(await running.post(asCbor(other), { token: pack.token }), 409, 'upload_id_reused');
    expect(await telemetry()).toHaveLength(1);
  });
});
