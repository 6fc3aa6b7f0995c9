import { describe, expect, it } from 'vitest';
import { LabSeriesError, parseLabSeries } from './lab-series.ts';

describe('a measured series', () => {
  it('is read by its columns’ names, with those it has', () => {
    const series = parseLabSeries('voltage_v,type,epoch_s,current_a\n3.3,d,1207141697.9,-2\n3.2,c,1207141700,1.5\n');
    expect([...series.tS]).toEqual([1207141697.9, 1207141700]);
    expect([...series.currentA]).toEqual([-2, 1.5]);
    expect(series.isDischarge).toEqual([true, false]);
    expect(series.ahIn).toBeNull();
  });

  it('loses rows that do not come after the one before', () => {
    const series = parseLabSeries('t_s,current_a,voltage_v\n0,1,3\n0,2,3\n1,3,3\n');
    expect([...series.currentA]).toEqual([1, 3]);
  });

  it.each([
    ['a missing column', 't_s,voltage_v\n0,3\n1,3\n', /no column current_a/],
    ['an empty field', 't_s,current_a,voltage_v\n0,1,3\n1,,3\n', /Row 2 has no number in current_a/],
    ['a single row', 't_s,current_a,voltage_v\n0,1,3\n', /at least two rows/],
  ])('is refused for %s', (_, csv, message) => {
    expect(() => parseLabSeries(csv)).toThrow(LabSeriesError);
    expect(() => parseLabSeries(csv)).toThrow(message);
  });
});
