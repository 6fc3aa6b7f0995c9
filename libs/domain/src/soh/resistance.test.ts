import { describe, expect, it } from 'vitest';
import { CHEMISTRIES } from '../chemistry/chemistries.ts';
import { resistanceRatio, type ResistanceTable } from '../chemistry/resistance-table.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, sampleAt } from '../testing/sample.ts';
import { NO_RESISTANCE, resistanceOf, type ResistanceState, stepResistance, stepStart } from './resistance.ts';

const TABLE = CHEMISTRIES.lfp.resistance as ResistanceTable;

/** A pack of 4 mΩ at 25 °C whose load steps between 0 and 40 A at every poll. */
function pulses(
  count: number,
  everyMs: number,
  read: (i: number) => Partial<PackSample> = () => ({}),
  soc: number | null = null,
): ResistanceState {
  let state = NO_RESISTANCE;
  let start = null;
  for (let i = 0; i < count; i += 1) {
    const currentMa = i % 2 === 0 ? 0 : -40_000;
    const temperatureC = read(i).temperature1C ?? 25;
    const milliohm = 4 * (resistanceRatio(TABLE, temperatureC) ?? NaN);
    const cellVoltagesMv = Array.from({ length: 8 }, (_, cell) => 3300 + (currentMa / 1000) * (cell === 3 ? 1.5 : 0.4));
    const voltageMv = 26_400 + (currentMa / 1000) * milliohm;
    const sample = sampleAt(i * everyMs, { currentMa, voltageMv, cellVoltagesMv, temperature1C: 25, ...read(i) });
    state = stepResistance(state, start, sample, soc, TABLE, FACTS_100AH);
    start = stepStart(sample, TABLE);
  }
  return state;
}

describe('resistance by steps', () => {
  it('is none where the voltage rises with the load: a sign is wrong', () => {
    const flipped = pulses(50, 1000, (i) => ({ currentMa: i % 2 === 0 ? 0 : 40_000 }));
    expect(flipped.pack?.steps).toBe(49);
    expect(resistanceOf(flipped.pack)).toBeNull();
    expect(resistanceOf(flipped.cells[3] ?? null)).toBeNull();
  });

  it('is ΔV per ΔI, for the pack and for each cell', () => {
    const state = pulses(50, 1000);
    expect(resistanceOf(state.pack)?.mohm).toBeCloseTo(4, 5);
    expect(resistanceOf(state.cells[0] ?? null)?.mohm).toBeCloseTo(0.4, 5);
    expect(resistanceOf(state.cells[3] ?? null)?.mohm).toBeCloseTo(1.5, 5);
    expect(state).toMatchObject({ firstTsMs: 1000, lastTsMs: 49_000, lowestC: 25, highestC: 25 });
  });

  it.each([
    [null, 49],
    [1, 49],
    [0.2, 49],
    [0.199, 0],
  ])('at a SOC of %s takes in %d of 49 steps', (soc, steps) => {
    expect(pulses(50, 1000, undefined, soc).pack?.steps ?? 0).toBe(steps);
  });

  it('is that of 25 °C, whatever the temperature', () => {
    const state = pulses(200, 1000, (i) => ({ temperature1C: -5 + (50 * i) / 200 }));
    expect(resistanceOf(state.pack)?.mohm).toBeCloseTo(4, 1);
  });

  it.each([
    ['polls more than 2 s apart', 2001, {}],
    ['no temperature', 1000, { temperature1C: null }],
    ['a temperature at which nothing was measured', 1000, { temperature1C: 70 }],
    ['no current', 1000, { currentMa: null }],
  ])('is not given for %s', (_, everyMs, read) => {
    expect(resistanceOf(pulses(50, everyMs, () => read).pack)).toBeNull();
  });

  it('is not given by few steps, nor by small ones', () => {
    expect(resistanceOf(pulses(10, 1000).pack)).toBeNull();
    expect(resistanceOf(pulses(11, 1000).pack)).not.toBeNull();
    expect(resistanceOf(pulses(50, 1000, (i) => ({ currentMa: i % 2 === 0 ? 0 : -10_000 })).pack)).toBeNull();
  });

  it('keeps what it knows of the cells when a poll reads none, or only some of them', () => {
    const known = pulses(50, 1000);
    const without = pulses(51, 1000, (i) => (i === 50 ? { cellVoltagesMv: [] } : {}));
    expect(without.pack?.steps).toBe(50);
    expect(without.cells).toEqual(known.cells);
    const some = pulses(51, 1000, (i) => (i === 50 ? { cellVoltagesMv: [3300, 3300] } : {}));
    expect(some.cells.map((sums) => sums?.steps)).toEqual([50, 50, 49, 49, 49, 49, 49, 49]);
  });

  it('takes no notice of cells beyond those of the pack, nor of holes among them', () => {
    const cellVoltagesMv = Array.from({ length: 12 }, () => 3300);
    expect(pulses(50, 1000, () => ({ cellVoltagesMv })).cells).toHaveLength(8);
    const holed: number[] = [3300];
    holed[3] = 3300;
    expect(pulses(50, 1000, (i) => (i === 49 ? { cellVoltagesMv: holed } : {})).cells[1]?.steps).toBe(48);
  });

  it('is not moved by a torn reading, but follows a change that stays', () => {
    const torn = pulses(60, 1000, (i) => (i === 51 ? { voltageMv: 20_000 } : {}));
    expect(resistanceOf(torn.pack)?.mohm).toBeCloseTo(4, 1);
    const changed = pulses(3000, 1000, (i) => (i > 100 ? { voltageMv: 26_400 - (i % 2) * 40 * 8 } : {}));
    expect(resistanceOf(changed.pack)?.mohm).toBeCloseTo(8, 0);
  });
});

describe('the table of resistance against temperature', () => {
  it('gives its own points, what lies between, and nothing far outside', () => {
    expect(resistanceRatio(TABLE, 25)).toBeCloseTo(1, 12);
    expect(resistanceRatio(TABLE, -5)).toBeCloseTo(2.92, 12);
    // ln: −1/16 · (ln 2.92 + ln 1) + 9/16 · (ln 1.77 + ln 1.26) = 0.38420
    expect(resistanceRatio(TABLE, 10)).toBeCloseTo(Math.exp(0.3842), 4);
    expect(resistanceRatio(TABLE, 55)).toBeLessThan(0.77);
    expect(resistanceRatio(TABLE, 55.1)).toBeNull();
    expect(resistanceRatio(TABLE, -35.1)).toBeNull();
    expect(resistanceRatio(TABLE, NaN)).toBeNull();
  });

  it.each([5, 15, 25, 35, 45])('without its point at %d °C is within 5 %% of it', (temperatureC) => {
    const left = { ...TABLE, points: TABLE.points.filter(([pointC]) => pointC !== temperatureC) };
    const measured = resistanceRatio(TABLE, temperatureC) ?? NaN;
    expect(Math.abs((resistanceRatio(left, temperatureC) ?? NaN) / measured - 1)).toBeLessThan(0.05);
  });

  it('has the σ of its scatter: √(Σ deviation² / n / Σ x²)', () => {
    const sums = (steps: number) => ({ steps, xx: 4000, xy: 40_000, deviations: 90_000 });
    expect(resistanceOf(sums(100))).toEqual({ mohm: 10, sigma: Math.sqrt(90_000 / 100 / 4000) });
    expect(resistanceOf(sums(4000))?.sigma).toBe(Math.sqrt(90_000 / 400 / 4000));
    expect(resistanceOf({ ...sums(100), xx: 0 })).toBeNull();
    expect(resistanceOf(sums(9))).toBeNull();
    expect(resistanceOf(null)).toBeNull();
  });

  it('shows the range of temperatures of its steps, to a tenth', () => {
    const temperatures = [25, 21.04, 30.06, 24];
    const state = pulses(40, 1000, (i) => ({ temperature1C: temperatures[i % 4] ?? 25 }));
    expect(state).toMatchObject({ lowestC: 21, highestC: 30.1 });
  });

  it('takes steps of up to 2 s, no longer ones', () => {
    expect(pulses(20, 2000).pack?.steps).toBe(19);
    expect(pulses(20, 2001).pack).toBeNull();
  });

  it('begins nowhere without a current or a table', () => {
    expect(stepStart(sampleAt(0, { voltageMv: 1 }), TABLE)).toBeNull();
    expect(stepStart(sampleAt(0, { currentMa: 1 }), null)).toBeNull();
    expect(stepStart(sampleAt(5, { currentMa: 1, voltageMv: 2 }), TABLE)).toEqual({
      tsMs: 5,
      currentMa: 1,
      voltageMv: 2,
      cellVoltagesMv: [],
    });
  });

  it('is that of the cells alone where the pack’s voltage is not read', () => {
    const state = pulses(20, 1000, () => ({ voltageMv: null }));
    expect(state.pack).toBeNull();
    expect(resistanceOf(state.cells[3] ?? null)?.mohm).toBeCloseTo(1.5, 4);
  });
});
