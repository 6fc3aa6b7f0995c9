import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { Assignments } from '../directory/assignments.ts';
import { FATE } from '../testing/fragile-decode-thread.ts';
import { DecodeThreads } from './decode-threads.ts';

const ENTRY = new URL('../testing/fragile-decode-thread.ts', import.meta.url);
const KNOWLEDGE = {
  assignments: new Assignments([]),
  mappings: { lineProtocol: null, teltonika: null },
  registerMaps: new Map(),
};

let threads: DecodeThreads | null = null;
afterEach(() => threads?.close());

function start(maxSilenceMs = 20_000): DecodeThreads {
  return (threads = new DecodeThreads({ entry: ENTRY, maxThreads: 2, maxSilenceMs, log: pino({ level: 'silent' }) }));
}

let ended: string[] = [];
/** Sends one upload and notes when it is done with, and how. */
async function send(to: DecodeThreads, gatewayId: string, fate: number, name = 0, bytes = 2): Promise<string> {
  const sent = new Uint8Array(bytes);
  sent.set([fate, name]);
  const envelope = { contentType: null, encoding: 'identity', sent };
  const outcome = await to
    .decode({ gateway: { id: gatewayId, organisationId: '' }, envelope, receivedMs: 0, ...KNOWLEDGE })
    .then(
      ({ uploadId }) => uploadId,
      (error: Error) => error.message,
    );
  ended.push(`${gatewayId}: ${outcome}`);
  return outcome;
}
beforeEach(() => {
  ended = [];
});

describe('decoding threads', () => {
  it.each([
    ['ends its thread', FATE.killsThread, 'a decoding thread ended with code 7'],
    ['breaks its thread', FATE.throws, 'nobody caught this'],
  ])('lose nothing but the one upload that %s', async (_what, fate, message) => {
    const to = start();
    const sent = [1, 2, 3].map((name) => send(to, 'good', FATE.decoded, name));
    sent.splice(1, 0, send(to, 'bad', fate));
    sent.push(send(to, 'bad', FATE.decoded, 4));
    expect(await Promise.all(sent)).toEqual(['upload 1', message, 'upload 2', 'upload 3', 'upload 4']);
    expect(await send(to, 'bad', FATE.decoded, 5)).toBe('upload 5');
  });

  it('go on for others while one of them hangs, and end it after a while', async () => {
    const to = start(1_000);
    const hanging = send(to, 'bad', FATE.hangs);
    const behind = send(to, 'bad', FATE.decoded, 1);
    await Promise.all([send(to, 'good', FATE.decoded, 2), send(to, 'other', FATE.decoded, 3)]);
    expect(await hanging).toBe('a decoding thread gave no answer for 1000 ms');
    expect(await behind).toBe('upload 1');
    expect(ended).toEqual(expect.arrayContaining(['good: upload 2', 'other: upload 3']));
  });

  it('leave a thread to the others while one gateway’s uploads hang', async () => {
    const to = start();
    const hanging = Array.from({ length: 40 }, () => send(to, 'bad', FATE.hangs, 0, 40_000));
    await new Promise((resolve) => setImmediate(resolve));
    expect(await send(to, 'good', FATE.decoded, 1)).toBe('upload 1');
    expect(await send(to, 'good', FATE.decoded, 2)).toBe('upload 2');
    await to.close();
    expect(new Set(await Promise.all(hanging)).size).toBeGreaterThan(0);
    expect(ended.slice(0, 2)).toEqual(['good: upload 1', 'good: upload 2']);
  });

  it('say what an upload was refused for', async () => {
    const to = start();
    const envelope = { contentType: null, encoding: 'identity', sent: Uint8Array.of(FATE.rejected) };
    const refused = to.decode({ gateway: { id: 'bad', organisationId: '' }, envelope, receivedMs: 0, ...KNOWLEDGE });
    await expect(refused).rejects.toMatchObject({ code: 'malformed', path: '@0', message: 'not CBOR' });
  });

  it('serve a gateway with one upload soon, though another has sent hundreds before', async () => {
    const to = start();
    const flood = Array.from({ length: 300 }, (_, i) => send(to, 'flood', FATE.decoded, i % 256, 40_000));
    await send(to, 'quiet', FATE.decoded, 1);
    expect(ended.length).toBeLessThan(20);
    await Promise.all(flood);
  });

  it('let a gateway rest that sent what took long to refuse, while the others go on', async () => {
    const to = start();
    await send(to, 'warm', FATE.decoded);
    // The second byte says how many ms it took.
    await send(to, 'bomber', FATE.rejected, 200);
    const resting = send(to, 'bomber', FATE.decoded, 1);
    for (let i = 0; i < 3; i++) await send(to, 'good', FATE.decoded, 2);
    expect(ended.filter((one) => one.startsWith('bomber'))).toEqual(['bomber: not CBOR']);
    expect(await resting).toBe('upload 1');
  });

  it('fail what waits when they are closed', async () => {
    const to = start();
    const waiting = send(to, 'a', FATE.hangs);
    await to.close();
    expect(await waiting).toContain('stopping');
  });
});
