import fc from 'fast-check';
import { appendCrc } from '../../modbus/crc16.ts';
import { type FramesUpload, type RawFrame } from '../frames-upload.ts';
import { type RoundTrips } from '../round-trips.ts';

const unixMs = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const anyAdu = fc.uint8Array({ maxLength: 40 });
const soundAdu = fc.uint8Array({ minLength: 1, maxLength: 40 }).map(appendCrc);
const name = fc.string({ unit: fc.constantFrom(...'aZ09-_ µ漢'), minLength: 1, maxLength: 12 });

const frameOf = (adu: fc.Arbitrary<Uint8Array>): fc.Arbitrary<RawFrame> =>
  fc.record({
    pollMs: fc.option(fc.oneof(unixMs, fc.constantFrom(1000, 2000)), { nil: null }),
    tMs: unixMs,
    bus: fc.oneof(name, fc.constant('rs485-0')),
    request: adu,
    response: fc.option(adu, { nil: null }),
    error: fc.option(name, { nil: null }),
  });

const roundTrips: fc.Arbitrary<RoundTrips> = fc
  .record({
    bus: fc.oneof(name, fc.constant('rs485-0')),
    slaveAddress: fc.integer({ min: 0, max: 255 }),
    fromMs: unixMs,
    times: fc.array(fc.integer({ min: 0, max: 600_000_000 }), { minLength: 1 }),
  })
  .map(({ times, ...place }) => ({
    ...place,
    count: times.length,
    sumUs: times.reduce((sum, us) => sum + us, 0),
    minUs: Math.min(...times),
    maxUs: Math.max(...times),
  }));

/** Any upload of raw frames; about half of them with sound CRCs throughout. */
export const anyUpload: fc.Arbitrary<FramesUpload> = fc.record(
  {
    v: fc.constant(1 as const),
    upload: fc.uuid(),
    sentMs: unixMs,
    frames: fc.oneof(fc.array(frameOf(soundAdu)), fc.array(fc.oneof(frameOf(soundAdu), frameOf(anyAdu)))),
    roundTrips: fc.array(roundTrips),
  },
  { requiredKeys: ['v', 'upload', 'sentMs', 'frames'] },
);
