import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeRecord, readRecords } from './record.ts';

const payloads = fc.array(fc.uint8Array({ maxLength: 60 }), { minLength: 1, maxLength: 8 });
const segmentOf = (bodies: readonly Uint8Array[]): Buffer =>
  Buffer.concat(bodies.map((body, index) => encodeRecord(index + 1, body)));
const sequences = (bytes: Buffer): number[] => readRecords(bytes).records.map(({ sequence }) => sequence);

test('records are laid out as documented', () => {
  // CRC-32 of 00000003 0000000000000102 abcdef, worked out by Python's binascii.crc32.
  expect(encodeRecord(0x102, Uint8Array.of(0xab, 0xcd, 0xef)).toString('hex')).toBe(
    '50574731' + '00000003' + '0000000000000102' + 'ace8d447' + 'abcdef',
  );
});

test('what was written is read, in order', () => {
  fc.assert(
    fc.property(payloads, (bodies) => {
      const { records, soundEnd, damagedBytes } = readRecords(segmentOf(bodies));
      expect(records.map(({ payload }) => new Uint8Array(payload))).toEqual(bodies);
      expect(sequences(segmentOf(bodies))).toEqual(bodies.map((_, index) => index + 1));
      expect([soundEnd, damagedBytes]).toEqual([segmentOf(bodies).length, 0]);
    }),
  );
});

test('a segment cut anywhere gives the records that are whole, and where they end', () => {
  const segment = segmentOf([Uint8Array.of(1), Uint8Array.of(2, 2), new Uint8Array()]);
  const ends = readRecords(segment).records.map(({ end }) => end);
  for (let length = 0; length <= segment.length; length++) {
    const whole = ends.filter((end) => end <= length);
    const read = readRecords(segment.subarray(0, length));
    expect(read.records.map(({ end }) => end)).toEqual(whole);
    expect(read.soundEnd).toBe(whole.at(-1) ?? 0);
    expect(read.damagedBytes).toBe(0);
  }
});

test('a flipped bit costs the record it is in, and no other', () => {
  fc.assert(
    fc.property(payloads, fc.nat(), fc.nat(7), (bodies, where, bit) => {
      const segment = segmentOf(bodies);
      const at = where % segment.length;
      const hit = readRecords(segment).records.findIndex(({ end }) => at < end) + 1;
      segment[at] = (segment[at] ?? 0) ^ (1 << bit);
      const expected = bodies.map((_, index) => index + 1).filter((sequence) => sequence !== hit);
      expect(sequences(segment)).toEqual(expected);
      const { damagedBytes } = readRecords(segment);
      expect(damagedBytes > 0).toBe(hit < bodies.length);
    }),
  );
});

test('bytes of any kind are read without an error', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readRecords(Buffer.from(bytes))));
});

test('reading can begin at a record and stop after some', () => {
  const segment = segmentOf([Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]);
  const first = readRecords(segment, 0, 1);
  expect(first.records.map(({ sequence }) => sequence)).toEqual([1]);
  expect(readRecords(segment, first.soundEnd, 1).records.map(({ sequence }) => sequence)).toEqual([2]);
});
