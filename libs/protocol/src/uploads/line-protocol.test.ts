import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLineProtocol } from './line-protocol.ts';
import { type LineProtocolMapping, parseLineProtocolMapping } from './line-protocol-mapping.ts';
import { parseInfluxLine } from './line-protocol-text.ts';
import { type MappedUpload } from './values-upload.ts';

const MAPPING: LineProtocolMapping = {
  v: 1,
  lines: [
    {
      measurement: 'modbus',
      tags: { type: 'holding_register' },
      pack: { tag: 'name', serials: { 'battery 1': '7010042' } },
      fields: {
        voltage: { signal: 'pack.voltage_mv', scale: 1000 },
        current: { signal: 'pack.current_ma', scale: -1000 },
        cell_1: { signal: 'cell.voltage_mv', cell: 0 },
        cell_2: { signal: 'cell.voltage_mv', cell: 1 },
      },
    },
    { measurement: 'bms', pack: { serial: '1' }, fields: { on: { signal: 'pack.x' } } },
    { measurement: 'raw', pack: { tag: 'serial' }, fields: { t: { signal: 'pack.t', scale: 0.1, offset: -60 } } },
  ],
};
const TAGS = 'modbus,name=battery\\ 1,slave_id=1,type=holding_register';

function read(text: string, precision?: 'ns' | 'us' | 'ms' | 's'): MappedUpload {
  const result = decodeLineProtocol(new TextEncoder().encode(text), MAPPING, precision);
  if (!result.ok) throw new Error(`${result.error.path}: ${result.error.message}`);
  return result.upload;
}

const plain = ({ samples }: MappedUpload) =>
  samples.map(({ tMs, pack, points, cells }) => ({
    tMs,
    pack,
    ...Object.fromEntries(points),
    ...(cells.size === 0 ? {} : { cells: [...cells].map(([place, values]) => [place, Object.fromEntries(values)]) }),
  }));

describe('parseInfluxLine', () => {
  it('reads measurement, tags, fields of every kind and a timestamp', () => {
    expect(
      parseInfluxLine('m\\,1\\ a,k\\=1=v\\ 1,b=c f=1.5,i=-7i,u=8u,t=T,x="a \\"q\\", \\\\",e=-1e3 1795341570000000000'),
    ).toEqual({
      ok: true,
      line: {
        measurement: 'm,1 a',
        tags: new Map([
          ['k=1', 'v 1'],
          ['b', 'c'],
        ]),
        fields: new Map<string, number | boolean | string>([
          ['f', 1.5],
          ['i', -7],
          ['u', 8],
          ['t', true],
          ['x', 'a "q", \\'],
          ['e', -1000],
        ]),
        timestamp: '1795341570000000000',
      },
    });
  });

  it('leaves a backslash that takes no meaning away as it is', () => {
    expect(parseInfluxLine('C:\\dir,a=\\b f=1')).toMatchObject({
      line: { measurement: 'C:\\dir', tags: new Map([['a', '\\b']]) },
    });
  });

  it.each([
    ['no measurement', ',a=b f=1', 0],
    ['no fields', 'modbus,a=b', 10],
    ['no field behind the space', 'modbus ', 7],
    ['a tag without value', 'modbus,a= f=1', 9],
    ['a tag without equals sign', 'modbus,a f=1', 8],
    ['a field without value', 'modbus f=', 9],
    ['a field that is a word', 'modbus f=abc', 9],
    ['a field that is infinite', 'modbus f=1e999', 9],
    ['a negative u', 'modbus f=-1u', 9],
    ['quoted text that does not end', 'modbus f="abc\\"', 9],
    ['something behind quoted text', 'modbus f="a"b 1', 12],
    ['1001 fields', `m ${Array.from({ length: 1001 }, (_, at) => `f${1000 + at}=1`).join()}`, 8009],
    ['a timestamp with a fraction', 'modbus f=1 1.5', 11],
    ['a second timestamp', 'modbus f=1 1 2', 11],
  ])('names the column of %s', (_what, line, column) => {
    expect(parseInfluxLine(line)).toMatchObject({ ok: false, column });
  });
});

describe('decodeLineProtocol', () => {
  it('makes one sample of the lines of a pack at one time', () => {
    const text = [
      '# Telegraf',
      `${TAGS} voltage=26.412,current=12.345 1795341570000000000`,
      '',
      `${TAGS} cell_1=3301i,cell_2=3302i 1795341570000999999\r`,
      `${TAGS} voltage=26.4 1795341580000000000`,
    ].join('\n');
    expect(plain(read(text))).toEqual([
      {
        tMs: 1795341570000,
        pack: '7010042',
        'pack.voltage_mv': 26412,
        'pack.current_ma': -12345,
        cells: [
          [0, { 'cell.voltage_mv': 3301 }],
          [1, { 'cell.voltage_mv': 3302 }],
        ],
      },
      { tMs: 1795341580000, pack: '7010042', 'pack.voltage_mv': 26400 },
    ]);
  });

  it.each([
    ['ns', '1795341570123456789'],
    ['us', '1795341570123456'],
    ['ms', '1795341570123'],
  ] as const)('takes timestamps in %s', (precision, timestamp) => {
    expect(read(`bms on=true ${timestamp}`, precision).samples[0]).toMatchObject({ tMs: 1795341570123 });
  });

  it('takes timestamps in s, and one of few digits in ns', () => {
    expect(read('bms on=true 1795341570', 's').samples[0]).toMatchObject({ tMs: 1795341570000 });
    expect(read('bms on=true 12345').samples[0]).toMatchObject({ tMs: 0 });
  });

  it('reads truth values as 1 and 0, scales, and takes the serial number from a tag', () => {
    expect(plain(read('bms on=F 1000000\nraw,serial=77 t=853 1000000'))).toEqual([
      { tMs: 1, pack: '1', 'pack.x': 0 },
      { tMs: 1, pack: '77', 'pack.t': 25.3 },
    ]);
  });

  it.each([
    ['a line that is none', 'modbus', 'malformed_frame', 'lines[1]@6: fields must follow behind a space'],
    ['a line without timestamp', 'bms on=1', 'malformed_frame', 'lines[1]: has no timestamp'],
    ['a time before 1970', 'bms on=1 -1', 'malformed_frame', 'lines[1]: has a timestamp that is no time since 1970'],
    ['text for a number', 'bms on="yes" 1000000', 'malformed_frame', 'lines[1]: field on is text, not a number'],
    [
      'a pack the mapping does not know',
      'modbus,name=toString,type=holding_register voltage=1 1000000',
      'unknown_pack',
      'lines[1]: the mapping knows no pack toString',
    ],
    [
      'a line without the tag that names the pack',
      'raw t=1 1000000',
      'unknown_pack',
      'lines[1]: has no tag serial to name its pack',
    ],
    [
      'another value of the same signal and time',
      'bms on=0 2000000',
      'conflict',
      'pack.x is 0 here and was 1 before, at the same time',
    ],
  ])('refuses %s and keeps what is beside it', (_what, line, reason, detail) => {
    const upload = read(`bms on=1 2000000\n${line}\nbms on=1 3000000`);
    expect(upload.refused).toEqual([{ index: 1, reason, detail, text: line }]);
    expect(upload.samples.map(({ tMs }) => tMs)).toEqual([2, 3]);
  });

  it('cuts what it keeps of a refused line, and takes no control character for a serial number', () => {
    const [cut] = read(`bms on="${'y'.repeat(5_000)}" 1000000`).refused;
    expect([cut?.text.length, cut?.detail]).toEqual([2_000, 'lines[0]: field on is text, not a number']);
    expect(read('raw,serial=a\u0000b t=1 1000000').refused).toMatchObject([{ reason: 'unknown_pack' }]);
  });

  it('takes the same value twice without a word', () => {
    expect(read('bms on=1 2000000\nbms on=1 2000000')).toMatchObject({ refused: [], samples: [{ tMs: 2 }] });
  });

  it('counts what the mapping says nothing about', () => {
    const text = 'cpu usage=1 1\nmodbus,type=coil voltage=1 1\nbms on=1,off=0 1\nbms off=1 1';
    expect(read(text).unmapped).toEqual(
      new Map([
        ['cpu', 1],
        ['modbus', 1],
        ['bms.off', 2],
      ]),
    );
  });

  it('refuses a body that is no text, or of more than 100,000 lines', () => {
    expect(decodeLineProtocol(Uint8Array.of(0x61, 0xff), MAPPING)).toMatchObject({
      error: { code: 'malformed', path: '@1' },
    });
    expect(decodeLineProtocol(new TextEncoder().encode('a\n'.repeat(100_001)), MAPPING)).toMatchObject({
      error: { code: 'too_large', path: 'lines[100000]' },
    });
  });

  const ruleOf = (serial: string, tags: Record<string, string> = {}): LineProtocolMapping['lines'][number] => {
    return { measurement: 'm', tags, pack: { serial }, fields: { f: { signal: 'pack.voltage_mv' } } };
  };
  const linesOf = (count: number) =>
    new TextEncoder().encode(
      Array.from({ length: count }, (_, at) => `m,a=1,b=2 f=1 ${1_795_341_570_000 + at}`).join('\n'),
    );

  it('refuses as a whole what the mapping makes more than 100,000 samples of', () => {
    const four: LineProtocolMapping = { v: 1, lines: ['1', '2', '3', '4'].map((serial) => ruleOf(serial)) };
    const read = decodeLineProtocol(linesOf(25_000), four, 'ms');
    expect(read.ok && read.upload.samples.length).toBe(100_000);
    expect(decodeLineProtocol(linesOf(25_001), four, 'ms')).toEqual({
      ok: false,
      error: {
        code: 'too_large',
        path: 'lines[25000]',
        message: "with the gateway's mapping the body makes more than 100000 samples up to here: send less at once",
      },
    });
  });

  it('refuses as a whole what takes more than 20,000,000 comparisons with rules', () => {
    const rule = ruleOf('1', { a: '1', b: '3' });
    const many: LineProtocolMapping = { v: 1, lines: Array.from({ length: 500 }, () => rule) };
    expect(decodeLineProtocol(linesOf(13_333), many, 'ms').ok).toBe(true);
    expect(decodeLineProtocol(linesOf(13_334), many, 'ms')).toMatchObject({
      error: { code: 'too_large', path: 'lines[13333]' },
    });
  });

  it('never throws, whatever the bytes', () => {
    const text = fc.string({ unit: fc.constantFrom(...'modbus,= "\\\n#1i.eT-') });
    fc.assert(fc.property(fc.uint8Array(), (body) => void decodeLineProtocol(body, MAPPING)));
    fc.assert(fc.property(text, (body) => void decodeLineProtocol(new TextEncoder().encode(body), MAPPING)));
  });
});

describe('parseLineProtocolMapping', () => {
  it('takes a mapping that is right', () => {
    expect(parseLineProtocolMapping(MAPPING)).toEqual({ ok: true, mapping: MAPPING });
  });

  const withField = (field: object) => ({
    v: 1,
    lines: [{ measurement: 'm', pack: { serial: '1' }, fields: { f: field } }],
  });

  it.each<[string, unknown, string]>([
    ['no lines', { v: 1, lines: [] }, 'lines'],
    ['another version', { ...MAPPING, v: 2 }, 'v'],
    ['a signal that is none', withField({ signal: 'Voltage' }), 'lines[0].fields.f.signal'],
    ['a cell signal without cell', withField({ signal: 'cell.voltage_mv' }), 'lines[0].fields.f.cell'],
    ['a pack signal of a cell', withField({ signal: 'pack.voltage_mv', cell: 1 }), 'lines[0].fields.f.cell'],
    ['a scale of 0', withField({ signal: 'pack.voltage_mv', scale: 0 }), 'lines[0].fields.f.scale'],
    ['a pack named in no way', { v: 1, lines: [{ measurement: 'm', pack: {}, fields: {} }] }, 'lines[0].pack'],
  ])('refuses %s and names the place', (_what, document, path) => {
    const result = parseLineProtocolMapping(document);
    expect(result.ok ? [] : result.errors.map((error) => error.path)).toContain(path);
  });
});
