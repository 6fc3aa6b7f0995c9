import { expect, it } from 'vitest';
import { piecesOf, type MapChange } from './map-change.ts';

const held = { packId: 1, role: 'meter' as const, registerMapId: 10, validFromMs: 100, validToMs: 200 };
const change = (fromMs: number, toMs: number | null): MapChange => ({
  packId: 1,
  role: 'meter',
  registerMapId: 11,
  fromMs,
  toMs,
});
const shown = (pieces: readonly (typeof held)[] | readonly object[]) =>
  (pieces as { registerMapId: number; validFromMs: number; validToMs: number | null }[]).map(
    ({ registerMapId, validFromMs, validToMs }) => [registerMapId, validFromMs, validToMs],
  );

it.each([
  [
    'in the middle',
    120,
    150,
    [
      [10, 100, 120],
      [11, 120, 150],
      [10, 150, 200],
    ],
  ],
  [
    'from the beginning on',
    50,
    150,
    [
      [11, 100, 150],
      [10, 150, 200],
    ],
  ],
  [
    'to the end and beyond',
    150,
    null,
    [
      [10, 100, 150],
      [11, 150, 200],
    ],
  ],
  ['all of it', 100, 200, [[11, 100, 200]]],
  ['none of it, before', 50, 100, [[10, 100, 200]]],
  ['none of it, after', 200, null, [[10, 100, 200]]],
] as const)('splits an interval: %s', (_, fromMs, toMs, pieces) => {
  expect(shown(piecesOf(held, change(fromMs, toMs)))).toEqual(pieces);
});

it('leaves an open interval open', () => {
  expect(shown(piecesOf({ ...held, validToMs: null }, change(150, null)))).toEqual([
    [10, 100, 150],
    [11, 150, null],
  ]);
  expect(shown(piecesOf({ ...held, validToMs: null }, change(150, 160)))).toEqual([
    [10, 100, 150],
    [11, 150, 160],
    [10, 160, null],
  ]);
});

it('leaves other packs, other roles and what has the map already alone', () => {
  for (const other of [{ packId: 2 }, { role: 'cell' as const }, { registerMapId: 11 }]) {
    const assignment = { ...held, ...other };
    expect(piecesOf(assignment, change(0, null))).toEqual([assignment]);
  }
});
