import { Encoder, decode as decodeWithCborX } from 'cbor-x';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { decodeFramesCbor } from './decode-frames-cbor.ts';
import { encodeFramesCbor } from './encode-frames-cbor.ts';
import { type FramesUpload } from './frames-upload.ts';
import { anyUpload } from './testing/any-upload.ts';

const UPLOAD = '018f0a3c-7d11-7c1e-9f00-3b1d0c5a7e21';
const SENT = Date.UTC(2026, 10, 22, 10);
const hex = (text: string): Uint8Array => fromHex(text) ?? new Uint8Array();

const REQUEST = hex('0103006c00020416');
const RESPONSE = hex('010304672c0000248e');
const NO_CRC = { request: REQUEST.subarray(0, 6), response: RESPONSE.subarray(0, 7) };

/** Another implementation of CBOR: it writes long map heads, and times as float64. */
const cborX = new Encoder({ useRecords: false, tagUint8Array: false });
const decode = (document: unknown) => decodeFramesCbor(cborX.encode(document));

const document = (changes: object): object => ({
  v: 1,
  upload: UPLOAD,
  sent: SENT,
  crc: false,
  buses: ['rs485-0'],
  requests: [NO_CRC.request],
  polls: [[0, SENT, [[20, 0, NO_CRC.response]]]],
  ...changes,
});

describe('decodeFramesCbor', () => {
  it('reads entries whose heads have one, two or more bytes alike', () => {
    const requests = Array.from({ length: 300 }, (_, i) => Uint8Array.of(1, 3, i >> 8, i & 0xff, 0, 1));
    const deltas = [0, 23, 24, 255, 256, 65_535, 65_536, -1];
    const places = [0, 23, 24, 255, 256, 299];
    const lengths = [0, 23, 24, 255, 256, 510];
    const entries = deltas.flatMap((delta) =>
      places.flatMap((place) => lengths.map((length) => [delta, place, new Uint8Array(length).fill(length)])),
    );
    const result = decode(document({ requests, polls: [[0, SENT, entries]] }));
    const frames = result.ok ? result.upload.frames : [];
    expect(
      frames.map(({ tMs, response }, i) => [tMs - (frames[i - 1]?.tMs ?? SENT), (response?.length ?? 0) - 2]),
    ).toEqual(entries.map(([delta, , response]) => [delta, (response as Uint8Array).length]));
    expect(frames.map(({ request }) => (request[2] ?? 0) * 256 + (request[3] ?? 0))).toEqual(
      entries.map(([, place]) => place),
    );
  });

  it('finds its tables behind the polls too', () => {
    const { requests, ...rest } = document({}) as { readonly requests: unknown };
    expect(decode({ ...rest, requests })).toEqual(decode(document({})));
  });

  it('counts poll starts from poll to poll, times from entry to entry, and puts CRCs back', () => {
    const polls = [
      [
        0,
        SENT,
        [
          [20, 0, NO_CRC.response],
          [35, 0, NO_CRC.response],
        ],
      ],
      [0, 10_000, [[-5, 0, null, 'timeout']]],
      [0, null, [[SENT + 7, 0, NO_CRC.response]]],
      [0, -20_000, [[0, 0, hex('0103ff'), 'crc']]],
    ];
    const common = { bus: 'rs485-0', request: REQUEST, response: RESPONSE, error: null };
    expect(decode(document({ polls }))).toEqual({
      ok: true,
      upload: {
        v: 1,
        upload: UPLOAD,
        sentMs: SENT,
        frames: [
          { ...common, pollMs: SENT, tMs: SENT + 20 },
          { ...common, pollMs: SENT, tMs: SENT + 55 },
          { ...common, pollMs: SENT + 10_000, tMs: SENT + 9_995, response: null, error: 'timeout' },
          { ...common, pollMs: null, tMs: SENT + 7 },
          { ...common, pollMs: SENT - 10_000, tMs: SENT - 10_000, response: hex('0103ff'), error: 'crc' },
        ],
      },
    });
  });

  it('gives plain byte arrays, also of a Node Buffer', () => {
    const polls = [[0, 0, [[0, 0, RESPONSE, 'late']]]];
    const result = decodeFramesCbor(cborX.encode(document({ polls })));
    expect(result.ok && result.upload.frames[0]?.response?.constructor).toBe(Uint8Array);
  });

  it('takes frames as they are where CRCs are kept', () => {
    const kept = document({ crc: true, requests: [REQUEST], polls: [[0, 0, [[0, 0, RESPONSE, null]]]] });
    expect(decode(kept)).toMatchObject({ upload: { frames: [{ request: REQUEST, response: RESPONSE, error: null }] } });
  });

  it('reads how long answers took, their times counted from item to item', () => {
    const rtt = [
      [0, 1, SENT, 3, 61_000, 20_000, 21_000],
      [0, 11, -10_000, 1, 0, 0, 0],
    ];
    expect(decode(document({ rtt }))).toMatchObject({
      upload: {
        roundTrips: [
          { bus: 'rs485-0', slaveAddress: 1, fromMs: SENT, count: 3, sumUs: 61_000, minUs: 20_000, maxUs: 21_000 },
          { bus: 'rs485-0', slaveAddress: 11, fromMs: SENT - 10_000, count: 1, sumUs: 0, minUs: 0, maxUs: 0 },
        ],
      },
    });
  });

  it('ignores members it does not know, in whatever order they come', () => {
    const { v, ...rest } = document({ firmware: { build: [1.5, 'x', null, new Uint8Array(3)] } }) as { v: number };
    expect(decode({ ...rest, v }).ok).toBe(true);
  });

  it.each<[string, object, string, string]>([
    ['another version', { v: 2 }, 'v', 'unsupported_version'],
    ['an id that is no UUID', { upload: 'abc' }, 'upload', 'invalid'],
    ['an id that is no text', { upload: 7 }, 'upload@', 'invalid'],
    ['a time as text', { sent: 'now' }, 'sent@', 'invalid'],
    ['a flag that is none', { crc: 1 }, 'crc@', 'invalid'],
    ['a bus without a name', { buses: [''] }, 'buses[0]@', 'invalid'],
    ['a request that is no byte string', { requests: ['01'] }, 'requests[0]@', 'invalid'],
    ['polls that are no array', { polls: 5 }, 'polls@', 'invalid'],
    ['a poll of two items', { polls: [[0, 0]] }, 'polls[0]@', 'invalid'],
    ['a bus that is not in the table', { polls: [[1, 0, []]] }, 'polls[0]@', 'invalid'],
    ['a request that is not in the table', { polls: [[0, 0, [[0, 1, null]]]] }, 'polls[0].entries[0]@', 'invalid'],
    ['an entry of two items', { polls: [[0, 0, [[0, 0]]]] }, 'polls[0].entries[0]@', 'invalid'],
    ['a time before 1970', { polls: [[0, 5, [[-6, 0, null]]]] }, 'polls[0].entries[0]@', 'invalid'],
    ['a response as text', { polls: [[0, 0, [[0, 0, '0103']]]] }, 'polls[0].entries[0]@', 'invalid'],
    ['an error without text', { polls: [[0, 0, [[0, 0, null, '']]]] }, 'polls[0].entries[0]@', 'invalid'],
    [
      'a response of 513 bytes',
      { polls: [[0, 0, [[0, 0, new Uint8Array(513)]]]] },
      'polls[0].entries[0]@',
      'too_large',
    ],
    ['round trips that are no table', { rtt: 5 }, 'rtt@', 'invalid'],
    ['round trips without a mean', { rtt: [[0, 1, SENT, 3, 1, 2]] }, 'rtt[0]@', 'invalid'],
    ['round trips of a bus that is not in the table', { rtt: [[1, 1, SENT, 1, 5, 5, 5]] }, 'rtt[0]@', 'invalid'],
    ['round trips that do not add up', { rtt: [[0, 1, SENT, 2, 9, 5, 5]] }, 'rtt[0]@', 'invalid'],
    ['too many requests', { requests: new Array(10_001).fill(NO_CRC.request) }, 'requests@', 'too_large'],
    ['too many frames', { polls: [[0, 0, new Array(100_001).fill([0, 0, null])]] }, 'polls[0]@', 'too_large'],
  ])('names the place of %s', (_what, changes, place, code) => {
    const result = decode(document(changes));
    expect(result).toMatchObject({ ok: false, error: { code } });
    const path = result.ok ? '' : result.error.path;
    expect(place.endsWith('@') ? path.replace(/\d+$/, '') : path).toBe(place);
  });

  it('says which member is missing', () => {
    for (const member of ['v', 'upload', 'sent', 'crc', 'buses', 'requests', 'polls']) {
      const { [member]: _left, ...rest } = document({}) as Record<string, unknown>;
      expect(decode(rest)).toMatchObject({ ok: false, error: { code: 'invalid', path: member } });
    }
  });

  it.each([
    ['nothing', '', '@0', 'malformed'],
    ['an array', '80', '@0', 'invalid'],
    ['a map that ends too early', 'a261760161', '@5', 'malformed'],
    ['more members than bytes', 'a7617601', '@1', 'malformed'],
    ['a map of an indefinite length', 'bfff', '@0', 'malformed'],
    ['a tagged item', 'a16178c100', '@3', 'malformed'],
    ['a reserved head', 'a161781c', '@3', 'malformed'],
    ['a member twice', 'a2617601617601', '@4', 'invalid'],
    ['bytes behind the end', 'a000', '@1', 'malformed'],
    ['a length far beyond the body', 'a161789b7fffffffffffffff', '@12', 'malformed'],
    ['a key that is not UTF-8', 'a162c32801', '@1', 'malformed'],
  ])('gives the byte offset of %s', (_what, body, path, code) => {
    expect(decodeFramesCbor(hex(body))).toMatchObject({ ok: false, error: { path, code } });
  });

  it('refuses deep nesting before it can use up the stack', () => {
    const nested = new Uint8Array(1_000_000).fill(0x81);
    nested.set(hex('a16178'));
    expect(decodeFramesCbor(nested)).toMatchObject({ ok: false, error: { code: 'too_large', path: '@19' } });
  });

  it('refuses a cut wherever it falls', () => {
    const whole = cborX.encode(document({}));
    for (let length = 0; length < whole.length; length++) {
      expect(decodeFramesCbor(whole.subarray(0, length))).toMatchObject({ error: { code: 'malformed' } });
    }
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array(), (body) => void decodeFramesCbor(body)));
    const whole = cborX.encode(document({}));
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), (offset, byte) => {
        const changed = Uint8Array.from(whole);
        changed[offset] = byte;
        decodeFramesCbor(changed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('encodeFramesCbor', () => {
  const frame = { bus: 'rs485-0', request: REQUEST, response: RESPONSE, error: null };
  const upload = (frames: FramesUpload['frames']): FramesUpload => ({ v: 1, upload: UPLOAD, sentMs: SENT, frames });

  it('leaves CRCs out where they are right', () => {
    const body = encodeFramesCbor(upload([{ ...frame, pollMs: SENT, tMs: SENT + 20 }]));
    expect(decodeWithCborX(body)).toMatchObject({
      crc: false,
      polls: [[0, expect.anything(), [[20, 0, expect.anything()]]]],
    });
    expect(toHex(body)).toContain(`47${toHex(NO_CRC.response)}`);
    expect(toHex(body)).not.toContain(toHex(RESPONSE));
  });

  it('keeps them all if one would not come back as it was', () => {
    const broken = RESPONSE.slice();
    broken[3] = 0;
    const given = upload([
      { ...frame, pollMs: SENT, tMs: SENT },
      { ...frame, pollMs: SENT, tMs: SENT, response: broken },
    ]);
    expect(decodeWithCborX(encodeFramesCbor(given))).toMatchObject({ crc: true });
    expect(decodeFramesCbor(encodeFramesCbor(given))).toEqual({ ok: true, upload: given });
  });

  it('writes each distinct request once', () => {
    const frames = [0, 1, 2].map((poll) => ({ ...frame, pollMs: SENT + poll, tMs: SENT + poll }));
    const decoded = decodeWithCborX(encodeFramesCbor(upload(frames))) as { requests: unknown[]; polls: unknown[] };
    expect(decoded.requests).toHaveLength(1);
    expect(decoded.polls).toHaveLength(3);
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(anyUpload, (given) => {
        expect(decodeFramesCbor(encodeFramesCbor(given))).toEqual({ ok: true, upload: given });
      }),
    );
  });
});
