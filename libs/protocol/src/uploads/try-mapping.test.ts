import { describe, expect, it } from 'vitest';
import { tryMapping } from './try-mapping.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const LINES = {
  v: 1,
  lines: [
    {
      measurement: 'modbus',
      pack: { tag: 'name' },
      fields: { u: { signal: 'pack.voltage_mv', scale: 1000 }, c: { signal: 'cell.voltage_mv', cell: 1 } },
    },
  ],
};

describe('tryMapping', () => {
  it('says what lines give: samples, what is set aside with its place, and what has no meaning', () => {
    const text = 'modbus,name=7010042 u=26.412,c=3301i,x=1 1795341570000\nmodbus u=1 1\ncpu a=1 1';
    const tried = tryMapping('line_protocol', LINES, utf8(text), 'ms');
    expect(JSON.parse(JSON.stringify(tried))).toEqual({
      ok: true,
      message: {
        samples: [
          {
            at: 0,
            tMs: 1795341570000,
            pack: '7010042',
            values: { 'pack.voltage_mv': 26412 },
            cells: [{ cell: 1, values: { 'cell.voltage_mv': 3301 } }],
          },
        ],
        frames: [],
        refused: [
          {
            index: 1,
            reason: 'unknown_pack',
            detail: 'lines[1]: has no tag name to name its pack',
            text: 'modbus u=1 1',
          },
        ],
        unmapped: [
          { name: 'modbus.x', count: 1 },
          { name: 'cpu', count: 1 },
        ],
      },
    });
  });

  it('shows registers as the frames that would have read them', () => {
    const registers = { bus: 'rs485-0', slaveAddress: 1, first: 'ST', countsFrom: 0 };
    const mapping = {
      v: 1,
      time: { member: 'TS', format: 'unix_s' },
      segments: [{ where: {}, values: 'VR', registers }],
    };
    expect(tryMapping('teltonika', mapping, utf8('{"TS":1795341570,"ST":108,"VR":[26412,0]}'))).toMatchObject({
      ok: true,
      message: {
        frames: [
          { at: 0, tMs: 1795341570000, bus: 'rs485-0', request: '0103006c00020416', response: '010304672c0000248e' },
        ],
      },
    });
  });

  it('tells a wrong mapping from a wrong message, each with its place', () => {
    expect(tryMapping('teltonika', { v: 1, segments: [] }, utf8('{}'))).toMatchObject({ ok: false, in: 'mapping' });
    expect(tryMapping('line_protocol', { ...LINES, v: 2 }, utf8(''))).toMatchObject({
      in: 'mapping',
      errors: [{ path: 'v' }],
    });
    expect(tryMapping('line_protocol', LINES, Uint8Array.of(0x61, 0xff))).toMatchObject({
      in: 'message',
      error: { code: 'malformed', path: '@1' },
    });
  });

  it('shows no more than a person reads, and says what to do then', () => {
    const rules = Array.from({ length: 500 }, (_, at) => ({ ...LINES.lines[0], pack: { serial: `${at}` } }));
    const text = (lines: number): Uint8Array =>
      utf8(Array.from({ length: lines }, (_, at) => `modbus u=1 ${1_795_341_570_000 + at}`).join('\n'));
    expect(tryMapping('line_protocol', { v: 1, lines: rules }, text(40), 'ms').ok).toBe(true);
    expect(tryMapping('line_protocol', { v: 1, lines: rules }, text(41), 'ms')).toEqual({
      ok: false,
      in: 'message',
      error: {
        code: 'too_large',
        path: '',
        message: 'the mapping makes 20500 values, blocks and refusals of it; try a piece that makes at most 20000',
      },
    });
  });
});
