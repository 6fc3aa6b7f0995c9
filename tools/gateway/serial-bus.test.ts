import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PointValues, type RawFrame, compileMap, findShippedMap, readFrame } from '@packwatch/protocol';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeIngest, startFakeIngest } from './testing/fake-ingest.ts';
import { type Disturbance, attachNoisySlave } from './testing/noisy-slave.ts';
import { type PseudoTerminal, openPseudoTerminal } from './testing/pseudo-terminal.ts';
import { runFor } from './testing/run-for.ts';
import { smartproRegisters } from './testing/smartpro-registers.ts';

const BEGIN_MS = Date.UTC(2026, 10, 1, 0, 10);
const DEAD_SLAVE = 12;

let folder: string;
let line: PseudoTerminal;
let ingest: FakeIngest;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-serial-'));
  line = openPseudoTerminal();
  ingest = await startFakeIngest();
});
afterEach(async () => {
  line.close();
  await ingest.close();
  await rm(folder, { recursive: true });
});

interface Polled {
  readonly frames: RawFrame[];
  /** Answers and how long they took, by slave. */
  readonly times: ReadonlyMap<number, { readonly count: number; readonly minUs: number }>;
  readonly requests: Buffer[];
}

/** Polls a SmartPro, a LiPro and a dead LiPro; gives every pair that went up. */
async function poll(sweeps: number, disturb: Disturbance): Promise<Polled> {
  const requests = attachNoisySlave(line, smartproRegisters(), (nth, request, response) =>
    request[0] === DEAD_SLAVE ? null : disturb(nth, request, response),
  );
  const devices = [
    { addresses: 1, map: 'smartpro' },
    { addresses: [11, DEAD_SLAVE].join(), map: 'lipro' },
  ];
  const link = { kind: 'serial', path: line.path, baudRate: 115_200 };
  const packs = [{ name: 'Pack', burst: false, devices }];
  await runFor({ upload: ingest.upload, folder, bus: { link, timeoutMs: 200, packs }, sweeps, startMs: BEGIN_MS });
  const uploads = [...ingest.taken.values()];
  const times = Map.groupBy(
    uploads.flatMap(({ roundTrips }) => roundTrips ?? []),
    ({ slaveAddress }) => slaveAddress,
  );
  return {
    frames: uploads.flatMap((upload) => upload.frames),
    times: new Map(
      [...times].map(([slave, items]) => [
        slave,
        {
          count: items.reduce((sum, { count }) => sum + count, 0),
          minUs: Math.min(...items.map(({ minUs }) => minUs)),
        },
      ]),
    ),
    requests,
  };
}

function valuesOf(frames: readonly RawFrame[], slave: number, mapId: string): PointValues {
  const map = findShippedMap(mapId);
  const values: PointValues = new Map();
  for (const frame of frames) {
    const reading = readFrame(frame);
    if (!reading.ok || reading.slaveAddress !== slave || map === undefined) continue;
    compileMap(map).decode(reading.firstRegister, reading.registers, values);
  }
  return values;
}

const XOR = 0x10;
const flipped = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte, at) => (at === 4 ? byte ^ XOR : byte)));

// A pseudo-terminal with the settings of a serial port is something that Linux has.
describe.runIf(process.platform === 'linux')('a bus on a serial port, with the slave of another library', () => {
  it('is read by the maps, and a dead slave costs the others nothing', async () => {
    const { frames, times } = await poll(5, (_nth, _request, response) => response);
    const pack = valuesOf(frames, 1, 'smartpro');
    expect(['pack.voltage_mv', 'pack.current_ma', 'pack.bms_soc_pct'].map((name) => pack.get(name))).toEqual([
      26_412, -12_345, 73.25,
    ]);
    expect(valuesOf(frames, 11, 'lipro').get('cell.voltage_mv')).toBe(3301);
    expect(valuesOf(frames, 11, 'lipro').get('cell.temperature_c')).toBe(-5.12);
    const sound = frames.filter(({ error }) => error === null);
    expect(sound).toHaveLength(5 * 4);
    const dead = frames.filter(({ request }) => request[0] === DEAD_SLAVE);
    expect(dead.every(({ response, error }) => response === null && error === 'timeout')).toBe(true);
    expect(new Set(frames.map(({ pollMs }) => pollMs)).size).toBe(5);
    expect([...times].map(([slave, { count }]) => [slave, count])).toEqual([
      [1, 15],
      [11, 5],
    ]);
    for (const { minUs } of times.values()) expect(minUs).toBeGreaterThan(0);
  });

  it.each<[string, (request: Buffer, response: Buffer) => Buffer]>([
    ['a glitch before each answer', (_request, response) => Buffer.concat([Buffer.of(0x00, 0xff), response])],
    ['the echo of each request', (request, response) => Buffer.concat([request, response])],
    ['noise behind each answer', (_request, response) => Buffer.concat([response, Buffer.of(0x55, 0xaa, 0x01)])],
  ])('is read through %s', async (_what, noise) => {
    const { frames } = await poll(3, (_nth, request, response) => noise(request, response));
    const sound = frames.filter(({ error }) => error === null);
    expect(sound).toHaveLength(3 * 4);
    expect(sound.every((frame) => readFrame(frame).ok)).toBe(true);
  });

  it('reports answers spoilt by noise as they came, and asks once more', async () => {
    const spoilt: Buffer[] = [];
    const { frames } = await poll(4, (nth, _request, response) => {
      if (nth % 3 !== 1) return response;
      spoilt.push(flipped(response));
      return flipped(response);
    });
    const reported = frames.filter(({ error }) => error === 'crc');
    expect(reported.map(({ response }) => Buffer.from(response ?? []).toString('hex'))).toEqual(
      spoilt.map((bytes) => bytes.toString('hex')),
    );
    expect(spoilt.length).toBeGreaterThan(3);
    for (const frame of reported) {
      const next = frames[frames.indexOf(frame) + 1];
      expect([next?.pollMs, next?.error, next?.request]).toEqual([frame.pollMs, null, frame.request]);
    }
  });

  it('reports an answer cut short and a slave that was silent once, and loses nothing else', async () => {
    const lipro = 11;
    let liproAsked = 0;
    const { frames, requests } = await poll(4, (nth, request, response) => {
      if (nth === 1) return response.subarray(0, response.length - 7);
      if (request[0] === lipro) liproAsked += 1;
      return request[0] === lipro && liproAsked === 2 ? null : response;
    });
    expect(frames).toHaveLength(requests.length);
    const said = (slave: number): (string | null)[] =>
      frames.filter(({ request }) => request[0] === slave).map(({ error }) => error);
    expect(said(1)).toEqual([null, 'truncated', ...Array.from({ length: 11 }, () => null)]);
    expect(said(lipro)).toEqual([null, 'timeout', null, null]);
    expect(said(DEAD_SLAVE)).toEqual(Array.from({ length: 4 }, () => 'timeout'));
  });
});
