import { zstdCompressSync } from 'node:zlib';
import { CONTENT_TYPES } from '@packwatch/contracts';
import { compileMap, encodeFramesCbor } from '@packwatch/protocol';
import { describe, expect, it } from 'vitest';
import { Assignments } from '../directory/assignments.ts';
import { decodeBody } from '../pipeline/decode-body.ts';
import { withoutFrames } from '../pipeline/frames-of.ts';
import { BUS, CELL_MAP, METER_MAP, pollFrames } from '../testing/frames.ts';
import { decodeHere } from './decode-here.ts';

const T0 = Date.UTC(2026, 10, 23, 12);
const registerMaps = new Map([
  [1, compileMap(METER_MAP)],
  [2, compileMap(CELL_MAP)],
]);
const held = { gatewayId: 'g', bus: BUS, packId: 7, validFromMs: 0, validToMs: null };
const assignments = new Assignments([
  { ...held, slaveAddress: 1, role: 'meter', cellIndex: null, registerMapId: 1 },
  { ...held, slaveAddress: 11, role: 'cell', cellIndex: 0, registerMapId: 2 },
]);
const mappings = { lineProtocol: null, teltonika: null };

function task(polls: number, encoding: 'identity' | 'zstd' = 'zstd') {
  const frames = Array.from({ length: polls }, (_, i) => pollFrames(T0 + i * 10_000, {}, 1)).flat();
  const upload = '0198f6a2-7c1e-7d3a-9b44-6a1f0c2e5d10';
  const body = encodeFramesCbor({ v: 1, upload, sentMs: T0, frames });
  const sent = encoding === 'zstd' ? new Uint8Array(zstdCompressSync(body)) : body;
  const gateway = { id: 'g', organisationId: 'o' };
  const envelope = { contentType: CONTENT_TYPES.framesCbor, encoding, sent };
  return { gateway, envelope, receivedMs: T0 + 60_000, assignments, mappings, registerMaps };
}

describe('decodeHere', () => {
  it.each(['identity', 'zstd'] as const)('says of one poll (%s) what a decoding thread says', (encoding) => {
    const one = task(1, encoding);
    const here = decodeHere(one);
    expect(here?.columns.count).toBe(1);
    const there = decodeBody(one, { assignments, mappings, registerMap: (id) => registerMaps.get(id) });
    expect(here).toEqual(withoutFrames(there));
  });

  it('leaves larger ones to a thread, by what was sent and by what it unpacks to', () => {
    expect(decodeHere(task(60))).toBeNull();
    const bomb = { ...task(1).envelope, sent: new Uint8Array(zstdCompressSync(new Uint8Array(1024 * 1024))) };
    expect(bomb.sent.length).toBeLessThan(200);
    expect(decodeHere({ ...task(1), envelope: bomb })).toBeNull();
  });

  it.each([CONTENT_TYPES.lineProtocol, CONTENT_TYPES.teltonika, null])(
    'leaves what is read by a mapping (%s) to a thread: it may make much of one line',
    (contentType) => {
      const sent = new TextEncoder().encode('[{"TS":1795341570,"VR":"[1]"}]');
      expect(decodeHere({ ...task(1), envelope: { contentType, encoding: 'identity', sent } })).toBeNull();
    },
  );

  it('refuses what is not what it claims to be', () => {
    const cut = { ...task(1).envelope, sent: task(1).envelope.sent.subarray(0, 20) };
    expect(() => decodeHere({ ...task(1), envelope: cut })).toThrow(/not zstd, or was cut short/);
  });
});
