import { expect, it } from 'vitest';
import { diffMaps } from './diff-maps.ts';
import { type RegisterMap } from './register-map.ts';
import { LIPRO } from './shipped/lipro.ts';

it('finds no difference between a map and itself with its members in another order', () => {
  const turned = Object.fromEntries(Object.entries(LIPRO).toReversed()) as RegisterMap;
  expect(diffMaps(LIPRO, { ...turned, version: 2 })).toEqual({ members: [], added: [], removed: [], changed: [] });
});

it('tells added, removed and changed points, and other members', () => {
  const [id, voltage, temperature, balancing] = LIPRO.points;
  if (id === undefined || voltage === undefined || temperature === undefined || balancing === undefined) {
    throw new Error('LiPro has four points');
  }
  const { sentinel: _, ...unguarded } = voltage;
  const resistance = { ...balancing, name: 'cell.resistance_uohm' };
  const after: RegisterMap = {
    ...LIPRO,
    wordOrder: 'high_first',
    points: [id, { ...unguarded, scale: 2 }, temperature, resistance],
  };
  expect(diffMaps(LIPRO, after)).toEqual({
    members: [{ member: 'wordOrder', before: 'low_first', after: 'high_first' }],
    added: [resistance],
    removed: [balancing],
    changed: [
      {
        name: 'cell.voltage_mv',
        members: [
          { member: 'sentinel', before: 0xffff, after: undefined },
          { member: 'scale', before: undefined, after: 2 },
        ],
      },
    ],
  });
});
