import { expect, test } from 'vitest';
import { flat, flatLine, flatRing } from '#features/fleet-map/antimeridian.ts';

test('a line over the edge of the map goes on beyond it, and back again', () => {
  const line = [
    [170, 60],
    [179, 61],
    [-179, 62],
    [-170, 63],
    [179, 64],
  ];
  expect(flatLine(line)).toEqual([
    [170, 60],
    [179, 61],
    [181, 62],
    [190, 63],
    [179, 64],
  ]);
});

test('a line elsewhere stays as it is', () => {
  const line = [
    [-10, 50],
    [10, 51],
  ];
  expect(flatLine(line)).toEqual(line);
});

test('a ring around the south pole is closed along the edge of the map', () => {
  const ring = [
    [0, -70],
    [120, -70],
    [-120, -70],
    [0, -70],
  ];
  expect(flatRing(ring)).toEqual([
    [0, -70],
    [120, -70],
    [240, -70],
    [360, -70],
    [360, -90],
    [0, -90],
    [0, -70],
  ]);
});

test('every ring of every polygon is made flat', () => {
  const ring = [
    [179, 60],
    [-179, 60],
    [-179, 61],
    [179, 60],
  ];
  expect(flat({ type: 'MultiPolygon', coordinates: [[ring]] })).toEqual({
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [179, 60],
          [181, 60],
          [181, 61],
          [179, 60],
        ],
      ],
    ],
  });
});
