import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RegisterMap, type RegisterPoint, parseRegisterMap } from './register-map.ts';

const VOLTAGE: RegisterPoint = {
  name: 'pack.voltage_mv',
  address: 10,
  type: 'u32',
  unit: 'mV',
  source: 'manual',
  confidence: 'high',
};

const MAP: RegisterMap = {
  id: 'own-meter',
  version: 1,
  device: 'A meter',
  provisional: false,
  ids: [],
  wordOrder: 'high_first',
  byteOrder: 'big',
  blocks: [{ first: 10, count: 10 }],
  points: [VOLTAGE],
};

const point = (changes: Partial<RegisterPoint>): unknown => ({ ...MAP, points: [{ ...VOLTAGE, ...changes }] });
const withSecond = (changes: Partial<RegisterPoint>): unknown => ({
  ...MAP,
  points: [VOLTAGE, { ...VOLTAGE, name: 'pack.current_ma', address: 12, ...changes }],
});

type Field = RegisterPoint['field'];
const packed = (first: Field, second: Field): unknown => ({
  ...MAP,
  points: [
    { ...VOLTAGE, type: 'u16', field: first },
    { ...VOLTAGE, name: 'pack.current_ma', type: 'u16', field: second },
  ],
});

describe('parseRegisterMap', () => {
  it('takes a map that is right', () => {
    expect(parseRegisterMap(MAP)).toEqual({ ok: true, map: MAP });
  });

  it.each<[string, unknown, string]>([
    ['an unknown unit', { ...MAP, points: [{ ...VOLTAGE, unit: 'V' }] }, 'points[0].unit'],
    ['an unknown type', { ...MAP, points: [{ ...VOLTAGE, type: 'u24' }] }, 'points[0].type'],
    ['an unknown member', { ...MAP, colour: 'green' }, ''],
    ['a register that is none', point({ address: 65536 }), 'points[0].address'],
    ['an address beyond all whole numbers', point({ address: 2 ** 53 }), 'points[0].address'],
    ['a name twice', withSecond({ name: 'pack.voltage_mv' }), 'points[1].name'],
    ['overlapping points', withSecond({ address: 11 }), 'points[1].address'],
    ['a point half inside a block', point({ address: 19 }), 'points[0].address'],
    ['a point outside every block', point({ address: 30 }), 'points[0].address'],
    ['a point said not to be polled that is', point({ polled: false, note: 'why' }), 'points[0].polled'],
    ['a point not polled without saying why', point({ address: 30, polled: false }), 'points[0].note'],
    ['a 16-bit sentinel of 32 bits', point({ type: 'u16', sentinel: 0x1_0000 }), 'points[0].sentinel'],
    ['bits on a number', point({ bits: { 0: 'on' } }), 'points[0].bits'],
    ['a scale on bits', point({ type: 'bits', scale: 0.1 }), 'points[0].scale'],
    ['a scale that leaves all numbers behind', point({ scale: 1e308 }), 'points[0].scale'],
    ['a scale of 0', point({ scale: 0 }), 'points[0].scale'],
    ['an offset that leaves all numbers behind', point({ offset: -1e308 }), 'points[0].offset'],
    ['a bit 16', point({ type: 'bits', bits: { 16: 'on' } }), 'points[0].bits.16'],
    ['names for scaled values', point({ enum: { 0: 'off' }, scale: 0.1 }), 'points[0].enum'],
    ['the word quirk on 16 bits', point({ type: 'u16', quirk: 'ffff_high_word' }), 'points[0].quirk'],
    ['a flag with an offset', point({ type: 'u16', unit: '', onAbove: 50, offset: 1 }), 'points[0].onAbove'],
    ['a field of 32 bits', point({ field: { firstBit: 0, bits: 8 } }), 'points[0].field'],
    ['a field beyond bit 15', point({ type: 'u16', field: { firstBit: 9, bits: 8 } }), 'points[0].field'],
    ['a field of no bits', point({ type: 'u16', field: { firstBit: 9, bits: 0 } }), 'points[0].field.bits'],
    [
      'a sentinel wider than its field',
      point({ type: 'u16', field: { firstBit: 0, bits: 4 }, sentinel: 16 }),
      'points[0].sentinel',
    ],
    ['names for floats', point({ type: 'f32', enum: { 0: 'off' } }), 'points[0].enum'],
    ['fields that overlap', packed({ firstBit: 0, bits: 8 }, { firstBit: 7, bits: 8 }), 'points[1].address'],
    ['a block that is read every 0 s', { ...MAP, blocks: [{ first: 10, count: 10, everyS: 0 }] }, 'blocks[0].everyS'],
    ['1001 points', { ...MAP, points: new Array<object>(1001).fill(VOLTAGE) }, 'points'],
    ['a flag with a unit', point({ type: 'u16', onAbove: 50 }), 'points[0].onAbove'],
    [
      'overlapping blocks',
      {
        ...MAP,
        blocks: [
          { first: 0, count: 12 },
          { first: 11, count: 2 },
        ],
      },
      'blocks[1]',
    ],
    ['a block of 126', { ...MAP, blocks: [{ first: 0, count: 126 }] }, 'blocks[0].count'],
    ['a block beyond 65535', { ...MAP, blocks: [...MAP.blocks, { first: 65535, count: 2 }] }, 'blocks[1]'],
    ['a version of 0', { ...MAP, version: 0 }, 'version'],
    ['no map at all', null, ''],
  ])('names the place of %s', (_what, document, path) => {
    const result = parseRegisterMap(document);
    expect(result.ok ? [] : result.errors.map((error) => error.path)).toContain(path);
  });

  it('takes a point that is left out of the polled blocks on purpose', () => {
    expect(parseRegisterMap(point({ address: 30, polled: false, note: 'Read when scanning.' })).ok).toBe(true);
  });

  it('takes fields that share a register', () => {
    expect(parseRegisterMap(packed({ firstBit: 8, bits: 8 }, { firstBit: 0, bits: 8 })).ok).toBe(true);
  });

  it('never throws, whatever the document', () => {
    fc.assert(fc.property(fc.anything(), (document) => void parseRegisterMap(document)));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(MAP)), fc.jsonValue(), (member, value) => {
        parseRegisterMap({ ...MAP, [member]: value });
      }),
    );
  });
});
