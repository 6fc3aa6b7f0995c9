import { describe, expect, it } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { countedBetween, LabSeriesError, parseLabSeries, readLabSeries, withCounters } from './lab-series.ts';

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

  it('keeps what was not read as missing, and leaves out rows without a time', () => {
    const csv = 't_s,current_a,voltage_v\r\n0,1,3\r\n10,NaN,\r\n,2,3\r\n20,-Inf,3.1\r\n30,3,3.2\r\n';
    const series = parseLabSeries(csv);
    expect([...series.tS]).toEqual([0, 10, 20, 30]);
    expect([...series.currentA]).toEqual([1, NaN, NaN, 3]);
    expect([...series.voltageV]).toEqual([3, NaN, 3.1, 3.2]);
    // Counted over what is missing: 2 A for 30 s
    const { ahIn, ahOut } = withCounters(series);
    expect(ahIn?.at(-1)).toBeCloseTo(60 / 3600, 12);
    expect(ahOut?.at(-1)).toBe(0);
  });

  it('is read with quotes, capitals and spaces in its head', () => {
    const series = parseLabSeries('"T_s", "Current_A","voltage_v"\n"0","1","3"\n1,2,3\n');
    expect([...series.currentA]).toEqual([1, 2]);
  });

  it('is unpacked if it is packed, whatever its name', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'packwatch-lab-'));
    try {
      const csv = 't_s,current_a,voltage_v\n0,1,3\n1,2,3\n';
      await writeFile(join(folder, 'plain.csv.gz'), csv);
      await writeFile(join(folder, 'packed.csv'), gzipSync(csv));
      await writeFile(join(folder, 'cut.csv.gz'), gzipSync(csv).subarray(0, 20));
      expect((await readLabSeries(join(folder, 'plain.csv.gz'))).tS).toHaveLength(2);
      expect((await readLabSeries(join(folder, 'packed.csv'))).tS).toHaveLength(2);
      await expect(readLabSeries(join(folder, 'cut.csv.gz'))).rejects.toThrow(/damaged or cut short/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('counts from the first value that was read to the last', () => {
    expect(countedBetween(Float64Array.of(NaN, 2, 3, 7, NaN))).toBe(5);
    expect(countedBetween(Float64Array.of(NaN))).toBeNaN();
  });

  it.each([
    ['a missing column', 't_s,voltage_v\n0,3\n1,3\n', /no column current_a/],
    ['a column without any number', 't_s,current_a,voltage_v\n0,,3\n1,NaN,3\n', /current_a has no number in any row/],
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
