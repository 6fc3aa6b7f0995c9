import { describe, expect, it } from 'vitest';
import { probit, runEnsemble } from './ensemble.ts';
import { parseLabSeries } from './lab-series.ts';

describe('the errors of a BMS', () => {
  it.each([
    [0.5, 0],
    [0.158655, -1],
    [0.97725, 2],
    [0.99865, 3],
  ])('%f of them lie below %i σ', (share, sigmas) => {
    expect(probit(share)).toBeCloseTo(sigmas, 2);
  });
});

describe('an ensemble', () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i * 10},-0.1,3.29,0,${(i * 0.1) / 360}`);
  const series = parseLabSeries(['t_s,current_a,voltage_v,ah_in,ah_out', ...rows].join('\n'));
  const seeing = {
    chemistry: 'lfp',
    capacityAh: 2.05,
    everyS: 10,
    phaseS: 0,
    counters: false,
    startSoc: null,
    offsetMa: 0,
    sensorOffsetMa: 4,
    temperatureC: 25,
    fromShare: 0,
  } as const;

  it('begins wrong by more than 2σ in a twentieth of its runs, though the series has but one phase', () => {
    const reference = { capacityAh: 2.05, efficiency: 1, startSoc: 0.5 };
    const groups = runEnsemble(series, seeing, reference);
    const later = groups.filter(({ start }) => start.startsWith('at 50 %'));
    expect(later.map(({ start }) => start)).toEqual([
      'at 50 %, BMS far too low',
      'at 50 %, BMS too low',
      'at 50 %, BMS about right',
      'at 50 %, BMS too high',
      'at 50 %, BMS far too high',
    ]);
    const firsts = later.flatMap(({ compared }) => compared.filter((_, i) => i % (compared.length / 12) === 0));
    expect(firsts).toHaveLength(60);
    const outside = firsts.filter(({ soc, trueSoc }) => Math.abs((soc ?? NaN) - (trueSoc ?? NaN)) > 2 * 0.11);
    expect(outside.length / firsts.length).toBeCloseTo(0.05, 1);
  });
});
