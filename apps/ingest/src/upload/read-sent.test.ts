import { PassThrough, Readable } from 'node:stream';
import { UPLOAD_LIMITS } from '@packwatch/contracts';
import { describe, expect, it } from 'vitest';
import { readSent } from './unpack.ts';

describe('readSent', () => {
  it('gathers a body whole, in whatever pieces it comes', async () => {
    const pieces = [Buffer.from('ab'), Buffer.alloc(0), Buffer.from('c'), Buffer.from('defg')];
    expect(Buffer.from(await readSent(Readable.from(pieces, { objectMode: false }))).toString()).toBe('abcdefg');
    expect(await readSent(Readable.from([]))).toEqual(new Uint8Array());
  });

  it('stops where it is too large, and leaves the rest to be taken in before the answer', async () => {
    const body = new PassThrough();
    const read = readSent(body);
    body.write(Buffer.alloc(UPLOAD_LIMITS.sentBytes));
    body.write(Buffer.alloc(1));
    await expect(read).rejects.toMatchObject({ code: 'too_large' });
    expect([body.destroyed, body.isPaused(), body.listenerCount('data')]).toEqual([false, true, 0]);
  });

  it('fails with a body that is broken off, in its middle or before', async () => {
    const body = new PassThrough();
    const read = readSent(body);
    body.write('abc');
    body.destroy();
    await expect(read).rejects.toThrow('broken off');
    await expect(readSent(body)).rejects.toThrow('broken off');
    const reset = new PassThrough();
    const failing = readSent(reset);
    reset.destroy(new Error('reset by its sender'));
    await expect(failing).rejects.toThrow('reset by its sender');
  });
});
