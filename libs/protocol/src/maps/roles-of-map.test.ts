import { expect, it } from 'vitest';
import { rolesOfMap } from './roles-of-map.ts';
import { shippedMaps } from './shipped-maps.ts';

it('tells from the points of each shipped map what slaves it is for', () => {
  expect(Object.fromEntries(shippedMaps.map((map) => [map.id, rolesOfMap(map)]))).toEqual({
    smartpro: ['meter'],
    greenmeter: ['meter'],
    lipro: ['cell'],
    'lipro1-6-active-v1': ['cell'],
    powerpro: ['switch'],
    greencontroller: [],
  });
});
