import { describe, expect, it } from 'vitest';
import { type RegisterMap, type RegisterPoint, parseRegisterMap } from './register-map.ts';
import { findShippedMap, shippedMaps } from './shipped-maps.ts';

const SUFFIXES: Readonly<Record<RegisterPoint['unit'], string>> = {
  mV: '_mv',
  mA: '_ma',
  A: '_a',
  mAh: '_mah',
  mWh: '_mwh',
  '°C': '_c',
  '%': '_pct',
  µΩ: '_uohm',
  s: '_s',
  min: '_min',
  '': '',
};

const named = shippedMaps.map((map): [string, RegisterMap] => [`${map.id}@${map.version}`, map]);

describe.each(named)('the map %s', (reference, map) => {
  it('passes the schema: names, overlaps, units and polled blocks', () => {
    expect(parseRegisterMap(map)).toEqual({ ok: true, map });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(map))).toEqual(map);
  });

  it('ends every name in its unit', () => {
    for (const { name, unit } of map.points) expect(name.endsWith(SUFFIXES[unit]), name).toBe(true);
  });

  it('can say "not available" for every point but a flag that every pattern above 0 sets', () => {
    for (const { name, sentinel, onAbove } of map.points) if (onAbove !== 0) expect(sentinel, name).toBeDefined();
  });

  it('calls itself provisional exactly if its points are', () => {
    for (const { name, source } of map.points) expect(source === 'provisional', name).toBe(map.provisional);
  });

  it('is found by its reference', () => {
    expect(findShippedMap(reference)).toBe(map);
    expect(findShippedMap(map.id)).toBe(map);
  });
});

it('ships each map once', () => {
  expect(named.map(([reference]) => reference)).toEqual([
    'smartpro@1',
    'greenmeter@1',
    'lipro@1',
    'powerpro@1',
    'lipro1-6-active-v1@1',
    'greencontroller@1',
  ]);
  expect(findShippedMap('smartpro@99')).toBeUndefined();
  expect(findShippedMap('toaster')).toBeUndefined();
});

it('has the SmartPro measure where the greenMeter does', () => {
  const places = (id: string): string[] =>
    shippedMaps
      .filter((map) => map.id === id)
      .flatMap((map) => map.points)
      .map(({ name, address, type, scale = 1, quirk = '' }) => [name, address, type, scale, quirk].join(' '));
  expect(places('greenmeter')).toHaveLength(12);
  expect(places('smartpro')).toEqual(expect.arrayContaining(places('greenmeter')));
});
