import { describe, expect, it } from 'vitest';
import { LFP } from '../chemistry/lfp.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { FACTS_100AH, sampleAt, SECOND } from '../testing/sample.ts';
import { type FullAnchorHold, stepFullAnchor } from './full-anchor.ts';

const PROFILE = LFP.fullAnchor;
if (PROFILE === null) throw new Error('LFP has a full anchor');
const profile = PROFILE;

type Readings = Partial<Omit<PackSample, 'tsMs'>>;

const ALL_HIGH: Readings = { currentMa: 2000, cellVoltagesMv: [3460, 3450, 3450, 3450, 3450, 3450, 3450, 3400] };
const NO_CELLS: Readings = { currentMa: 2000, voltageMv: 8 * 3450 };

/** Every 10 s from 0; the time of the first proof in s and its σ, or null. */
function prove(readings: (seconds: number) => Readings | null, untilS = 900) {
  let hold: FullAnchorHold | null = null;
  for (let seconds = 0; seconds <= untilS; seconds += 10) {
    const read = readings(seconds);
    if (read === null) continue;
    const step = stepFullAnchor(hold, sampleAt(seconds * SECOND, read), profile, FACTS_100AH);
    hold = step.hold;
    if (step.sigma !== null) return { seconds, sigma: step.sigma };
  }
  return null;
}

describe('the full anchor', () => {
  it('proves full once all cells were high at a small current for 5 min', () => {
    expect(prove(() => ALL_HIGH)).toEqual({ seconds: 300, sigma: 0.015 });
  });

  it.each<[string, Readings]>([
    ['the lowest cell 1 mV too low', { cellVoltagesMv: [3460, 3450, 3450, 3450, 3450, 3450, 3450, 3399] }],
    ['one high cell alone', { cellVoltagesMv: [3650, 3350, 3350, 3350, 3350, 3350, 3350, 3350] }],
    ['voltages that no cell has', { cellVoltagesMv: Array.from({ length: 8 }, () => 9999) }],
    ['cells and a pack 31 mV a cell apart', { voltageMv: 27_560 - 8 * 31 }],
    ['no cell up to 3.45 V', { cellVoltagesMv: [3449, 3440, 3440, 3440, 3440, 3440, 3440, 3440] }],
    ['a current above 0.05C', { currentMa: 5001 }],
    ['discharging', { currentMa: -51 }],
    ['no current reading', { currentMa: null }],
    ['the device holding the charger back: current', { chargeBlock: 2 }],
    ['the device holding the charger back: cold', { chargeBlock: 6 }],
    [
      'the lowest cell lifted by its balancer',
      { cellBalancing: [false, false, false, false, false, false, false, true] },
    ],
    [
      'cells that cannot all be read and no pack voltage',
      { cellVoltagesMv: [3460, null, 3450, 3450, 3450, 3450, 3450, 3450] },
    ],
  ])('does not with %s', (_, readings) => {
    expect(prove(() => ({ ...ALL_HIGH, ...readings }))).toBeNull();
  });

  it.each<[string, Readings]>([
    ['exactly 0.05C', { currentMa: 5000 }],
    ['a current that may be zero within the sensor’s offset', { currentMa: -50 }],
    ['a charger that the device stopped for voltage', { chargeBlock: 1 }],
    ['all cells balancing, the usual end of a full charge', { cellBalancing: Array.from({ length: 8 }, () => true) }],
    ['the highest cell balancing', { cellBalancing: [true, false, false, false, false, false, false, false] }],
  ])('does with %s', (_, readings) => {
    expect(prove(() => ({ ...ALL_HIGH, ...readings }))).toEqual({ seconds: 300, sigma: 0.015 });
  });

  it('starts anew after a sample that contradicts', () => {
    const readings = (s: number): Readings => (s === 200 ? { ...ALL_HIGH, currentMa: 30_000 } : ALL_HIGH);
    expect(prove(readings)?.seconds).toBe(510);
  });

  it('goes by the mean current of about the time it takes, not by one reading', () => {
    // ±150 mA about 0 of a sensor that is off by up to 50; with 60 mA drawn it is no full charge.
    const noisy = (drawnMa: number) => (s: number) => ({
      ...ALL_HIGH,
      currentMa: (s % 20 === 0 ? 150 : -150) - drawnMa,
    });
    expect(prove(noisy(0))?.seconds).toBeLessThan(600);
    expect(prove(noisy(60), 3600)).toBeNull();
  });

  it('is refuted at once by a discharge that no noise explains', () => {
    const readings = (s: number): Readings => (s === 200 ? { ...ALL_HIGH, currentMa: -5001 } : ALL_HIGH);
    expect(prove(readings)?.seconds).toBe(510);
  });

  it('is not begun anew by one reading a little high or low', () => {
    const off = (mv: number, at: number) => (s: number) => ({
      ...NO_CELLS,
      voltageMv: 8 * (3470 + (s === at ? mv : 0)),
    });
    expect(prove(off(19, 0))?.seconds).toBe(300);
    expect(prove(off(-19, 150))?.seconds).toBe(300);
  });

  it('starts anew after a gap, not after one missed poll', () => {
    expect(prove((s) => (s === 200 ? null : ALL_HIGH))?.seconds).toBe(300);
    // last proof at 190 s, next at 220 s: 30 s > 2 × 10 s
    expect(prove((s) => (s === 200 || s === 210 ? null : ALL_HIGH))?.seconds).toBe(520);
  });

  it('is not fooled by cells that relax after a charger was cut back', () => {
    // each falls 1 mV in 10 s: by more than 10 mV within every 5 min
    const falling = (s: number): Readings => ({
      currentMa: 0,
      cellVoltagesMv: Array.from({ length: 8 }, () => 3540 - s / 10),
    });
    expect(prove(falling)).toBeNull();
    const settled = (s: number): Readings => falling(Math.min(s, 100));
    // 11 mV down at 110 s would restart; the fall stops at 10 mV, at 100 s
    expect(prove(settled)?.seconds).toBe(300);
  });

  it('goes by the pack’s voltage where there are no cells, and is half as sure', () => {
    expect(prove(() => NO_CELLS)).toEqual({ seconds: 300, sigma: 0.03 });
    expect(prove(() => ({ ...NO_CELLS, voltageMv: 8 * 3450 - 1 }))).toBeNull();
    expect(prove(() => ({ ...NO_CELLS, voltageMv: 900_000 }))).toBeNull();
  });

  it('uses the pack’s voltage for a poll in which a cell was missing, unless a cell that was read contradicts', () => {
    const missing: Readings = { ...NO_CELLS, cellVoltagesMv: [3460, null, 3450, 3450, 3450, 3450, 3450, 3450] };
    expect(
      prove((s) => (s === 290 ? missing : { ...ALL_HIGH, cellVoltagesMv: Array.from({ length: 8 }, () => 3455) })),
    ).toEqual({
      seconds: 300,
      sigma: 0.015,
    });
    expect(prove(() => missing)?.sigma).toBe(0.03);
    expect(prove(() => ({ ...missing, cellVoltagesMv: [3390, null] }))).toBeNull();
  });

  it('lets a missed cell neither end the proof of the others nor give one', () => {
    const missing: Readings = { ...ALL_HIGH, cellVoltagesMv: [null, 3450, 3450], voltageMv: 8 * 3445 };
    expect(prove((s) => (s === 150 ? missing : ALL_HIGH))?.seconds).toBe(300);
    expect(prove(() => missing)).toBeNull();
    expect(prove((s) => (s === 150 ? { ...missing, voltageMv: 8 * 3399 } : ALL_HIGH))?.seconds).toBe(460);
  });

  it('is half as sure once the cells have been silent for longer than a gap', () => {
    const cellsUntil =
      (lastS: number) =>
      (s: number): Readings =>
        s <= lastS ? { ...NO_CELLS, cellVoltagesMv: Array.from({ length: 8 }, () => 3450) } : NO_CELLS;
    expect(prove(cellsUntil(280))).toEqual({ seconds: 300, sigma: 0.015 });
    expect(prove(cellsUntil(270))).toEqual({ seconds: 300, sigma: 0.03 });
  });
});
