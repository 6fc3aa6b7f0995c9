import { expect, test } from 'vitest';
import { parseSeries, rowAt, seriesDurationS } from './measured-series.ts';

const csv = 't_s,step,current_a,voltage_v,ah_in,ah_out\n3,1,-1,3.3,0,0.1\n8,1,2,3.4,0.2,0.1\n13,1,0,3.35,0.2,0.1\n';

test('columns are found by name, others are left alone', () => {
  const series = parseSeries(csv);
  expect([...series.currentA]).toEqual([-1, 2, 0]);
  expect([...series.ahIn]).toEqual([0, 0.2, 0.2]);
  expect(seriesDurationS(series)).toBe(10);
});

test('the row in force is the newest that is not later', () => {
  const series = parseSeries(csv);
  expect([-5, 0, 4.9, 5, 9.9, 10, 99].map((s) => rowAt(series, s))).toEqual([0, 0, 0, 1, 1, 2, 2]);
});

test('a lacking column, a broken number and a time that stands still are named', () => {
  expect(() => parseSeries('t_s,current_a\n1,2\n2,3\n')).toThrow('voltage_v, ah_in, ah_out');
  expect(() => parseSeries(csv.replace('3.4', 'x'))).toThrow('Row 2 of the series has no number in voltage_v');
  expect(() => parseSeries(csv.replace('13,', '8,'))).toThrow('Time does not grow at row 3');
});
