import { type UploadAnswer } from '@packwatch/contracts';
import { type FramesUpload, buildReadRequest } from '@packwatch/protocol';
import { expect, test, vi } from 'vitest';
import { GatewayClient, type Sweep } from './gateway-client.ts';
import { type SendOutcome } from './transport.ts';

const request = buildReadRequest(1, 0, 1);
const sweep = (pollMs: number): Sweep => ({
  pollMs,
  frames: [{ pollMs, tMs: pollMs + 20, bus: 'rs485-0', request, response: null, error: 'timeout' }],
});
const taken = (upload: FramesUpload): SendOutcome => ({
  kind: 'acknowledged',
  answer: { upload: upload.upload, accepted: upload.frames.length, duplicate: 0, late: 0, quarantined: [] },
});

/** A client whose ingest answers by `answers`, then takes everything. */
function clientWith(answers: SendOutcome[], maxSweepsPerUpload = 60) {
  const seen: { upload: string; polls: (number | null)[] }[] = [];
  const acknowledged: [number[], UploadAnswer][] = [];
  const waits: number[] = [];
  const refused: string[] = [];
  const client = new GatewayClient({
    transport: {
      send: async (upload) => {
        seen.push({ upload: upload.upload, polls: upload.frames.map((frame) => frame.pollMs) });
        return answers.shift() ?? taken(upload);
      },
      close: async () => undefined,
    },
    maxSweepsPerUpload,
    backoff: { firstMs: 1, longestMs: 4 },
    onAcknowledged: (sweeps, answer) => acknowledged.push([sweeps.map(({ pollMs }) => pollMs), answer]),
    onRetry: (_reason, waitMs) => waits.push(waitMs),
    onRefused: (sweeps, reason) => refused.push(`${reason}: ${sweeps.map(({ pollMs }) => pollMs).join()}`),
  });
  return { client, seen, acknowledged, waits, refused };
}

test('sweeps go up in order, in uploads of at most the given size', async () => {
  const { client, seen, acknowledged } = clientWith([], 2);
  client.add(sweep(1), sweep(2), sweep(3));
  await client.drained();
  expect(seen.map(({ polls }) => polls)).toEqual([[1, 2], [3]]);
  expect(acknowledged.flatMap(([polls]) => polls)).toEqual([1, 2, 3]);
  expect(client.pending).toBe(0);
});

test('what was not acknowledged is sent again under the same id with the same sweeps, even if more has come', async () => {
  const { client, seen, waits } = clientWith([
    { kind: 'retry', afterMs: 7, reason: '503' },
    { kind: 'retry', afterMs: null, reason: 'ECONNREFUSED' },
  ]);
  client.add(sweep(1));
  client.add(sweep(2));
  await client.drained();
  expect(seen.map(({ polls }) => polls)).toEqual([[1], [1], [1], [2]]);
  expect(new Set(seen.slice(0, 3).map(({ upload }) => upload)).size).toBe(1);
  expect(waits[0]).toBe(7);
  expect(client.pending).toBe(0);
});

test('an upload that is too large is halved; one that is refused is dropped and told of, and the next goes on', async () => {
  const { client, seen, refused } = clientWith([
    { kind: 'refused', split: true, reason: '413' },
    { kind: 'refused', split: false, reason: '400' },
  ]);
  client.add(sweep(1), sweep(2), sweep(3));
  await client.drained();
  expect(seen.map(({ polls }) => polls)).toEqual([[1, 2, 3], [1, 2], [3]]);
  expect(refused).toEqual(['400: 1,2']);
});

test('while held back sweeps gather; released, they go up in order', async () => {
  const { client, seen } = clientWith([]);
  client.hold();
  client.add(sweep(1));
  client.add(sweep(2));
  await client.drained();
  expect(seen).toEqual([]);
  expect(client.pending).toBe(2);
  client.release();
  await client.drained();
  expect(seen.map(({ polls }) => polls)).toEqual([[1, 2]]);
});

test('stopping ends a long wait and keeps what is pending', async () => {
  const { client, waits } = clientWith([{ kind: 'retry', afterMs: 3_600_000, reason: '429' }]);
  client.add(sweep(1));
  await vi.waitFor(() => expect(waits).toHaveLength(1));
  await client.stop();
  expect(client.pending).toBe(1);
});
