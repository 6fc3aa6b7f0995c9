import fc from 'fast-check';
import { type ValuesUpload } from '../values-upload.ts';

const unixMs = fc.integer({ min: 0, max: Date.UTC(2100, 0) });
const value = fc.option(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  { nil: null },
);
const nameIn = (group: string) =>
  fc.string({ unit: fc.constantFrom(...'ab_9'), maxLength: 8 }).map((rest) => `${group}.x${rest}`);

/** Any upload of decoded values, with the same signals in each of a sample's cells. */
export const anyValuesUpload: fc.Arbitrary<ValuesUpload> = fc.record({
  v: fc.constant(1 as const),
  upload: fc.uuid(),
  sentMs: unixMs,
  samples: fc
    .array(
      fc.record({
        tMs: unixMs,
        pack: fc.string({ unit: fc.constantFrom(...'aZ09- µ漢'), minLength: 1, maxLength: 12 }),
        points: fc
          .uniqueArray(fc.tuple(nameIn('pack'), value), { selector: ([name]) => name })
          .map((all) => new Map(all)),
        cells: fc
          .tuple(fc.uniqueArray(nameIn('cell'), { minLength: 1, maxLength: 3 }), fc.nat({ max: 4 }))
          .chain(([names, count]) =>
            fc
              .array(fc.tuple(...names.map(() => value)), { minLength: count, maxLength: count })
              .map(
                (cells) =>
                  new Map(
                    cells.map((row, place) => [place, new Map(names.map((name, at) => [name, row[at] ?? null]))]),
                  ),
              ),
          ),
      }),
    )
    .map((samples) => samples.map((sample, at) => ({ at, ...sample }))),
});
