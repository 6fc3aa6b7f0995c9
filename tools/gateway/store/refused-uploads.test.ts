import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildReadRequest, decodeFramesJson } from '@packwatch/protocol';
import { expect, test } from 'vitest';
import { type Sweep } from '../../lib/upload-queue.ts';
import { keepRefused } from './refused-uploads.ts';

const BEGIN_MS = Date.UTC(2026, 10, 1);
const frame = { bus: 'rs485-0', request: buildReadRequest(1, 0, 1), response: null, error: 'timeout' };
const sweep = (pollMs: number): Sweep => ({ pollMs, frames: [{ ...frame, pollMs, tMs: pollMs + 250 }] });

test('refused sweeps are kept as an upload that people can read and send, the newest 50 of them', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'packwatch-refused-'));
  let path = '';
  for (let n = 0; n < 55; n++) path = await keepRefused(folder, [sweep(BEGIN_MS + n)], BEGIN_MS + n);
  const decoded = decodeFramesJson(await readFile(path));
  expect(decoded.ok && decoded.upload.frames).toEqual(sweep(BEGIN_MS + 54).frames);
  const names = (await readdir(folder)).sort();
  expect(names).toHaveLength(50);
  expect(names[0]).toContain(String(BEGIN_MS + 5));
  await rm(folder, { recursive: true });
});
