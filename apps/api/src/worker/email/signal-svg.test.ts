import { expect, test } from 'vitest';
import { HEIGHT, signalSvg, WIDTH } from './signal-svg.ts';

const MIN = 60_000;
/** Ten minutes over 500 px between the edges: 50 px a minute; 128 px between least and greatest. */
const stretch = (points: [number, number | null][], limit: number | null = null) => ({
  points: points.map(([minute, value]): [number, number | null] => [minute * MIN, value]),
  fromMs: 0,
  toMs: 10 * MIN,
  limit,
  raisedMs: 5 * MIN,
});
const linesOf = (svg: string | null): string[] =>
  [...(svg ?? '').matchAll(/polyline points="([^"]+)"/g)].map(([, at]) => at ?? '');

test('the least stands at the bottom, the greatest at the top, the first at the left', () => {
  expect(
    linesOf(
      signalSvg(
        stretch([
          [0, 100],
          [5, 150],
          [10, 200],
        ]),
      ),
    ),
  ).toEqual(['6,134 256,70 506,6']);
});

test('the limit is within the picture, also where the signal does not reach it', () => {
  const svg = signalSvg(
    stretch(
      [
        [0, 100],
        [10, 100],
      ],
      200,
    ),
  );
  expect(svg).toContain(`x1="0" x2="${WIDTH}" y1="6" y2="6"`);
  expect(linesOf(svg)).toEqual(['6,134 506,134']);
});

test('the alarm is marked at its time', () => {
  expect(
    signalSvg(
      stretch([
        [0, 1],
        [10, 2],
      ]),
    ),
  ).toContain(`x1="256" x2="256" y1="0" y2="${HEIGHT}"`);
});

test('no line goes over a gap, nor over what was not read', () => {
  const read: [number, number | null][] = [
    [0, 1],
    [1, 1],
    [2, 1],
    [3, null],
    [8, 2],
    [9, 2],
    [10, 2],
  ];
  expect(linesOf(signalSvg(stretch(read)))).toHaveLength(2);
});

test('one reading is no line', () => {
  expect(
    signalSvg(
      stretch([
        [0, 1],
        [1, null],
      ]),
    ),
  ).toBeNull();
});
