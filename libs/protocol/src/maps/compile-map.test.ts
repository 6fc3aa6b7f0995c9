import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, toHex } from '../bytes/hex.ts';
import { type PointValues, compileMap } from './compile-map.ts';
import { encodePoints } from './encode-points.ts';
import { type RegisterMap, type RegisterPoint } from './register-map.ts';
import { shippedMaps } from './shipped-maps.ts';

const mapOf = (point: Partial<RegisterPoint>, order: Partial<RegisterMap> = {}): RegisterMap => ({
  id: 'test',
  version: 1,
  device: 'test',
  provisional: false,
  ids: [],
  wordOrder: 'low_first',
  byteOrder: 'big',
  blocks: [{ first: 10, count: 2 }],
  points: [{ name: 'test.value', address: 10, type: 'u16', unit: '', source: 'manual', confidence: 'high', ...point }],
  ...order,
});

const decode = (map: RegisterMap, hex: string, first = 10): PointValues => {
  const values: PointValues = new Map();
  compileMap(map).decode(first, fromHex(hex) ?? new Uint8Array(), values);
  return values;
};

const valueOf = (map: RegisterMap, hex: string): number | null | undefined => decode(map, hex).get('test.value');

describe('a point', () => {
  it.each<[string, Partial<RegisterPoint>, string, number | null]>([
    ['u16', { type: 'u16' }, 'fffe', 65534],
    ['s16', { type: 's16' }, 'fffe', -2],
    ['u32, low word first', { type: 'u32' }, '56781234', 0x12345678],
    ['u32 beyond 31 bits', { type: 'u32' }, '0000ffff', 0xffff0000],
    ['s32', { type: 's32' }, 'cfc7ffff', -12345],
    ['bits', { type: 'bits' }, '8001', 0x8001],
    ['f32, low word first, without the noise of a single', { type: 'f32' }, '28f6405c', 3.44],
    ['f32 with a scale', { type: 'f32', scale: 1000 }, '28f6405c', 3440],
    ['f32 −0 as 0', { type: 'f32' }, '00008000', 0],
    ['f32 NaN as nothing', { type: 'f32' }, '00007fc0', null],
    ['f32 infinity as nothing', { type: 'f32' }, '0000ff80', null],
    ['the sentinel of an f32', { type: 'f32', sentinel: 0x4479_c000 }, 'c0004479', null],
    ['the low byte of a packed register', { field: { firstBit: 0, bits: 8 } }, '0102', 2],
    ['the high byte of a packed register', { field: { firstBit: 8, bits: 8 } }, '0102', 1],
    ['three bits of a packed register, scaled', { field: { firstBit: 4, bits: 3 }, scale: 0.1 }, 'ff5f', 0.5],
    ['the sentinel of a field', { field: { firstBit: 8, bits: 8 }, sentinel: 0xff }, 'ff02', null],
    ['a decimal scale without a rounding tail', { type: 's16', scale: 0.01 }, '09e3', 25.31],
    ['a scale above one', { type: 'u32', scale: 10 }, 'd6870012', 12345670],
    ['a scale and an offset: raw / 10 − 60', { type: 'u16', scale: 0.1, offset: -60 }, '0355', 25.3],
    ['a scale that is no decimal fraction', { type: 'u16', scale: 1 / 3 }, '0003', 1],
    ['a flag above its threshold', { type: 'u16', onAbove: 50 }, '0033', 1],
    ['a flag at its threshold', { type: 'u16', onAbove: 50 }, '0032', 0],
    ['a 16-bit sentinel', { type: 's16', sentinel: 0x8000 }, '8000', null],
    ['a 32-bit sentinel', { type: 's32', sentinel: 0x8000_0000 }, '00008000', null],
    ['the sentinel of a flag', { type: 'u16', onAbove: 50, sentinel: 0xffff }, 'ffff', null],
    ['one beside the sentinel', { type: 's16', sentinel: 0x8000 }, '8001', -32767],
    ['the word quirk', { type: 'u32', scale: 0.001, quirk: 'ffff_high_word' }, 'c350ffff', 50],
    [
      'the word quirk, behind the sentinel',
      { type: 'u32', quirk: 'ffff_high_word', sentinel: 0xffff_ffff },
      'ffffffff',
      null,
    ],
  ])('reads %s', (_what, point, hex, value) => {
    expect(valueOf(mapOf(point), hex)).toBe(value);
  });

  it('reads words and bytes in the order the map says', () => {
    expect(valueOf(mapOf({ type: 'u32' }, { wordOrder: 'high_first' }), '12345678')).toBe(0x12345678);
    expect(valueOf(mapOf({ type: 'u32' }, { byteOrder: 'little' }), '78563412')).toBe(0x12345678);
    expect(valueOf(mapOf({ type: 'u32' }, { wordOrder: 'high_first', byteOrder: 'little' }), '34127856')).toBe(
      0x12345678,
    );
  });

  it('is left out unless it lies wholly inside the block', () => {
    const map = mapOf({ type: 'u32' });
    expect(decode(map, '1234', 10).size).toBe(0);
    expect(decode(map, '1234', 11).size).toBe(0);
    expect(decode(map, '00001234', 9).size).toBe(0);
    expect(decode(map, '000056781234', 9).get('test.value')).toBe(0x12345678);
  });
});

describe('encodePoints', () => {
  const block = { first: 10, count: 2 };
  const encode = (point: Partial<RegisterPoint>, value?: number | null): string =>
    toHex(encodePoints(mapOf(point), block, value === undefined ? new Map() : new Map([['test.value', value]])));

  it('rounds to what the register can say', () => {
    expect(encode({ type: 's16', scale: 0.01 }, 25.314)).toBe('09e30000');
  });

  it('writes the sentinel for null and for a missing value', () => {
    expect(encode({ type: 's16', sentinel: 0x8000 }, null)).toBe('80000000');
    expect(encode({ type: 's16', sentinel: 0x8000 })).toBe('80000000');
    expect(encode({ type: 's16' })).toBe('00000000');
  });

  it.each<[string, Partial<RegisterPoint>, number | null]>([
    ['null where the map has no sentinel', {}, null],
    ['more than the register holds', { type: 'u16' }, 65536],
    ['a negative value without a sign', { type: 'u16' }, -1],
    ['NaN', { type: 's32' }, NaN],
    ['a value that reads as "not available"', { type: 'u16', sentinel: 0xffff }, 65535],
    ['a value whose high word would be ignored', { type: 'u32', quirk: 'ffff_high_word' }, 0xffff0001],
    ['a flag that 0 and 100 do not switch', { onAbove: 200 }, 1],
    ['more than a field holds', { field: { firstBit: 0, bits: 3 } }, 8],
    ['more than a single holds', { type: 'f32' }, 1e39],
  ])('refuses %s and names the point', (_what, point, value) => {
    expect(() => encode(point, value)).toThrow(/test\.value/);
  });
});

/** A value that a register of the point can hold exactly, or null. */
function valueFor(point: RegisterPoint): fc.Arbitrary<number | null> {
  if (point.onAbove !== undefined) {
    return point.sentinel === undefined ? fc.constantFrom(0, 1) : fc.constantFrom(0, 1, null);
  }
  const { scale = 1, offset = 0 } = point;
  if (point.type === 'f32') return fc.option(fc.integer({ min: -999_999, max: 999_999 }), { nil: null });
  // The upper end stays clear of sentinels and of the word quirk.
  const [min, max] = {
    u16: [0, point.field === undefined ? 0xfffe : 2 ** point.field.bits - 2],
    bits: [0, 0xfffe],
    s16: [-0x7fff, 0x7fff],
    u32: [0, 0xfffe_ffff],
    s32: [-0x7fff_ffff, 0x7fff_ffff],
  }[point.type] as [number, number];
  const inUnit = (raw: number): number => {
    const perUnit = Math.round(1 / scale);
    return scale < 1 ? (raw + offset * perUnit) / perUnit : raw * scale + offset;
  };
  return fc.option(fc.integer({ min, max }).map(inUnit), { nil: null });
}

describe.each(shippedMaps.map((map): [string, RegisterMap] => [map.id, map]))('the map %s', (_id, map) => {
  it('decodes what it encoded, to the bit', () => {
    const values = fc.record(Object.fromEntries(map.points.map((point) => [point.name, valueFor(point)])));
    const compiled = compileMap(map);
    fc.assert(
      fc.property(values, (given) => {
        const decoded: PointValues = new Map();
        for (const block of map.blocks) {
          compiled.decode(block.first, encodePoints(map, block, new Map(Object.entries(given))), decoded);
        }
        const polled = map.points.filter(({ polled = true }) => polled).map(({ name }) => [name, given[name]]);
        expect(Object.fromEntries(decoded)).toEqual(Object.fromEntries(polled));
      }),
    );
  });

  it('never throws and gives finite numbers or null, whatever the registers', () => {
    const compiled = compileMap(map);
    fc.assert(
      fc.property(fc.nat({ max: 250 }), fc.uint8Array({ maxLength: 250 }), (first, registers) => {
        const decoded: PointValues = new Map();
        compiled.decode(first, registers, decoded);
        for (const value of decoded.values()) expect(value === null || Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
