import { describe, expect, it } from 'vitest';
import { type OcvCurve } from '../chemistry/ocv-curve.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { type CountedSoc } from './contradiction.ts';
import { type LoneCell } from './lone-cell.ts';
import { askRestVoltage } from './rest-voltage.ts';

/** 3000 mV when empty and 5 mV more for each per cent; after a charge 10 mV above that; read to 5 mV. */
const STRAIGHT: OcvCurve = {
  afterDischargeMv: Array.from({ length: 101 }, (_, percent) => 3000 + 5 * percent),
  afterChargeMv: Array.from({ length: 101 }, (_, percent) => 3010 + 5 * percent),
  toleranceMv: 5,
  toleranceMvPerKelvin: 0.5,
  mayCorrect: false,
  source: 'made up',
};

const eightOf = (mv: number): number[] => Array.from({ length: 8 }, () => mv);

/** A voltage V admits (V − 3015)/500 to (V − 2995)/500: four points, in the middle (V − 3005)/500. */
function ask(
  mv: number | readonly number[],
  counted: CountedSoc | null = null,
  temperature1C: number | null = 25,
  curve: OcvCurve = STRAIGHT,
) {
  const cellVoltagesMv = typeof mv === 'number' ? eightOf(mv) : mv;
  return askRestVoltage(curve, counted, sampleAt(0, { currentMa: 0, temperature1C, cellVoltagesMv }), FACTS_100AH);
}

const near = (value: number): unknown => expect.closeTo(value, 9);

describe('a rested voltage at the ends of the curve', () => {
  it.each([
    // 5…9 %, reached by a discharge: three quarters of the way to the higher end
    ['low', 3040, 0.08],
    ['as high as counts as low', 3070, 0.14],
    // 96…100 %, reached by a charge: three quarters of the way to the lower end
    ['high', 3495, 0.97],
    ['as low as counts as high', 3490, 0.96],
  ])('proves the SOC by itself: %s', (_, mv, soc) => {
    expect(ask(mv)).toEqual({ kind: 'proof', soc: near(soc), sigma: near(0.02), isAtEnd: true });
  });

  it('is never surer than a per cent', () => {
    const steep = { ...STRAIGHT, afterChargeMv: STRAIGHT.afterDischargeMv, toleranceMv: 1 };
    // 3050 ± 1 mV: 9.8…10.2 %
    expect(ask(3050, null, 25, steep)).toMatchObject({ soc: near(0.101), sigma: 0.01 });
  });

  it('is the emptiest cell’s', () => {
    // 3085 mV admit 14…18 %: the others may be nearly empty too.
    expect(ask([3085, 3085, 3040, 3085, 3085, 3085, 3085, 3085])).toMatchObject({ soc: near(0.08), isAtEnd: true });
  });

  it('is the pack’s where the cells were not read', () => {
    const sample = sampleAt(0, { currentMa: 0, temperature1C: 25, voltageMv: 8 * 3040 });
    expect(askRestVoltage(STRAIGHT, null, sample, FACTS_100AH)).toMatchObject({ soc: near(0.08), isAtEnd: true });
  });

  it.each<[string, CountedSoc, boolean]>([
    ['inside and as sure', { soc: 0.06, sigma: 0.0239 }, false],
    ['inside and less sure', { soc: 0.06, sigma: 0.0241 }, true],
    ['outside, however sure', { soc: 0.1, sigma: 0.001 }, true],
  ])('leaves alone an estimate that agrees: %s', (_, counted, isMoved) => {
    expect(ask(3040, counted) !== null).toBe(isMoved);
  });

  it('says all there is to say: the mean of the cells does not deny what their emptiest confirms', () => {
    const counted = { soc: 0.06, sigma: 0.02 };
    expect(ask([3040, 3300, 3300, 3300, 3300, 3300, 3300, 3300], counted)).toBeNull();
  });
});

describe('one rested cell that is low by itself', () => {
  const LONE = [3040, ...eightOf(3300).slice(1)];
  const askLone = (
    counted: CountedSoc | null,
    voltageMv: number | null,
    isCellDoubted = false,
    known: LoneCell | null = null,
  ) => {
    const sample = sampleAt(0, { currentMa: 0, temperature1C: 25, cellVoltagesMv: LONE, voltageMv });
    return askRestVoltage(STRAIGHT, counted, sample, FACTS_100AH, isCellDoubted, known);
  };

  it('is believed where the count said as much, and makes it no surer', () => {
    // 8 % against 15 %, within 2 · √(0.05² + 0.02²) = 10.8 %
    expect(askLone({ soc: 0.15, sigma: 0.05 }, null)).toMatchObject({ kind: 'proof', soc: near(0.08), sigma: 0.05 });
    // 5…9 % already holds 7 %.
    expect(askLone({ soc: 0.07, sigma: 0.05 }, null)).toBeNull();
  });

  it('else denies the count, once', () => {
    expect(askLone({ soc: 0.6, sigma: 0.05 }, null)).toMatchObject({
      kind: 'lone-cell',
      distance: near(0.52),
      word: { cell: 0, soc: near(0.08), isConfirmed: false },
    });
    expect(askLone({ soc: 0.6, sigma: 0.05 }, null, true)).toBeNull();
    expect(askLone(null, null)).toBeNull();
  });

  it('is believed once it came back to full and says it again, whatever was counted or doubted', () => {
    const known: LoneCell = { cell: 0, sinceTsMs: 0, isBack: true, lackShare: 0.5 };
    for (const counted of [{ soc: 0.6, sigma: 0.05 }, null]) {
      expect(askLone(counted, null, true, known)).toMatchObject({ kind: 'proof', soc: near(0.08), isSecond: true });
    }
    expect(askLone(null, null, false, { ...known, isBack: false })).toBeNull();
  });

  it('is a wrong reading where the pack’s voltage fits its siblings better', () => {
    // The cells' sum is 26.14 V; with the cell like its siblings 26.4 V; half way between is 26.27 V.
    expect(askLone({ soc: 0.6, sigma: 0.05 }, 26_271)).toBeNull();
    expect(askLone({ soc: 0.6, sigma: 0.05 }, 26_269)).toMatchObject({ kind: 'lone-cell' });
  });
});

describe('two meters of the same cells', () => {
  it('prove nothing where they are more than 30 mV a cell apart', () => {
    const both = (voltageMv: number) =>
      askRestVoltage(
        STRAIGHT,
        null,
        sampleAt(0, { currentMa: 0, temperature1C: 25, cellVoltagesMv: eightOf(3040), voltageMv }),
        FACTS_100AH,
      );
    expect(both(8 * 3070)).toMatchObject({ kind: 'proof' });
    expect(both(8 * 3010)).toMatchObject({ kind: 'proof' });
    expect(both(8 * 3070 + 1)).toBeNull();
    expect(both(8 * 3010 - 1)).toBeNull();
  });
});

describe('a rested voltage in the middle of the curve', () => {
  it('is a first estimate, evenly spread over what it admits', () => {
    // 47…51 %
    expect(ask(3250)).toEqual({ kind: 'proof', soc: near(0.49), sigma: near(0.04 / Math.sqrt(12)), isAtEnd: false });
    // 13.2…17.2 % and 93…97 % are no ends.
    expect(ask(3081)).toMatchObject({ isAtEnd: false });
    expect(ask(3480)).toMatchObject({ isAtEnd: false });
  });

  it('is none where it admits more than half of the pack', () => {
    // 3250 ± 120 mV: 24…74 %
    expect(ask(3250, null, 25, { ...STRAIGHT, toleranceMv: 120 })).toMatchObject({ soc: near(0.49) });
    expect(ask(3250, null, 25, { ...STRAIGHT, toleranceMv: 121 })).toBeNull();
  });

  it('denies an estimate outside of it, by how far that is', () => {
    const at = (soc: number) => ask(3250, { soc, sigma: 0.05 });
    expect(at(0.4)).toEqual({ kind: 'contradiction', distance: near(0.07) });
    expect(at(0.6)).toEqual({ kind: 'contradiction', distance: near(0.09) });
    expect(at(0.47)).toBeNull();
    expect(at(0.5)).toBeNull();
  });

  it('corrects it where the curve is steep enough all along', () => {
    const steep = { ...STRAIGHT, mayCorrect: true };
    const proof = { kind: 'proof', soc: near(0.49), isAtEnd: false };
    expect(ask(3250, { soc: 0.4, sigma: 0.05 }, 25, steep)).toMatchObject(proof);
    expect(ask(3250, { soc: 0.5, sigma: 0.05 }, 25, steep)).toBeNull();
  });
});

describe('the temperature of a rested pack', () => {
  it('decides whether an hour was enough', () => {
    expect(ask(3250, null, 0)).not.toBeNull();
    expect(ask(3250, null, -0.1)).toBeNull();
    expect(ask(3250, null, 50)).not.toBeNull();
    expect(ask(3250, null, 50.1)).toBeNull();
  });

  it('widens what a voltage admits: half a millivolt a kelvin, 15 kelvin where it was not read', () => {
    const width = (temperatureC: number | null): number => {
      const said = ask(3250, null, temperatureC);
      return said?.kind === 'proof' ? said.sigma * Math.sqrt(12) : NaN;
    };
    // 10 mV between the branches and twice 5 + 0.5 · ΔT
    expect(width(25)).toBeCloseTo(0.04, 9);
    expect(width(5)).toBeCloseTo(0.08, 9);
    expect(width(null)).toBeCloseTo(0.07, 9);
  });
});
