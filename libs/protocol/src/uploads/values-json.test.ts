import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PointValues } from '../maps/compile-map.ts';
import { anyValuesUpload } from './testing/any-values-upload.ts';
import { decodeValuesJson, encodeValuesJson } from './values-json.ts';

const UPLOAD = '018f0a3c-7d11-7c1e-9f00-3b1d0c5a7e21';
const SAMPLE = { t: 1000, pack: '7010042', values: { 'pack.voltage_mv': 26412 } };

const decodeText = (text: string) => decodeValuesJson(new TextEncoder().encode(text));
const decode = (body: object) =>
  decodeText(JSON.stringify({ v: 1, upload: UPLOAD, sent: '2026-11-22T10:00:00Z', samples: [], ...body }));
const withValues = (values: unknown) => decode({ samples: [SAMPLE, { ...SAMPLE, values }] });

describe('decodeValuesJson', () => {
  it('reads values of the pack and of its cells, null where there is none', () => {
    const values = {
      'pack.voltage_mv': 26412,
      'pack.current_ma': null,
      'cell.voltage_mv': [3301, null, 3305],
      'cell.balancing': [1],
    };
    expect(decode({ samples: [{ t: 1795341570000, pack: '7010042', values }] })).toEqual({
      ok: true,
      upload: {
        v: 1,
        upload: UPLOAD,
        sentMs: Date.UTC(2026, 10, 22, 10),
        samples: [
          {
            at: 0,
            tMs: 1795341570000,
            pack: '7010042',
            points: new Map([
              ['pack.voltage_mv', 26412],
              ['pack.current_ma', null],
            ]),
            cells: new Map<number, PointValues>([
              [
                0,
                new Map([
                  ['cell.voltage_mv', 3301],
                  ['cell.balancing', 1],
                ]),
              ],
              [1, new Map([['cell.voltage_mv', null]])],
              [2, new Map([['cell.voltage_mv', 3305]])],
            ]),
          },
        ],
      },
    });
  });

  it.each<[string, () => ReturnType<typeof decode>, string, string]>([
    ['another version', () => decode({ v: 2 }), 'v', 'unsupported_version'],
    ['an upload id that is no UUID', () => decode({ upload: 'x' }), 'upload', 'invalid'],
    ['a time without zone', () => decode({ sent: '2026-11-22T10:00:00' }), 'sent', 'invalid'],
    ['no samples', () => decode({ samples: {} }), 'samples', 'invalid'],
    ['a sample that is no object', () => decode({ samples: [SAMPLE, 7] }), 'samples[1]', 'invalid'],
    ['seconds with a fraction', () => decode({ samples: [{ ...SAMPLE, t: 1.5 }] }), 'samples[0].t', 'invalid'],
    ['a pack without serial', () => decode({ samples: [{ ...SAMPLE, pack: '' }] }), 'samples[0].pack', 'invalid'],
    ['values in a list', () => withValues([1]), 'samples[1].values', 'invalid'],
    ['a name that is no signal', () => withValues({ Voltage: 1 }), 'samples[1].values', 'invalid'],
    ['text for a number', () => withValues({ 'pack.x': '1' }), 'samples[1].values.pack.x', 'invalid'],
    ['a number for cells', () => withValues({ 'cell.x': 1 }), 'samples[1].values.cell.x', 'invalid'],
    ['text in a cell', () => withValues({ 'cell.x': [1, '1'] }), 'samples[1].values.cell.x[1]', 'invalid'],
    [
      '257 cells',
      () => withValues({ 'cell.x': new Array<number>(257).fill(1) }),
      'samples[1].values.cell.x',
      'too_large',
    ],
    [
      '257 values',
      () => withValues(Object.fromEntries(Array.from({ length: 257 }, (_, at) => [`pack.x${at}`, 1]))),
      'samples[1].values',
      'too_large',
    ],
    [
      'a number beyond all doubles',
      () =>
        decodeText(
          `{"v":1,"upload":"${UPLOAD}","sent":"2026-11-22T10:00:00Z","samples":[{"t":1,"pack":"p","values":{"pack.x":1e999}}]}`,
        ),
      'samples[0].values.pack.x',
      'invalid',
    ],
    ['what is no JSON', () => decodeText('{"v":1,}'), '@7', 'malformed'],
  ])('refuses %s and names the place', (_what, run, path, code) => {
    expect(run()).toMatchObject({ ok: false, error: { path, code } });
  });

  it('does not take a member named __proto__ for anything else', () => {
    expect(decodeText(`{"v":1,"__proto__":{"upload":"${UPLOAD}"}}`)).toMatchObject({ error: { path: 'upload' } });
  });

  it('gives back what was encoded', () => {
    fc.assert(
      fc.property(anyValuesUpload, (upload) => {
        expect(decodeValuesJson(encodeValuesJson(upload))).toEqual({ ok: true, upload });
      }),
    );
  });

  it('refuses more than a million values, however few samples they are in', () => {
    const sample = `{"t":1,"pack":"1","values":{"cell.voltage_mv":[${Array.from({ length: 256 }, () => 1).join()}]}}`;
    const bodyOf = (samples: number): Uint8Array =>
      new TextEncoder().encode(
        `{"v":1,"upload":"018f0a3c-7d11-7c1e-9f00-3b1d0c5a7e21","sent":"2026-11-22T10:00:00Z","samples":[${Array.from({ length: samples }, () => sample).join()}]}`,
      );
    expect(decodeValuesJson(bodyOf(3_906)).ok).toBe(true);
    expect(decodeValuesJson(bodyOf(3_910))).toMatchObject({
      ok: false,
      error: { code: 'too_large', path: 'samples[3906]' },
    });
  });

  it('refuses names that all differ before they are parsed', () => {
    const bodyOf = (names: number): string => {
      const members = Array.from({ length: names }, (_, at) => `"pack.name_of_no_signal_${at}":1`);
      const samples = Array.from({ length: names / 100 }, (_, at) => {
        return `{"t":1,"pack":"p","values":{${members.slice(at * 100, at * 100 + 100).join()}}}`;
      });
      return `{"v":1,"upload":"${UPLOAD}","sent":"2026-11-22T10:00:00Z","samples":[${samples.join()}]}`;
    };
    expect(decodeText(bodyOf(9_900)).ok).toBe(true);
    expect(decodeText(bodyOf(11_000))).toMatchObject({
      error: { code: 'too_large', path: expect.stringMatching(/^@\d+$/), message: 'more than 10000 different names' },
    });
  });

  it('never throws, whatever the bytes or the JSON', () => {
    fc.assert(fc.property(fc.uint8Array(), (body) => void decodeValuesJson(body)));
    fc.assert(fc.property(fc.jsonValue(), (values) => void withValues(values)));
  });
});
