import { gzipSync, zstdCompressSync } from 'node:zlib';
import { CONTENT_TYPES } from '@packwatch/contracts';
import { compileMap, encodeFramesCbor, encodeFramesJson } from '@packwatch/protocol';
import { expect, it } from 'vitest';
import { Assignments } from '../directory/assignments.ts';
import { BUS, METER_MAP, pollFrames, withBadCrc } from '../testing/frames.ts';
import { fromSent, toSent } from '../threads/wire.ts';
import { decodeBody } from './decode-body.ts';
import { framesOf } from './frames-of.ts';

const T0 = Date.UTC(2026, 10, 23, 12);
const meter = { gatewayId: 'g', bus: BUS, slaveAddress: 1, packId: 7, role: 'meter' as const, cellIndex: null };
const knowledge = {
  assignments: new Assignments([{ ...meter, registerMapId: 1, validFromMs: 0, validToMs: null }]),
  mappings: { teltonika: null, lineProtocol: null },
  registerMap: () => compileMap(METER_MAP),
};
const PACKED = { identity: (body: Uint8Array) => body, gzip: gzipSync, zstd: zstdCompressSync };

function arrive(contentType: string, encoding: keyof typeof PACKED, frames = pollFrames(T0, {}, 0)) {
  const upload = { v: 1 as const, upload: '0198f6a2-7c1e-7d3a-9b44-6a1f0c2e5d10', sentMs: T0, frames };
  const body = contentType === CONTENT_TYPES.framesCbor ? encodeFramesCbor(upload) : encodeFramesJson(upload);
  const sent = new Uint8Array(PACKED[encoding](typeof body === 'string' ? Buffer.from(body) : body));
  const gateway = { id: 'g', organisationId: 'o' };
  const decoded = decodeBody({ gateway, receivedMs: T0, envelope: { contentType, encoding, sent } }, knowledge);
  return { decoded, arrived: fromSent(structuredClone(toSent(decoded, sent)), sent) };
}

it.each([
  [CONTENT_TYPES.framesCbor, 'zstd'],
  [CONTENT_TYPES.framesCbor, 'gzip'],
  [CONTENT_TYPES.framesJson, 'identity'],
] as const)(
  'frames of %s (%s) stay in their thread, and are read again where they are needed',
  (contentType, encoding) => {
    const { decoded, arrived } = arrive(contentType, encoding);
    expect(decoded.refusals).toEqual([]);
    expect(arrived.frames).toBeNull();
    expect(framesOf(arrived).toFrames()).toEqual(decoded.frames.toFrames());
  },
);

it('frames of an upload of which something is refused come with it', () => {
  const broken = pollFrames(T0, {}, 0).map((frame, i) => (i === 0 ? withBadCrc(frame) : frame));
  const { decoded, arrived } = arrive(CONTENT_TYPES.framesCbor, 'zstd', broken);
  expect(decoded.refusals).toHaveLength(1);
  expect(arrived.frames?.toFrames()).toEqual(decoded.frames.toFrames());
});
