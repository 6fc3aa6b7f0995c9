import { mkdtemp, readFile, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildReadRequest, buildReadResponse } from '@packwatch/protocol';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Batch, type Sweep } from '../../lib/upload-queue.ts';
import { DiskQueue, type DiskQueueOptions } from './disk-queue.ts';

const BEGIN_MS = Date.UTC(2026, 10, 1);

let folder: string;
let trouble: string[];
let opened: DiskQueue[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packwatch-store-'));
  trouble = [];
  opened = [];
});
afterEach(async () => {
  for (const queue of opened) await queue.close();
  await rm(folder, { recursive: true });
});

async function open(options: Partial<DiskQueueOptions> = {}): Promise<DiskQueue> {
  const queue = await DiskQueue.open({
    folder,
    maxBytes: 1024 * 1024,
    segmentBytes: 1000,
    maxSweepsPerUpload: 3,
    onTrouble: (text) => trouble.push(text),
    ...options,
  });
  opened.push(queue);
  return queue;
}

/** The n-th sweep: one pair that was answered, one that was not, and one spoilt by noise. */
function sweep(n: number): Sweep {
  const pollMs = BEGIN_MS + n * 10_000;
  const common = { pollMs, tMs: pollMs + 20, bus: 'rs485-0' };
  const request = buildReadRequest(1, 0, 1);
  const took = { count: 1, sumUs: 20_000 + n, minUs: 20_000 + n, maxUs: 20_000 + n };
  return {
    pollMs,
    roundTrips: [{ bus: 'rs485-0', slaveAddress: 1, fromMs: pollMs, ...took }],
    frames: [
      { ...common, request, response: buildReadResponse(1, Uint8Array.of(n >> 8, n & 0xff)), error: null },
      { ...common, request: buildReadRequest(11, 100, 3), response: null, error: 'timeout' },
      { ...common, request, response: Uint8Array.of(1, 3, 2, n & 0xff), error: 'crc' },
    ],
  };
}

async function fill(queue: DiskQueue, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) await queue.append(sweep(n));
}

const numbers = (batch: Batch | undefined): number[] =>
  (batch?.sweeps ?? []).map(({ pollMs }) => (pollMs - BEGIN_MS) / 10_000);

/** Takes everything that waits, as ingest would. */
async function drain(queue: DiskQueue): Promise<number[]> {
  const taken: number[] = [];
  for (let batch = await queue.next(); batch; batch = await queue.next()) {
    taken.push(...numbers(batch));
    await queue.settle(batch);
  }
  return taken;
}

const upTo = (last: number, first = 1): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const segments = async (): Promise<string[]> => (await readdir(join(folder, 'segments'))).sort();
const newestSegment = async (): Promise<string> => join(folder, 'segments', (await segments()).at(-1) ?? '');

test('sweeps come back byte for byte, in order, in uploads of the given size', async () => {
  const queue = await open();
  await fill(queue, 1, 7);
  const first = await queue.next();
  expect(first?.sweeps).toEqual([sweep(1), sweep(2), sweep(3)]);
  expect(await queue.next()).toBe(first);
  expect(queue.pending).toBe(7);
  expect(await drain(queue)).toEqual(upTo(7));
  expect(queue.pending).toBe(0);
});

test('sweeps that come at once are stored in the order in which they came', async () => {
  const queue = await open();
  await Promise.all(upTo(50).map((n) => queue.append(sweep(n))));
  expect(await drain(queue)).toEqual(upTo(50));
});

test('after a crash the upload that may have arrived is sent again under its id, with the same sweeps', async () => {
  const before = await open();
  await fill(before, 1, 2);
  const sent = await before.next();
  await fill(before, 3, 5);
  // No close: a process that was killed closes nothing.
  const after = await open();
  const again = await after.next();
  expect(again).toEqual(sent);
  expect(await drain(after)).toEqual(upTo(5));
});

test('what was acknowledged is not sent again after a crash, and new sweeps follow', async () => {
  const before = await open();
  await fill(before, 1, 40);
  const batch = await before.next();
  if (batch) await before.settle(batch);
  const after = await open();
  expect(after.pending).toBe(37);
  await fill(after, 41, 42);
  expect(await drain(after)).toEqual(upTo(42, 4));
  const anew = await open();
  expect(anew.pending).toBe(0);
  await fill(anew, 43, 43);
  expect(await drain(anew)).toEqual([43]);
});

test('a tail that a power cut tore off anywhere costs only the sweep that was being written', async () => {
  const queue = await open({ segmentBytes: 1024 * 1024 });
  await fill(queue, 1, 3);
  const path = await newestSegment();
  const { size } = await stat(path);
  const whole = await readFile(path);
  for (let cut = 1; cut < size / 3; cut += 7) {
    await writeFile(path, whole);
    await truncate(path, size - cut);
    const after = await open({ segmentBytes: 1024 * 1024 });
    await fill(after, 3, 4);
    expect(numbers(await after.next())).toEqual([1, 2, 3]);
    await after.close();
    await rm(join(folder, 'cursor.json'));
  }
  expect(trouble[0]).toMatch(/were not written whole/);
});

test('zeros behind the last sweep, as file systems leave them after a power cut, are cut off', async () => {
  const queue = await open();
  await fill(queue, 1, 2);
  const path = await newestSegment();
  await writeFile(path, Buffer.concat([await readFile(path), Buffer.alloc(4096)]));
  const after = await open();
  await fill(after, 3, 4);
  expect(await drain(after)).toEqual(upTo(4));
});

test('a damaged sweep in the middle costs itself and is told of', async () => {
  const queue = await open();
  await fill(queue, 1, 20);
  const path = join(folder, 'segments', (await segments())[1] ?? '');
  const bytes = await readFile(path);
  bytes[30] = (bytes[30] ?? 0) ^ 0xff;
  await writeFile(path, bytes);
  const first = Number(path.slice(-20, -4));
  expect(await drain(await open())).toEqual(upTo(20).filter((n) => n !== first));
  expect(trouble.filter((text) => /is damaged/.test(text))).toHaveLength(1);
});

test('a cursor that can not be read sends everything again rather than nothing', async () => {
  const queue = await open({ segmentBytes: 1024 * 1024 });
  await fill(queue, 1, 5);
  const batch = await queue.next();
  if (batch) await queue.settle(batch);
  await writeFile(join(folder, 'cursor.json'), '{"v":1,');
  expect(await drain(await open({ segmentBytes: 1024 * 1024 }))).toEqual(upTo(5));
  expect(trouble[0]).toMatch(/cursor/);
});

test('beyond its bound the store gives up the oldest, tells how many, and never grows', async () => {
  const maxBytes = 5000;
  const queue = await open({ maxBytes });
  await fill(queue, 1, 100);
  expect(queue.bytes).toBeLessThanOrEqual(maxBytes);
  const kept = await drain(queue);
  expect(kept).toEqual(upTo(100, 101 - kept.length));
  expect(kept.length).toBeGreaterThan(5);
  expect(queue.dropped).toBe(100 - kept.length);
  expect(trouble.at(-1)).toMatch(/the oldest \d+ sweeps that were not uploaded are gone/);
});

test('an upload under way survives that its sweeps were given up meanwhile; cut short by that, it is not sent again as it was', async () => {
  const queue = await open({ maxBytes: 5000 });
  await fill(queue, 1, 3);
  const sent = await queue.next();
  await fill(queue, 4, 100);
  expect(await queue.next()).toBe(sent);
  const after = await open({ maxBytes: 5000 });
  const next = await after.next();
  expect(next?.id).not.toBe(sent?.id);
  expect(numbers(next)[0]).toBeGreaterThan(3);
  if (sent) await queue.settle(sent);
});

test('files of sweeps that were all acknowledged are deleted', async () => {
  const queue = await open();
  await fill(queue, 1, 100);
  const before = (await segments()).length;
  await drain(queue);
  expect(before).toBeGreaterThan(10);
  expect(await segments()).toHaveLength(1);
});

test('an upload that is too large is sent in halves with ids of their own', async () => {
  const queue = await open();
  await fill(queue, 1, 4);
  const whole = await queue.next();
  if (whole) await queue.split(whole);
  const half = await queue.next();
  expect(numbers(half)).toEqual([1, 2]);
  expect(half?.id).not.toBe(whole?.id);
  expect(await drain(queue)).toEqual(upTo(4));
});
