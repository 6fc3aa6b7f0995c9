import { describe, expect, it } from 'vitest';
import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, HOUR, MINUTE, sampleAt, SECOND } from '../testing/sample.ts';
import { INITIAL_SOC, type SocState, type SocStep, stepSoc } from './step-soc.ts';

function run(samples: readonly PackSample[], facts: PackFacts = FACTS_100AH, from: SocState = INITIAL_SOC): SocStep[] {
  let state = from;
  return samples.map((sample) => {
    const step = stepSoc(state, sample, facts);
    state = step.state;
    return step;
  });
}

const last = (steps: readonly SocStep[]): SocStep => {
  const step = steps.at(-1);
  if (step === undefined) throw new Error('a series has at least one sample');
  return step;
};

describe('the first estimate', () => {
  it('is the BMS SOC with a wide band', () => {
    expect(last(run([sampleAt(0, { bmsSoc: 0.62 })]))).toMatchObject({ soc: 0.62, sigma: 0.11, anchor: 'bms' });
  });

  it('is no number without a BMS SOC, and comes with the first one', () => {
    const steps = run([sampleAt(0, { currentMa: -5000 }), sampleAt(10 * SECOND, { bmsSoc: 0.4 })]);
    expect(steps[0]).toMatchObject({ soc: null, sigma: null, anchor: null });
    expect(steps[1]).toMatchObject({ soc: 0.4, sigma: 0.11, anchor: 'bms' });
  });

  it('takes a BMS SOC a little over 100 % for full', () => {
    expect(last(run([sampleAt(0, { bmsSoc: 1.02 })])).soc).toBe(1);
    expect(last(run([sampleAt(0, { bmsSoc: -0.02 })])).soc).toBe(0);
  });

  it('is not asked again while the estimate stands', () => {
    const steps = run([sampleAt(0, { bmsSoc: 0.6 }), sampleAt(10 * SECOND, { bmsSoc: 0.9 })]);
    expect(last(steps)).toMatchObject({ soc: 0.6, anchor: null });
  });
});

describe('counting on', () => {
  it('by the counters', () => {
    // 60 % − 5 Ah of 100 Ah
    const samples = [
      sampleAt(0, { bmsSoc: 0.6, chargedMah: 0, dischargedMah: 0 }),
      sampleAt(HOUR, { chargedMah: 0, dischargedMah: 5000 }),
    ];
    const step = last(run(samples));
    expect(step.soc).toBeCloseTo(0.55, 12);
    // √(11² + (50 mA · 1 h / 100 Ah = 0.05)² + (5 · 0.1 = 0.5)²) %
    expect(step.sigma).toBeCloseTo(Math.hypot(0.11, 0.0005, 0.005), 12);
  });

  it('forgets an estimate that a gap has made as wide as knowing nothing, and asks the BMS again', () => {
    // C/5 in 2 h of gap: 40 % > 28.9 %
    const gap = (bmsSoc: number | null) =>
      last(run([sampleAt(0, { bmsSoc: 0.6, currentMa: -20_000 }), sampleAt(2 * HOUR, { bmsSoc, currentMa: 0 })]));
    expect(gap(null)).toMatchObject({ soc: null, sigma: null, anchor: null });
    expect(gap(0.3)).toMatchObject({ soc: 0.3, sigma: 0.11, anchor: 'bms' });
  });

  it('widens while the current is missing, before the gap has ended', () => {
    const samples = [sampleAt(0, { bmsSoc: 0.6, currentMa: -20_000 }), sampleAt(HOUR, { voltageMv: 26_000 })];
    // C/5 · 1 h = 20 %
    expect(last(run(samples)).sigma).toBeCloseTo(Math.hypot(0.11, 0.2, 0.0005), 6);
  });
});

describe('counters that fall silent', () => {
  /** At 90 %; then six hours in which nothing answers but what `silent` says. */
  const counters = (dischargedMah: number) => ({ chargedMah: 1_000_000, dischargedMah });
  const silence = (silent: Partial<PackSample>): PackSample[] => [
    sampleAt(0, { bmsSoc: 0.9, currentMa: -1000, ...counters(2_000_000) }),
    ...Array.from({ length: 6 * 60 }, (_, i) => sampleAt((i + 1) * MINUTE, silent)),
  ];
  const back = sampleAt(6 * HOUR + 2 * MINUTE, { currentMa: -1000, bmsSoc: 0.5, ...counters(2_010_000) });

  it.each([
    ['nothing', {}],
    ['the cells alone', { cellVoltagesMv: Array.from({ length: 8 }, () => 3300) }],
    ['the BMS’s SOC alone', { bmsSoc: 0.5 }],
  ])('bridge the time when they are read again: meanwhile %s', (_, silent) => {
    const step = last(run([...silence(silent), back]));
    // 90 % − 10 Ah of 100 Ah; √(11² + (10 · 0.1)² + (50 mA · 6 h / 100 Ah)²) %
    // What was shown meanwhile was another number, or none: the output says what brought this one.
    expect(step).toMatchObject({ anchor: 'counters' });
    expect(step.soc).toBeCloseTo(0.8, 9);
    expect(step.sigma).toBeCloseTo(Math.hypot(0.11, 0.01, 0.003), 4);
  });

  it('leave no number while what may have flowed is too much, nor a word of the BMS that is not there', () => {
    // C/5 may have flowed: 28.9 % of a pack after an hour and a half
    const steps = run(silence({}));
    expect(steps[60]?.soc).toBe(0.9);
    expect(last(steps)).toMatchObject({ soc: null, sigma: null, anchor: null });
    expect(last(run(silence({ bmsSoc: 0.5 })))).toMatchObject({ soc: 0.5, sigma: 0.11, anchor: 'bms' });
  });

  it('bridge it too where the current came back a poll before them', () => {
    const current = sampleAt(6 * HOUR + MINUTE, { currentMa: -1000 });
    expect(last(run([...silence({}), current])).soc).toBeNull();
    expect(last(run([...silence({}), current, back])).soc).toBeCloseTo(0.8, 9);
    expect(last(run([...silence({}), current, back])).anchor).toBe('counters');
  });

  it('are no reason of their own while the state of charge was known all along', () => {
    const soon = (minutes: number) => ({ ...back, tsMs: minutes * MINUTE });
    expect(last(run([...silence({}).slice(0, 60), soon(60)]))).toMatchObject({ anchor: null });
    expect(last(run([...silence({}), back, { ...back, tsMs: back.tsMs + 10_000 }]))).toMatchObject({ anchor: null });
  });

  it('bring nothing back if they were reset meanwhile', () => {
    const reset = { ...back, bmsSoc: null, chargedMah: 0, dischargedMah: 0 };
    expect(last(run([...silence({}), reset]))).toMatchObject({ soc: null, sigma: null });
    expect(last(run([...silence({}), { ...reset, bmsSoc: 0.5 }]))).toMatchObject({ soc: 0.5, anchor: 'bms' });
  });

  it('come to the same to the last bit from any checkpoint within', () => {
    const series = [
      ...silence({}),
      back,
      sampleAt(6 * HOUR + 3 * MINUTE, { currentMa: -1000, ...counters(2_010_010) }),
    ];
    const whole = last(run(series));
    for (const cut of [1, 50, 100, 300, 361, 362]) {
      const kept = JSON.parse(JSON.stringify(last(run(series.slice(0, cut))).state)) as SocState;
      expect(last(run(series.slice(cut), FACTS_100AH, kept))).toEqual(whole);
    }
  });
});

describe('counters that no current explains', () => {
  /** Two hours at 30 A from 90 %, polled every 10 s; the counter of what went out shows `wrong` too much. */
  const drive = (wrong: (i: number) => number): SocStep[] =>
    run(
      Array.from({ length: 721 }, (_, i) => {
        const dischargedMah = 2_000_000 + Math.floor((30_000 * i) / 3600) * 10 + wrong(i);
        return sampleAt(i * 10 * SECOND, { bmsSoc: 0.9, currentMa: -30_000, chargedMah: 1_000_000, dischargedMah });
      }),
    );

  it.each([
    ['a leap of 9.5 Ah', (i: number) => (i >= 100 ? 9500 : 0)],
    ['a bit of 1.28 Ah that flickers', (i: number) => (i % 2 === 1 ? 1280 : 0)],
    ['a bit that flickers now and then', (i: number) => (i % 97 < 7 ? 655_360 : 0)],
    ['a reset', (i: number) => (i >= 100 ? -2_000_000 : 0)],
  ])('move the SOC nowhere: %s', (_, wrong) => {
    // 30 A · 10 s = 83.3 mAh of 100 Ah a poll, read in counts of 10 mAh
    drive(wrong).forEach(({ soc }, i) =>
      expect(Math.abs((soc ?? NaN) - (0.9 - (i * 30) / 36_000))).toBeLessThan(0.002),
    );
  });
});

describe('anchors', () => {
  const highCells = Array.from({ length: 8 }, () => 3460);
  const lowCells = [2990, 3100, 3100, 3100, 3100, 3100, 3100, 3100];
  const every10s = (fromS: number, count: number, read: (i: number) => Partial<PackSample>): PackSample[] =>
    Array.from({ length: count }, (_, i) => sampleAt((fromS + 10 * i) * SECOND, read(i)));

  // LFP after a charge: 3426.2 mV are 97 %, 3476.7 mV 98 %; a full pack is half the way from there to 100 %.
  const fullSoc = (1 + 0.97 + (0.01 * (3460 - 3426.2)) / (3476.7 - 3426.2)) / 2;

  it('a full pack is nearly 100 %, with a reason for the jump', () => {
    const steps = run(every10s(0, 31, () => ({ bmsSoc: 0.9, currentMa: 1000, cellVoltagesMv: highCells })));
    expect(steps[29]?.anchor).toBeNull();
    expect(steps[30]).toMatchObject({ sigma: 0.015, anchor: 'full' });
    expect(steps[30]?.soc).toBeCloseTo(fullSoc, 6);
  });

  it('a low cell is 5 %, and what is taken out after that is counted', () => {
    const steps = run(every10s(0, 60, () => ({ bmsSoc: 0.3, currentMa: -9000, cellVoltagesMv: lowCells })));
    expect(steps[12]).toMatchObject({ soc: 0.05, sigma: 0.02, anchor: 'low' });
    // 47 more steps of 9 A for 10 s: 1.175 Ah
    expect(steps[59]?.soc).toBeCloseTo(0.05 - 0.01175, 9);
    expect(steps.slice(13).every(({ anchor }) => anchor === null)).toBe(true);
  });

  it('a low cell corrects a word of the BMS, however far off', () => {
    const steps = run(every10s(0, 13, () => ({ bmsSoc: 0.3, currentMa: 0, cellVoltagesMv: lowCells })));
    expect(last(steps)).toMatchObject({ soc: 0.05, sigma: 0.02, anchor: 'low', state: { doubt: null } });
  });

  it('low cells against a count since "full" make a band that holds both, until the pack is full again', () => {
    const counted = (dischargedMah: number) => ({ currentMa: 0, chargedMah: 0, dischargedMah });
    const full = run(every10s(0, 31, () => ({ ...counted(0), cellVoltagesMv: highCells })));
    const allLow = { ...counted(60_000), cellVoltagesMv: Array.from({ length: 8 }, () => 3000) };
    const low = run(
      [sampleAt(12 * HOUR, counted(60_000)), ...every10s(12 * 3600 + 10, 40, () => allLow)],
      FACTS_100AH,
      last(full).state,
    );
    // Counted: 98.896 % less 60 Ah = 38.896 ± √(1.5² + (60 · 0.1)² + (50 mA · 12 h)²) = 6.21 %; found: 5 ± 2 %.
    // 33.9 is more than 4 · √(6.21² + 2²) = 26.1: σ = (33.9 + 2 · 6.21) / 2 = 23.2 %.
    const [soc, sigma] = [0.05, (fullSoc - 0.6 - 0.05) / 2 + Math.hypot(0.015, 0.06, 0.006)];
    expect(low[13]).toMatchObject({ soc, anchor: 'low', state: { doubt: { reason: 'counted-charge' } } });
    expect(low[13]?.sigma).toBeCloseTo(sigma, 3);
    // The same cells at the next polls say nothing new.
    expect(last(low).sigma).toBeCloseTo(sigma, 3);
    const again = run(
      every10s(50_000, 31, () => ({ currentMa: 1000, cellVoltagesMv: highCells })),
      FACTS_100AH,
      last(low).state,
    );
    expect(last(again)).toMatchObject({ sigma: 0.015, anchor: 'full', state: { doubt: null } });
  });

  it('low cells against a count since "full" leave nothing known where they are as far apart as that', () => {
    const full = run(every10s(0, 31, () => ({ currentMa: 0, cellVoltagesMv: highCells })));
    const low = (polls: number) =>
      run(
        every10s(310, polls, () => ({ currentMa: 0, cellVoltagesMv: lowCells })),
        FACTS_100AH,
        last(full).state,
      );
    // 98.9 % − 5 % is more than 57.7: neither now nor at the next polls that show the same.
    for (const polls of [13, 14, 60]) {
      expect(last(low(polls))).toMatchObject({ soc: null, sigma: null, anchor: null });
      expect(last(low(polls)).state.doubt).toMatchObject({
        reason: 'counted-charge',
        distance: expect.closeTo(0.97, 1),
      });
    }
    // A full charge settles it.
    const again = run(
      every10s(1000, 31, () => ({ currentMa: 1000, cellVoltagesMv: highCells })),
      FACTS_100AH,
      last(low(60)).state,
    );
    expect(last(again)).toMatchObject({ sigma: 0.015, anchor: 'full', state: { doubt: null } });
  });

  it('a weaker proof does not lift a low SOC that is as sure', () => {
    const before = run(every10s(0, 20, () => ({ bmsSoc: 0.3, currentMa: -9000, cellVoltagesMv: lowCells })));
    const weaker = run(
      every10s(200, 13, () => ({ currentMa: 0, voltageMv: 8 * 2990 })),
      FACTS_100AH,
      last(before).state,
    );
    expect(last(weaker).soc).toBeLessThan(0.05);
  });

  it('a chemistry without sourced voltages has none', () => {
    const samples = every10s(0, 60, () => ({ currentMa: 0, cellVoltagesMv: highCells }));
    expect(last(run(samples, { ...FACTS_100AH, chemistry: 'nmc' })).soc).toBeNull();
  });

  it('counters from before an anchor do not move it when they come back', () => {
    const charging = every10s(0, 31, (i) => ({
      currentMa: 1000,
      cellVoltagesMv: highCells,
      ...(i === 0 ? { chargedMah: 0, dischargedMah: 0 } : {}),
    }));
    const back = sampleAt(5 * MINUTE + 10 * SECOND, { currentMa: -36_000, chargedMah: 0, dischargedMah: 30_000 });
    // −36 A and +1 A over 10 s: −48.6 mAh by the trapezoid, not −30 Ah
    expect(last(run([...charging, back])).soc).toBeCloseTo(fullSoc - 0.000486, 5);
  });
});
