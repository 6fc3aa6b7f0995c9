import { describe, expect, it } from 'vitest';
import { socAccuracy } from './soc-accuracy.ts';

describe('accuracy of a SOC', () => {
  it('is reckoned over the polls with a number; the others are counted as silent', () => {
    const accuracy = socAccuracy([
      { tS: 0, soc: 0.5, sigma: 0.01, trueSoc: 0.53 },
      { tS: 10, soc: 0.5, sigma: 0.03, trueSoc: 0.46 },
      { tS: 20, soc: null, sigma: null, trueSoc: 0.4 },
      { tS: 30, soc: 0.4, sigma: 0.02, trueSoc: 0.4 },
    ]);
    // √((3² + 4² + 0²) / 3) = 2.887; the first error is 3σ, the second 1.33σ
    expect(accuracy.rmsePct).toBeCloseTo(2.8868, 4);
    expect(accuracy.maxPct).toBeCloseTo(4, 9);
    expect(accuracy.coverage2sPct).toBeCloseTo(200 / 3, 9);
    expect(accuracy.meanSigmaPct).toBeCloseTo(2, 9);
    expect(accuracy.silentPct).toBe(25);
  });

  it('is nothing where there is no truth', () => {
    expect(socAccuracy([{ tS: 0, soc: 0.5, sigma: 0.1, trueSoc: null }]).rmsePct).toBeNull();
  });
});
