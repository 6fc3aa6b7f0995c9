import { deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { UploadRejected } from '../errors.ts';
import { unpack } from './unpack.ts';

const MIB = 1024 * 1024;
const text = (body: Uint8Array): string => new TextDecoder().decode(body);
const bytes = (...parts: (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
const refusal = (sent: Uint8Array, encoding: string): unknown => {
  try {
    unpack(sent, encoding);
  } catch (error) {
    if (error instanceof UploadRejected) return error.code;
    throw error;
  }
  return 'taken';
};
/** The frame that says nothing to readers who skip it (RFC 8878, 3.1.2). */
const SKIPPABLE = Uint8Array.of(0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3);

describe('unpack', () => {
  it('takes a body of several frames or members whole', () => {
    const zstd = bytes(
      SKIPPABLE,
      zstdCompressSync('one '),
      zstdCompressSync('two '),
      SKIPPABLE,
      zstdCompressSync('three'),
    );
    expect(text(unpack(zstd, 'zstd'))).toBe('one two three');
    expect(text(unpack(bytes(gzipSync('one '), gzipSync('two')), 'gzip'))).toBe('one two');
    const large = [Buffer.alloc(300_000, 'abcdefg'), Buffer.alloc(500_000, 'hijklmnopq')];
    expect(unpack(bytes(...large.map((part) => zstdCompressSync(part))), 'zstd')).toEqual(
      new Uint8Array(bytes(...large)),
    );
  });

  it.each([
    ['zstd', zstdCompressSync('hello hello hello')],
    ['gzip', gzipSync('hello hello hello')],
  ])('refuses %s that is cut, or followed by what is none', (encoding, sent) => {
    for (let length = 1; length < sent.length; length++) {
      expect([length, refusal(sent.subarray(0, length), encoding)]).toEqual([length, 'malformed']);
    }
    expect(refusal(bytes(sent, 'garbage behind the end'), encoding)).toBe('malformed');
    expect(refusal(bytes(sent, sent.subarray(0, 7)), encoding)).toBe('malformed');
  });

  it('stops a bomb of whatever kind at the unpacked limit', () => {
    const zeros = Buffer.alloc(65 * MIB);
    for (const [encoding, sent] of [
      ['zstd', zstdCompressSync(zeros)],
      ['gzip', gzipSync(zeros)],
      ['deflate', deflateSync(zeros)],
      ['zstd', bytes(...Array.from({ length: 60 }, () => zstdCompressSync(zeros.subarray(0, 2 * MIB))))],
    ] as const) {
      expect(refusal(sent, encoding)).toBe('too_large');
    }
  });

  it('does not unpack thousands of frames that say nothing', () => {
    const empty = zstdCompressSync('');
    expect(refusal(bytes(...Array.from({ length: 10_000 }, () => empty)), 'zstd')).toBe('malformed');
  });
});
