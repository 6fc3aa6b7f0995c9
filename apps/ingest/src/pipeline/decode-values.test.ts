import { type ValueSample } from '@packwatch/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Assignments } from '../directory/assignments.ts';
import { decodeValues } from './decode-values.ts';
import { samplesOf } from './sample-columns.ts';

const T0 = Date.UTC(2026, 10, 23, 12);
const OURS = new Assignments([], [{ gatewayId: 'g', serial: 's', packId: 7, validFromMs: 0, validToMs: null }]);
function decode(values: readonly ValueSample[]) {
  const decoded = decodeValues({ values, receivedMs: T0, assignments: OURS });
  return { ...decoded, samples: samplesOf(decoded.columns) };
}

const signal = (...known: string[]) =>
  fc.oneof(fc.constantFrom(...known), fc.stringMatching(/^[a-z]{1,5}\.x[a-z_]{0,5}$/));
const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
const valuesOf = (...known: string[]) => fc.array(fc.tuple(signal(...known), number)).map((all) => new Map(all));

/** Whatever a codec of formats 3 to 5 can give. */
const anySample: fc.Arbitrary<ValueSample> = fc.record({
  at: fc.nat(1_000),
  tMs: fc.oneof(fc.integer({ min: T0 - 100_000, max: T0 + 600_000 }), fc.maxSafeNat()),
  pack: fc.oneof(fc.constant('s'), fc.string({ minLength: 1, maxLength: 64 })),
  points: valuesOf('pack.voltage_mv', 'pack.bms_soc_pct', 'switch.state_bits', 'cell.voltage_mv'),
  cells: fc
    .array(fc.tuple(fc.nat(255), valuesOf('cell.voltage_mv', 'cell.balancing', 'pack.voltage_mv')))
    .map((all) => new Map(all)),
});

describe('decodeValues', () => {
  it('makes a sample of everything that is known, or says why not, and never throws', () => {
    fc.assert(
      fc.property(fc.array(anySample), (values) => {
        const { samples, refusals, unassignedSerials } = decode(values);
        const used = new Set([...samples, ...refusals].map(({ index }) => index));
        for (const { at } of values) expect(used.has(at)).toBe(true);
        for (const { readings } of samples) {
          for (const value of Object.values(readings).flat())
            expect(value === null || Number.isInteger(value)).toBe(true);
        }
        const unknown = refusals.filter(({ reason }) => reason === 'unknown_pack');
        expect(unassignedSerials.reduce((sum, one) => sum + one.samples, 0)).toBe(unknown.length);
      }),
    );
  });

  it('takes a cell signal for none of the pack, and a pack signal for none of a cell', () => {
    const points = new Map([['cell.voltage_mv', 3_300]]);
    const cells = new Map([[0, new Map([['pack.voltage_mv', 26_400]])]]);
    const { samples, refusals } = decode([{ at: 3, tMs: T0, pack: 's', points, cells }]);
    expect(samples).toEqual([]);
    expect(refusals).toMatchObject([
      { index: 3, reason: 'unknown_signal', packId: 7, detail: 'there is no signal cell.voltage_mv, pack.voltage_mv' },
    ]);
  });
});
