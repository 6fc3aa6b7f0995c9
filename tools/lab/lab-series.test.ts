import { describe, expect, it } from 'vitest';
import { LabSeriesError, parseLabSeries, readLabSeries } from './lab-series.ts';

describe('a measured series', () => {
  it('is read by its columns’ names, with those it has', () => {
    const series = parseLabSeries('voltage_v,type,epoch_s,current_a\n3.3,d,1207141697.9,-2\n3.2,c,1207141700,1.5\n');
    expect([...series.tS]).toEqual([1207141697.9, 1207141700]);
    expect([...series.currentA]).toEqual([-2, 1.5]);
    expect(series.isDischarge).toEqual([true, false]);
    expect(series.ahIn).toBeNull();
  });

  it('is read behind a byte order mark', () => {
    expect(parseLabSeries('\uFEFFt_s,current_a,voltage_v\n0,1,3\n1,2,3\n').tS).toHaveLength(2);
  });

  it.each([
    ['a file that is not there', '/nowhere/x.csv', /there is no such file/],
    ['a folder', '/', /it is a folder/],
  ])('says of %s what is wrong', async (_, path, message) => {
    await expect(readLabSeries(path)).rejects.toThrow(message);
  });

  it('loses rows that do not come after the one before', () => {
    const series = parseLabSeries('t_s,current_a,voltage_v\n0,1,3\n0,2,3\n1,3,3\n');
    expect([...series.currentA]).toEqual([1, 3]);
  });

  it.each([
    ['a missing column', 't_s,voltage_v\n0,3\n1,3\n', /no column current_a/],
    ['an empty field', 't_s,current_a,voltage_v\n0,1,3\n1,,3\n', /Row 2 has no number in current_a/],
    ['a single row', 't_s,current_a,voltage_v\n0,1,3\n', /at least two rows/],
    ['rows that go back in time', 't_s,current_a,voltage_v\n5,1,3\n4,1,3\n', /rising time/],
    ['nothing in it', '', /The file is empty/],
    ['no time', 'time,current_a,voltage_v\n0,1,3\n1,1,3\n', /no column t_s or epoch_s.*reads: "time,current_a/],
    ['other separators', 't_s;current_a;voltage_v\n0;1;3\n1;1;3\n', /parted by commas/],
    ['a word for a number', 't_s,current_a,voltage_v\n0,1,3\n1,x,3\n', /no number in current_a, but "x"/],
  ])('is refused for %s', (_, csv, message) => {
    expect(() => parseLabSeries(csv)).toThrow(LabSeriesError);
    expect(() => parseLabSeries(csv)).toThrow(message);
  });
});
