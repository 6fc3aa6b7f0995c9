import { describe, expect, it } from 'vitest';
import { mapPoints, patternText } from '#features/maps/map-points.ts';

describe('the points of a document', () => {
  it('have the usual scale, offset and names where the document says nothing', () => {
    const [plain, full] = mapPoints({
      points: [
        { name: 'pack.voltage_mv', address: 102, type: 'u16', unit: 'mV', source: 'driver', confidence: 'high' },
        { name: 'pack.state', address: 9, type: 'bits', bits: { 0: 'on', 3: 'full' }, sentinel: 0xffff, polled: false },
      ],
    });
    expect(plain).toMatchObject({ scale: 1, offset: 0, sentinel: null, names: [], polled: true, note: null });
    expect(full).toMatchObject({
      sentinel: 65_535,
      names: [
        ['0', 'on'],
        ['3', 'full'],
      ],
      polled: false,
    });
  });

  it('are none in a document without any', () => {
    expect(mapPoints({})).toEqual([]);
  });
});

describe('a raw pattern', () => {
  it.each([
    [0xffff, 'u16', 'FFFF'],
    [0x80, 'u16', '0080'],
    [0xffff_ffff, 'u32', 'FFFF FFFF'],
    [0x8000, 's32', '0000 8000'],
  ])('%d of a %s reads %s', (pattern, type, text) => {
    expect(patternText(pattern, type)).toBe(text);
  });
});
