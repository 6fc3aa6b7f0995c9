import { Encoder } from 'cbor-x';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendCrc } from '../modbus/crc16.ts';
import { decodeFrameTableCbor, decodeFramesCbor } from './decode-frames-cbor.ts';
import { encodeFramesCbor } from './encode-frames-cbor.ts';
import { FrameTable } from './frame-table.ts';
import { anyUpload } from './testing/any-upload.ts';

describe('FrameTable', () => {
  it('gives back the pairs it was made of', () => {
    fc.assert(
      fc.property(anyUpload, ({ frames }) => {
        expect(FrameTable.of(frames).toFrames()).toEqual(frames);
      }),
    );
  });

  it('is what the CBOR says, and its objects are what the other decoder gives', () => {
    fc.assert(
      fc.property(anyUpload, (upload) => {
        const body = encodeFramesCbor(upload);
        const result = decodeFrameTableCbor(body);
        const frames = result.ok ? result.upload.table.toFrames() : [];
        expect(frames).toEqual(upload.frames);
        expect(decodeFramesCbor(body)).toEqual({ ok: true, upload });
      }),
    );
  });

  it('leaves a right CRC out and keeps a wrong one', () => {
    const request = Uint8Array.of(1, 3, 0, 0, 0, 1);
    const common = { pollMs: null, tMs: 0, bus: 'a', request, error: null };
    const good = appendCrc(Uint8Array.of(1, 3, 2, 0, 7));
    const bad = Uint8Array.of(1, 3, 2, 0, 7, 0, 0);
    const table = FrameTable.of([
      { ...common, response: good },
      { ...common, response: bad },
    ]);
    expect([[...table.isSealed], [...table.length]]).toEqual([
      [1, 0],
      [5, 7],
    ]);
  });

  it('takes a bus that stands twice in the table for one', () => {
    const body = new Encoder({ useRecords: false, tagUint8Array: false }).encode({
      v: 1,
      upload: '018f0a3c-7d11-7c1e-9f00-3b1d0c5a7e21',
      sent: 0,
      crc: false,
      buses: ['a', 'a'],
      requests: [Uint8Array.of(1, 3, 0, 0, 0, 1)],
      polls: [
        [0, 0, [[0, 0, null]]],
        [1, 0, [[0, 0, null]]],
      ],
    });
    const result = decodeFrameTableCbor(body);
    const { bus, count } = result.ok ? result.upload.table : FrameTable.of([]);
    expect([...bus.subarray(0, count)]).toEqual([0, 0]);
  });

  it('has no pair where there is none', () => {
    expect(() => FrameTable.of([]).at(0)).toThrow(RangeError);
  });
});
