import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../bytes/hex.ts';
import { readFrame } from '../polls/read-frame.ts';
import { decodeTeltonika } from './teltonika.ts';
import { type TeltonikaMapping, parseTeltonikaMapping } from './teltonika-mapping.ts';
import { type MappedUpload } from './values-upload.ts';

const REGISTERS: TeltonikaMapping = {
  v: 1,
  time: { member: 'TS', format: 'unix_s' },
  segments: [
    {
      where: { ID: '1' },
      values: 'VR',
      registers: { bus: 'rs485-0', slaveAddress: 1, first: 'ST', countsFrom: 0 },
    },
    {
      where: { ID: '11' },
      values: 'VR',
      registers: { bus: 'rs485-0', slaveAddress: 11, readFunction: 4, first: 101, countsFrom: 1 },
    },
  ],
};

const SIGNALS: TeltonikaMapping = {
  v: 1,
  time: { member: 'DT', format: 'day_month_year', utcOffsetMin: 60 },
  segments: [
    {
      where: {},
      values: 'Pack',
      pack: '7010042',
      signals: [
        { index: 0, signal: 'pack.voltage_mv', scale: 10 },
        { index: 1, signal: 'pack.current_ma', scale: -1 },
        { index: 2, signal: 'cell.voltage_mv', cell: 0 },
      ],
    },
  ],
};

const decode = (json: unknown, mapping = REGISTERS) =>
  decodeTeltonika(new TextEncoder().encode(JSON.stringify(json)), mapping);

function read(json: unknown, mapping = REGISTERS): MappedUpload {
  const result = decode(json, mapping);
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
  return result.upload;
}

const SEGMENT = { ID: '1', TS: '1795341570', ST: '108', VR: '[26412,0]' };

describe('decodeTeltonika, of registers', () => {
  it('makes of the default format the pair of frames that would have read them', () => {
    const [frame] = read(SEGMENT).frames;
    expect(frame).toMatchObject({ pollMs: null, tMs: 1795341570000, bus: 'rs485-0', error: null });
    expect(toHex(frame?.request ?? new Uint8Array())).toBe('0103006c00020416');
    expect(toHex(frame?.response ?? new Uint8Array())).toBe('010304672c0000248e');
  });

  it('takes numbers without quotes, an array of segments, and register numbers that count from 1', () => {
    const { frames } = read([
      { ID: 1, TS: 1795341570, ST: 108, VR: [26412, 0] },
      { ID: 11, TS: 1795341570, ST: 101, VR: [3312, -2, 65535] },
    ]);
    expect(toHex(frames[0]?.response ?? new Uint8Array())).toBe('010304672c0000248e');
    expect(frames[1] === undefined ? null : readFrame(frames[1])).toEqual({
      ok: true,
      slaveAddress: 11,
      firstRegister: 100,
      registers: Uint8Array.of(0x0c, 0xf0, 0xff, 0xfe, 0xff, 0xff),
    });
  });

  it('takes a single register without an array', () => {
    expect(toHex(read({ ...SEGMENT, VR: 26412 }).frames[0]?.response ?? new Uint8Array())).toMatch(/^010302672c/);
  });

  it.each([
    ['a register of 17 bits', { VR: '[65536]' }, 'VR[0] is no 16-bit register'],
    ['a register that is null', { VR: [null] }, 'VR[0] is no 16-bit register'],
    ['a register that is a word', { VR: ['abc'] }, 'VR[0] is no number'],
    ['no registers', { VR: '[]' }, 'VR has 0 values, not 1 to 125 registers'],
    ['126 registers', { VR: new Array<number>(126).fill(0) }, 'VR has 126 values, not 1 to 125 registers'],
    ['an array cut short', { VR: '[1,2' }, 'VR is no array'],
    ['data that are missing', { VR: undefined }, 'VR[0] is no number'],
    ['no start', { ST: undefined }, 'ST names no registers'],
    ['a start beyond 65535', { ST: '65535' }, 'ST names no registers'],
    ['a start before 0', { ST: '-1' }, 'ST names no registers'],
    ['no time', { TS: undefined }, 'TS is no time of the format unix_s'],
    ['a date for a count', { TS: '22/11/2026 10:00:00' }, 'TS is no time of the format unix_s'],
  ])('refuses %s and keeps what is beside it', (_what, change, detail) => {
    const text = JSON.stringify({ ...SEGMENT, ...change });
    const upload = read([SEGMENT, { ...SEGMENT, ...change }, SEGMENT]);
    expect(upload.refused).toEqual([{ index: 1, reason: 'malformed_frame', detail: `segments[1].${detail}`, text }]);
    expect(upload.frames.map(({ at }) => at)).toEqual([0, 2]);
  });

  it('counts what the mapping says nothing about', () => {
    expect(read([SEGMENT, { ...SEGMENT, ID: '2' }, { ...SEGMENT, ID: '2' }]).unmapped).toEqual(
      new Map([['ID=2 TS=1795341570 ST=108', 2]]),
    );
  });
});

describe('decodeTeltonika, of values', () => {
  it('scales them, by the clock on the wall', () => {
    const { samples } = read({ DT: '22/11/2026 10:59:30', Pack: [2641, -12345, 3301] }, SIGNALS);
    expect(samples).toEqual([
      {
        at: 0,
        tMs: Date.UTC(2026, 10, 22, 9, 59, 30),
        pack: '7010042',
        points: new Map([
          ['pack.voltage_mv', 26410],
          ['pack.current_ma', 12345],
        ]),
        cells: new Map([[0, new Map([['cell.voltage_mv', 3301]])]]),
      },
    ]);
  });

  it('refuses a day that is none, and a value that is missing', () => {
    const upload = read(
      [
        { DT: '31/02/2026 10:00:00', Pack: [1, 2, 3] },
        { DT: '01/02/2026 24:00:00', Pack: [1, 2, 3] },
        { DT: '01/02/2026 10:60:00', Pack: [1, 2, 3] },
        { DT: '01/02/2026 10:00:00', Pack: [1, 2] },
      ],
      SIGNALS,
    );
    expect(upload.refused.map(({ detail }) => detail)).toEqual([
      'segments[0].DT is no time of the format day_month_year',
      'segments[1].DT is no time of the format day_month_year',
      'segments[2].DT is no time of the format day_month_year',
      'segments[3].Pack has no value 2',
    ]);
  });
});

describe('decodeTeltonika', () => {
  it.each<[string, unknown, string]>([
    ['a number', 7, ''],
    ['a segment that is none', [SEGMENT, 7], '[1]'],
  ])('refuses %s and names the place', (_what, json, path) => {
    expect(decode(json)).toMatchObject({ ok: false, error: { code: 'invalid', path } });
  });

  it('refuses what is no JSON at its byte, and more than 10,000 segments', () => {
    expect(decodeTeltonika(new TextEncoder().encode('{"ID":1,}'), REGISTERS)).toMatchObject({
      error: { code: 'malformed', path: '@8' },
    });
    expect(decode(new Array<object>(10_001).fill({}))).toMatchObject({ error: { code: 'too_large' } });
  });

  it('refuses as a whole what the mapping makes more than a million values of', () => {
    const signals = Array.from({ length: 1000 }, (_, index) => ({ index, signal: `pack.x${index}` }));
    const rules = ['1', '2', '3', '4', '5'].map((pack) => ({ where: {}, values: 'VR', pack, signals }));
    const mapping: TeltonikaMapping = { v: 1, time: { member: 'TS', format: 'unix_s' }, segments: rules };
    const VR = JSON.stringify(new Array<number>(1000).fill(1));
    const bodyOf = (count: number) => Array.from({ length: count }, (_, at) => ({ TS: 1_795_341_570 + at, VR }));
    expect(decode(bodyOf(200), mapping).ok).toBe(true);
    expect(decode(bodyOf(201), mapping)).toMatchObject({ error: { code: 'too_large', path: 'segments[200]' } });
  });

  it('never throws, whatever the bytes or the JSON', () => {
    const member = fc.oneof(fc.jsonValue(), fc.string(), fc.integer());
    fc.assert(fc.property(fc.uint8Array(), (body) => void decodeTeltonika(body, REGISTERS)));
    fc.assert(
      fc.property(fc.array(fc.record({ ID: fc.constant('1'), TS: member, ST: member, VR: member })), (segments) => {
        decode(segments);
      }),
    );
    fc.assert(fc.property(fc.jsonValue(), (json) => void decode(json, SIGNALS)));
  });
});

describe('parseTeltonikaMapping', () => {
  it('takes mappings that are right', () => {
    for (const mapping of [REGISTERS, SIGNALS]) expect(parseTeltonikaMapping(mapping)).toEqual({ ok: true, mapping });
  });

  const [first] = REGISTERS.segments;
  const [second] = SIGNALS.segments;

  it.each<[string, unknown, string]>([
    ['neither registers nor signals', { ...REGISTERS, segments: [{ where: {}, values: 'VR' }] }, 'segments[0]'],
    ['both', { ...REGISTERS, segments: [{ ...first, ...second }] }, 'segments[0]'],
    ['signals of no pack', { ...SIGNALS, segments: [{ ...second, pack: undefined }] }, 'segments[0].pack'],
    ['a zone for unix time', { ...REGISTERS, time: { ...REGISTERS.time, utcOffsetMin: 60 } }, 'time.utcOffsetMin'],
    [
      'slave 248',
      { ...REGISTERS, segments: [{ ...first, registers: { ...first?.registers, slaveAddress: 248 } }] },
      'segments[0].registers.slaveAddress',
    ],
    [
      'a cell signal without cell',
      { ...SIGNALS, segments: [{ ...second, signals: [{ index: 0, signal: 'cell.voltage_mv' }] }] },
      'segments[0].signals[0].cell',
    ],
  ])('refuses %s and names the place', (_what, document, path) => {
    const result = parseTeltonikaMapping(document);
    expect(result.ok ? [] : result.errors.map((error) => error.path)).toContain(path);
  });
});
