import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../bytes/hex.ts';
import { decodeFramesJson, encodeFramesJson } from './frames-json.ts';
import { anyUpload } from './testing/any-upload.ts';

const UPLOAD = '018f0a3c-7d11-7c1e-9f00-3b1d0c5a7e21';
const SENT = '2026-11-22T10:00:00Z';
const FRAME = { p: 1000, t: 1020, bus: 'rs485-0', q: '0103006c00020416', r: '010304672c0000248e' };

const decode = (body: unknown) => decodeFramesJson(new TextEncoder().encode(JSON.stringify(body)));
const decodeText = (text: string) => decodeFramesJson(new TextEncoder().encode(text));
const withFrame = (changes: object): object => ({
  v: 1,
  upload: UPLOAD,
  sent: SENT,
  frames: [FRAME, { ...FRAME, ...changes }],
});
const withRoundTrips = (changes: object): object => ({
  v: 1,
  upload: UPLOAD,
  sent: SENT,
  frames: [],
  rtt: [{ bus: 'b', slave: 1, from: 1000, n: 2, sum: 30, min: 10, max: 20, ...changes }],
});

describe('decodeFramesJson', () => {
  it('reads a pair, one without poll start and one without response', () => {
    const { p: _p, ...withoutPoll } = FRAME;
    const body = {
      v: 1,
      upload: UPLOAD,
      sent: SENT,
      frames: [FRAME, withoutPoll, { ...FRAME, r: null, err: 'timeout' }],
    };
    const request = fromHex(FRAME.q);
    const response = fromHex(FRAME.r);
    const common = { tMs: 1020, bus: 'rs485-0', request };
    expect(decode(body)).toEqual({
      ok: true,
      upload: {
        v: 1,
        upload: UPLOAD,
        sentMs: Date.UTC(2026, 10, 22, 10),
        frames: [
          { ...common, pollMs: 1000, response, error: null },
          { ...common, pollMs: null, response, error: null },
          { ...common, pollMs: 1000, response: null, error: 'timeout' },
        ],
      },
    });
  });

  it('takes a time with an offset and a fraction', () => {
    expect(decode({ v: 1, upload: UPLOAD, sent: '2026-11-22T11:30:00.250+01:30', frames: [] })).toMatchObject({
      upload: { sentMs: Date.UTC(2026, 10, 22, 10, 0, 0, 250) },
    });
  });

  it('reads how long answers took', () => {
    expect(decode(withRoundTrips({}))).toMatchObject({
      upload: {
        roundTrips: [{ bus: 'b', slaveAddress: 1, fromMs: 1000, count: 2, sumUs: 30, minUs: 10, maxUs: 20 }],
      },
    });
    expect(decode({ ...withRoundTrips({}), rtt: null })).not.toHaveProperty('upload.roundTrips');
  });

  it('ignores members it does not know', () => {
    expect(decode({ v: 1, upload: UPLOAD, sent: SENT, frames: [], firmware: { build: [1, 2] } }).ok).toBe(true);
  });

  it('keeps frames that are wrong on the bus; they are judged later', () => {
    expect(decode(withFrame({ q: '', r: 'ffffff' })).ok).toBe(true);
  });

  it.each<[string, unknown, string, string]>([
    ['an array', [], '', 'invalid'],
    ['another version', { v: 2 }, 'v', 'unsupported_version'],
    ['no version', {}, 'v', 'unsupported_version'],
    ['an id that is no UUID', { v: 1, upload: 'abc', sent: SENT, frames: [] }, 'upload', 'invalid'],
    ['a time without zone', { v: 1, upload: UPLOAD, sent: '2026-11-22T10:00:00', frames: [] }, 'sent', 'invalid'],
    ['a time that is none', { v: 1, upload: UPLOAD, sent: '2026-13-22T10:00:00Z', frames: [] }, 'sent', 'invalid'],
    ['no frames', { v: 1, upload: UPLOAD, sent: SENT }, 'frames', 'invalid'],
    ['a frame that is none', { v: 1, upload: UPLOAD, sent: SENT, frames: [FRAME, 7] }, 'frames[1]', 'invalid'],
    ['a poll start as text', withFrame({ p: '1000' }), 'frames[1].p', 'invalid'],
    ['a time with a fraction', withFrame({ t: 1.5 }), 'frames[1].t', 'invalid'],
    ['a time before 1970', withFrame({ t: -1 }), 'frames[1].t', 'invalid'],
    ['an empty bus', withFrame({ bus: '' }), 'frames[1].bus', 'invalid'],
    ['a bus with a line break', withFrame({ bus: 'a\nb' }), 'frames[1].bus', 'invalid'],
    ['a bus with half a character', withFrame({ bus: 'a\ud83d' }), 'frames[1].bus', 'invalid'],
    ['an odd number of digits', withFrame({ q: '010' }), 'frames[1].q', 'invalid'],
    ['digits that are not hex', withFrame({ r: '01 03' }), 'frames[1].r', 'invalid'],
    ['no response member', withFrame({ r: undefined }), 'frames[1].r', 'invalid'],
    ['a response of 513 bytes', withFrame({ r: '00'.repeat(513) }), 'frames[1].r', 'too_large'],
    ['an error that is no text', withFrame({ err: 5 }), 'frames[1].err', 'invalid'],
    [
      'the bus after the last one',
      { ...withRoundTrips({}), frames: Array.from({ length: 257 }, (_, i) => ({ ...FRAME, bus: `b${i}` })) },
      'frames[256].bus',
      'too_large',
    ],
    [
      'the request after the last one',
      {
        ...withRoundTrips({}),
        frames: Array.from({ length: 10_001 }, (_, i) => ({ ...FRAME, q: i.toString(16).padStart(16, '0') })),
      },
      'frames[10000].q',
      'too_large',
    ],
    ['round trips of no bus', withRoundTrips({ bus: '' }), 'rtt[0].bus', 'invalid'],
    ['round trips of no slave', withRoundTrips({ slave: 256 }), 'rtt[0].slave', 'invalid'],
    ['round trips of no time', withRoundTrips({ from: '1000' }), 'rtt[0].from', 'invalid'],
    ['a round trip that nobody made', withRoundTrips({ n: 0 }), 'rtt[0].n', 'invalid'],
    ['a round trip of an hour', withRoundTrips({ max: 3_600_000_000 }), 'rtt[0].max', 'invalid'],
    ['a shortest that is the longest', withRoundTrips({ min: 21 }), 'rtt[0].min', 'invalid'],
    ['a sum below what it adds up', withRoundTrips({ sum: 19 }), 'rtt[0].sum', 'invalid'],
    ['a sum above what it adds up', withRoundTrips({ sum: 41 }), 'rtt[0].sum', 'invalid'],
    ['a fraction of a microsecond', withRoundTrips({ sum: 30.5 }), 'rtt[0].sum', 'invalid'],
  ])('names the place of %s', (_what, body, path, code) => {
    expect(decode(body)).toMatchObject({ ok: false, error: { path, code } });
  });

  it.each([
    ['nothing', '', '@0'],
    ['an end too early', '{"v":1,"upload":"abc', '@20'],
    ['an end inside an array', '{"frames":[1,', '@13'],
    ['a missing value', '{"v":}', '@5'],
    ['a missing comma', '{"v":1 "w":2}', '@7'],
    ['a comma too many', '[1,]', '@3'],
    ['a bare word', '{"v":yes}', '@5'],
    ['a number with a leading zero', '[01]', '@2'],
    ['text behind the end', '{}x', '@2'],
    ['a bad escape', '["a\\x"]', '@3'],
    ['a fault behind text of several bytes', '["µΩ",]', '@8'],
  ])('gives the byte offset of %s', (_what, text, path) => {
    expect(decodeText(text)).toMatchObject({ ok: false, error: { path, code: 'malformed' } });
  });

  it('gives the byte offset of bad UTF-8', () => {
    expect(decodeFramesJson(Uint8Array.of(0x22, 0xc2, 0xb5, 0xff, 0x22))).toMatchObject({
      ok: false,
      error: { path: '@3', code: 'malformed' },
    });
  });

  it.each([
    ['a replacement character that was sent before it', '22efbfbdc222', 4],
    ['an overlong slash', '22c0af22', 1],
    ['an overlong form of three bytes', '22e0808022', 1],
    ['an overlong form of four bytes', '22f080808022', 1],
    ['a surrogate', '22eda08022', 1],
    ['a character beyond U+10FFFF', '22f490808022', 1],
    ['a byte that begins nothing', '2280', 1],
    ['a character cut short by the end', '22f09f98', 1],
  ])('finds bad UTF-8: %s', (_what, hex, offset) => {
    expect(decodeFramesJson(fromHex(hex) ?? new Uint8Array())).toMatchObject({
      error: { path: `@${offset}`, code: 'malformed' },
    });
  });

  it('refuses nesting and numbers of objects that would only cost memory', () => {
    expect(decodeText('['.repeat(1_000_000))).toMatchObject({ error: { path: '@16', code: 'too_large' } });
    expect(decodeText(`[${'{},'.repeat(250_000)}0]`)).toMatchObject({ error: { code: 'too_large' } });
    expect(decodeText(`{"v":1,"note":"${'['.repeat(100)}\\"["}`)).toMatchObject({ error: { path: 'upload' } });
  });

  it('refuses more than 100,000 frames', () => {
    const frames = new Array<object>(100_001).fill({});
    expect(decode({ v: 1, upload: UPLOAD, sent: SENT, frames })).toMatchObject({
      error: { path: 'frames', code: 'too_large' },
    });
  });

  it('never throws, whatever the bytes or the JSON', () => {
    fc.assert(fc.property(fc.uint8Array(), (body) => void decodeFramesJson(body)));
    fc.assert(fc.property(fc.jsonValue(), (value) => void decode(value)));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'[]{}",:0e-.tru\\n ') }), (text) => void decodeText(text)),
    );
  });

  it('finds a fault wherever it cuts valid JSON', () => {
    const text = JSON.stringify(withFrame({}));
    for (let length = 0; length < text.length; length++) {
      expect(decodeText(text.slice(0, length))).toMatchObject({ error: { code: 'malformed', path: `@${length}` } });
    }
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(anyUpload, (upload) => {
        expect(decodeFramesJson(encodeFramesJson(upload))).toEqual({ ok: true, upload });
      }),
    );
  });
});
