import { expect, test } from 'vitest';
import { keyed, moved, scaled } from '#features/charts/travel.ts';

const span = { fromMs: 1_000_000, toMs: 1_800_000 };
const LATER = 9_000_000;

test('a step to the left shows an eighth that was earlier, as long as before', () => {
  expect(keyed(span, 'ArrowLeft', null, LATER)).toEqual({ fromMs: 900_000, toMs: 1_700_000 });
});

test('nobody moves beyond now, and what shows a little more than now is not pulled back', () => {
  expect(moved(span, 1 / 8, 1_820_000)).toEqual({ fromMs: 1_020_000, toMs: 1_820_000 });
  expect(moved(span, 1 / 8, 1_790_000)).toEqual(span);
});

test('zooming in keeps the moment under the cursor where it is', () => {
  expect(keyed(span, '+', 1_200_000, LATER)).toEqual({ fromMs: 1_100_000, toMs: 1_500_000 });
});

test('without a cursor the middle stays', () => {
  expect(keyed(span, '-', null, LATER)).toEqual({ fromMs: 600_000, toMs: 2_200_000 });
});

test('zooming out at now grows into the past', () => {
  expect(scaled(span, 2, 1_400_000, 1_800_000)).toEqual({ fromMs: 200_000, toMs: 1_800_000 });
});

test('it ends at ten seconds and at two years', () => {
  expect(scaled(span, 1e-6, 1_400_000, LATER)).toEqual({ fromMs: 1_395_000, toMs: 1_405_000 });
  const { fromMs, toMs } = scaled(span, 1e9, 1_400_000, LATER);
  expect(toMs - fromMs).toBe(732 * 86_400_000);
});

test('other keys are not for charts', () => {
  expect(keyed(span, 'a', null, LATER)).toBeNull();
});
