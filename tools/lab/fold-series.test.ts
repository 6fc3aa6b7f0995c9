import { describe, expect, it } from 'vitest';
import { foldSeries, type Seeing } from './fold-series.ts';
import { parseLabSeries } from './lab-series.ts';
import { socPicture } from './soc-picture.ts';
import { trueSocAt } from './soc-reference.ts';

/** A 2 Ah cell that gives 1 A for 10 min, a row each second. */
const SERIES = parseLabSeries(
  [
    't_s,current_a,voltage_v,ah_in,ah_out',
    ...Array.from({ length: 601 }, (_, s) => `${s},-1,3.3,0,${(s / 3600).toFixed(6)}`),
  ].join('\n'),
);
const REFERENCE = { capacityAh: 2, efficiency: 1, startSoc: 0.5 };
const SEEING: Seeing = {
  chemistry: 'lfp',
  capacityAh: 2,
  everyS: 10,
  phaseS: 0,
  counters: false,
  startSoc: 0.5,
  offsetMa: 0,
  sensorOffsetMa: 1,
  temperatureC: 25,
  fromShare: 0,
};

describe('a series seen as polls', () => {
  it('has the truth of its counters: 1 A for 600 s out of 2 Ah is 8.33 %', () => {
    expect(trueSocAt(SERIES, 600, REFERENCE)).toBeCloseTo(0.5 - 1 / 12, 5);
  });

  it('is polled at the period and the phase asked for', () => {
    const at = (part: Partial<Seeing>) =>
      foldSeries(SERIES, { ...SEEING, ...part }, REFERENCE).compared.map((c) => c.tS);
    expect(at({}).slice(0, 3)).toEqual([0, 10, 20]);
    expect(at({ phaseS: 7 }).slice(0, 3)).toEqual([7, 17, 27]);
    expect(at({ everyS: 60, fromShare: 0.5 })).toEqual([300, 360, 420, 480, 540, 600]);
  });

  it('comes out right from a steady current', () => {
    const { compared } = foldSeries(SERIES, SEEING, REFERENCE);
    for (const { soc, trueSoc } of compared) expect(soc).toBeCloseTo(trueSoc ?? NaN, 4);
  });

  it('feels an offset of the sensor, by current and by counters alike', () => {
    const drop = (counters: boolean): number => {
      const { compared } = foldSeries(SERIES, { ...SEEING, counters, offsetMa: -240 }, REFERENCE);
      return (compared[0]?.soc ?? NaN) - (compared.at(-1)?.soc ?? NaN);
    };
    // 1.24 A for 600 s out of 2 Ah; counters show 10 mAh steps, 0.5 %
    expect(drop(false)).toBeCloseTo(0.10333, 4);
    expect(Math.abs(drop(true) - 0.10333)).toBeLessThan(0.006);
  });

  it('is drawn with holes where no number was given', () => {
    const picture = socPicture('a <b>', [
      { tS: 0, soc: 0.5, sigma: 0.1, trueSoc: 0.5 },
      { tS: 60, soc: null, sigma: null, trueSoc: 0.5 },
      { tS: 120, soc: 0.4, sigma: 0.1, trueSoc: 0.5 },
    ]);
    expect(picture.match(/<polygon/g)).toHaveLength(2);
    expect(picture).toContain('a &lt;b&gt;');
  });
});
