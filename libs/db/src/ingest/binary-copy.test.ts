import { describe, expect, it } from 'vitest';
import { BinaryCopy } from './binary-copy.ts';

const HEADER = '5047434f50590aff0d0a00' + '00000000' + '00000000';
const TRAILER = 'ffff';

/** The hex of what `write` adds for one row of one column. */
function field(write: (copy: BinaryCopy) => void): string {
  const copy = new BinaryCopy(1);
  copy.row();
  write(copy);
  const hex = copy.end().toString('hex');
  expect(hex.startsWith(`${HEADER}0001`)).toBe(true);
  expect(hex.endsWith(TRAILER)).toBe(true);
  return hex.slice(HEADER.length + 4, -TRAILER.length);
}

describe('BinaryCopy', () => {
  it('frames an empty COPY by signature, flags, extension and trailer', () => {
    expect(new BinaryCopy(3).end().toString('hex')).toBe(HEADER + TRAILER);
  });

  it('writes whole numbers big-endian behind their length', () => {
    expect(field((copy) => copy.int16(-2))).toBe('00000002fffe');
    expect(field((copy) => copy.int32(0x01020304))).toBe('0000000401020304');
    expect(field((copy) => copy.int64(2 ** 32 + 5))).toBe('000000080000000100000005');
    expect(field((copy) => copy.int64(-1))).toBe('00000008ffffffffffffffff');
    expect(field((copy) => copy.int64(Number.MAX_SAFE_INTEGER))).toBe('00000008001fffffffffffff');
  });

  it('writes 32-bit floats', () => {
    expect(field((copy) => copy.float32(0.5))).toBe('000000043f000000');
  });

  it('writes NULL as length −1', () => {
    for (const method of [
      'int16',
      'int32',
      'int64',
      'float32',
      'timestamptz',
      'int16Array',
      'int32Array',
      'int64Array',
    ] as const) {
      expect(field((copy) => copy[method](null))).toBe('ffffffff');
    }
  });

  it('counts time in microseconds from 2000-01-01', () => {
    expect(field((copy) => copy.timestamptz(Date.UTC(2000, 0, 1)))).toBe('000000080000000000000000');
    expect(field((copy) => copy.timestamptz(Date.UTC(2000, 0, 1) + 1))).toBe('0000000800000000000003e8');
    expect(field((copy) => copy.timestamptz(Date.UTC(1999, 11, 31, 23, 59, 59, 999)))).toBe('00000008fffffffffffffc18');
  });

  it('writes an array of smallint with its dimension, null flag, element type and lower bound', () => {
    const head = '00000001' + '00000000' + '00000015' + '00000002' + '00000001';
    expect(field((copy) => copy.int16Array([3, -1]))).toBe(`00000020${head}00000002000300000002ffff`);
    const withNull = '00000001' + '00000001' + '00000015' + '00000002' + '00000001';
    expect(field((copy) => copy.int16Array([null, 7]))).toBe(`0000001e${withNull}ffffffff000000020007`);
  });

  it('writes wider arrays the same way', () => {
    const head = (oid: string) => '00000001' + '00000000' + oid + '00000001' + '00000001';
    expect(field((copy) => copy.int32Array([3]))).toBe(`0000001c${head('00000017')}0000000400000003`);
    expect(field((copy) => copy.int64Array([-1]))).toBe(`00000020${head('00000014')}00000008ffffffffffffffff`);
  });

  it('grows with what is written', () => {
    const copy = new BinaryCopy(1);
    const large = Array.from({ length: 150_000 }, () => 0x0707);
    for (let i = 0; i < 3; i += 1) {
      copy.row();
      copy.int16Bytes(large, -1);
    }
    const bytes = copy.end();
    expect(bytes.length).toBe(19 + 3 * (2 + 4 + 300_000) + 2);
    expect(bytes.subarray(25, 300_025).every((byte) => byte === 7)).toBe(true);
  });
});
