import { expect, test } from 'vitest';
import { median, metricsLine, percentile, showTable } from './benchmark.ts';

test('the median is the middle one, or the mean of the two in the middle', () => {
  expect(median([5, 1, 3])).toBe(3);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow('no median');
});

test('a percentile is a value that was measured', () => {
  const values = Array.from({ length: 200 }, (_, i) => 200 - i);
  expect([percentile(values, 0.99), percentile(values, 1), percentile(values, 0)]).toEqual([198, 200, 1]);
  expect(percentile([7], 0.99)).toBe(7);
  expect(() => percentile([], 0.5)).toThrow('no percentile');
});

test('a table lines its numbers up', () => {
  const table = showTable([
    { what: 'polls', value: 123456.7, unit: '1/s' },
    { what: 'share of the floor', value: 0.51234, unit: '' },
  ]);
  expect(table).toBe('polls               123,457 1/s\nshare of the floor    0.512 ');
});

test('machines get one line of JSON', () => {
  expect(metricsLine('decode', { polls_per_s: 12345.6789, columnstore_bytes: null })).toBe(
    '{"bench":"decode","metrics":{"polls_per_s":12345.7,"columnstore_bytes":null}}',
  );
});
