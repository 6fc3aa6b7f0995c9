import fc from 'fast-check';
import { type PackSample } from '../fold/pack-sample.ts';
import { HOUR, MINUTE, sampleAt, SECOND } from './sample.ts';

/** What becomes of a pack for a while, how often it is polled, and what happens to its readings. */
interface Stretch {
  readonly does: 'discharge' | 'drive' | 'rest' | 'charge' | 'fill' | 'empty' | 'nothing is heard';
  readonly polls: number;
  readonly periodMs: number;
  readonly harm: Harm;
}

type Harm = (sample: PackSample, i: number) => Partial<PackSample>;

const NUMBERS = [
  'voltageMv',
  'currentMa',
  'bmsSoc',
  'chargedMah',
  'dischargedMah',
  'chargedMwh',
  'dischargedMwh',
  'temperature1C',
  'shortCircuitTrips',
  'chargeBlock',
] as const;

const everyNumber = (value: number | null): Partial<PackSample> => ({
  ...Object.fromEntries(NUMBERS.map((name) => [name, value])),
  cellVoltagesMv: Array.from({ length: 4 }, () => value),
  cellTemperaturesC: Array.from({ length: 4 }, () => value),
});

const nothing: Harm = () => ({});
const sound = fc.constant(nothing);
const absurd = fc
  .constantFrom(null, NaN, Infinity, -Infinity, 1e308, -1e308, 1e18, -1, 0, -0)
  .map((value) => () => everyNumber(value));
const oneAbsurd = fc
  .tuple(fc.constantFrom(...NUMBERS), fc.constantFrom(null, NaN, Infinity, -1e308, 4_294_967_296, -1, 0), fc.nat(4))
  .map(
    ([name, value, every]): Harm =>
      (_, i) =>
        i % (every + 1) === 0 ? { [name]: value } : {},
  );
const counters = fc.constantFrom<Harm>(
  (sample, i) => ({ chargedMah: i * 10, dischargedMah: 0, chargedMwh: i * 100, dischargedMwh: sample.dischargedMwh }),
  (sample) => ({ chargedMah: ((sample.chargedMah ?? 0) + 42_949_000_000) % 42_949_672_960 }),
  (sample, i) => ({ dischargedMah: i % 3 === 0 ? null : (sample.dischargedMah ?? 0) }),
  (sample, i) => ({ chargedMah: (sample.chargedMah ?? 0) + (i % 5 === 2 ? 40_000 : 0) }),
);
const cells = fc.constantFrom<Harm>(
  (sample) => ({ cellVoltagesMv: [2500, ...sample.cellVoltagesMv.slice(1)] }),
  (sample, i) => ({ cellVoltagesMv: sample.cellVoltagesMv.slice(0, i % 6) }),
  (sample, i) => ({ cellVoltagesMv: [...sample.cellVoltagesMv, 3300 + i] }),
  (sample) => ({ currentMa: -(sample.currentMa ?? 0) }),
);

const stretch: fc.Arbitrary<Stretch> = fc.record({
  does: fc.constantFrom('discharge', 'drive', 'rest', 'charge', 'fill', 'empty', 'nothing is heard'),
  polls: fc.integer({ min: 1, max: 60 }),
  periodMs: fc.constantFrom(SECOND, 10 * SECOND, MINUTE, 5 * MINUTE),
  harm: fc.oneof(
    { weight: 6, arbitrary: sound },
    { weight: 1, arbitrary: absurd },
    { weight: 2, arbitrary: oneAbsurd },
    { weight: 1, arbitrary: counters },
    { weight: 1, arbitrary: cells },
  ),
});

/** Of 40 Ah and four cells. */
const CAPACITY_MAH = 40_000;

/** For tests: the polls of a pack that lives as packs do, of which some are anything but what a pack can say. */
export const anyLife: fc.Arbitrary<readonly PackSample[]> = fc
  .tuple(fc.double({ min: 0.05, max: 1, noNaN: true }), fc.array(stretch, { minLength: 3, maxLength: 25 }))
  .map(([begin, stretches]) => {
    let [tsMs, soc, inMah, outMah] = [Date.UTC(2026, 0, 1), begin, 5_000_000, 4_900_000];
    return stretches.flatMap(({ does, harm, ...poll }) => {
      // To become full or empty takes a pack a while, and to prove it some minutes.
      const aim = does === 'fill' ? 1 : does === 'empty' ? 0.01 : null;
      const polls = poll.polls + (aim === null ? 0 : 40);
      const periodMs = aim === null ? poll.periodMs : Math.max(poll.periodMs, MINUTE);
      const half = Math.floor(polls / 2);
      const aimedMa = aim === null ? null : ((aim - soc) * CAPACITY_MAH * HOUR) / (half * periodMs);
      return Array.from({ length: polls }, (_, i) => {
        tsMs += periodMs + (i % 3);
        const currentMa = Math.round(
          aimedMa === null ? currentOf(does, i) : i < half ? aimedMa : does === 'fill' ? 400 : 0,
        );
        const mah = (currentMa * periodMs) / HOUR;
        if (mah > 0) inMah += mah;
        else outMah -= mah;
        soc = Math.min(1, Math.max(0, soc + mah / CAPACITY_MAH));
        const cellMv = soc >= 1 && currentMa >= 0 ? 3470 : soc < 0.02 ? 2950 : 3200 + 100 * soc + currentMa / 1000;
        const sample = sampleAt(tsMs, {
          currentMa,
          voltageMv: Math.round(4 * cellMv),
          cellVoltagesMv: [cellMv - 4, cellMv, cellMv + 1, cellMv + 3].map(Math.round),
          cellTemperaturesC: [24, 25, 26, 25 + (i % 40)],
          cellBalancing: [false, false, soc > 0.98, null],
          chargedMah: Math.floor(inMah / 10) * 10,
          dischargedMah: Math.floor(outMah / 10) * 10,
          chargedMwh: Math.floor(inMah * 0.132) * 100,
          dischargedMwh: Math.floor(outMah * 0.128) * 100,
          temperature1C: 15 + 25 * soc,
          bmsSoc: soc,
          shortCircuitTrips: Math.floor(i / 20),
          chargeBlock: soc >= 1 ? 1 : 0,
        });
        return { ...sample, ...harm(sample, i) };
      });
    });
  });

function currentOf(does: Stretch['does'], i: number): number {
  if (does === 'rest') return 0;
  if (does === 'drive') return i % 2 === 0 ? -20_000 : 8000;
  return does === 'charge' ? 15_000 : -12_000;
}
