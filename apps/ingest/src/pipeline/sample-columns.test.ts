import { TELEMETRY_COLUMNS, type TelemetryReadings } from '@packwatch/db';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  bothColumns,
  ColumnsBuilder,
  placeColumns,
  packIdsOf,
  READING,
  READING_COUNT,
  samplesOf,
  type SampleColumns,
} from './sample-columns.ts';
import { type DecodedSample } from './work.ts';

const NOT_READINGS: ReadonlySet<string> = new Set(['packId', 'tsMs', 'receivedMs', 'soc', 'socSigma']);
const isArray = (key: string): boolean => key === 'cellVoltagesMv' || key === 'cellTemperaturesCentiC';
const KEYS = TELEMETRY_COLUMNS.map(({ key }) => key).filter((key) => !NOT_READINGS.has(key));

const whole = fc.option(fc.maxSafeInteger());
const cells = fc.nat({ max: 20 }).chain((count) => {
  const column = fc.array(whole, { minLength: count, maxLength: count });
  const some = (cellsOf: (number | null)[]): (number | null)[] | null => (count === 0 ? null : cellsOf);
  return fc.tuple(column.map(some), column.map(some));
});
const readings = fc
  .tuple(fc.array(whole, { minLength: KEYS.length, maxLength: KEYS.length }), cells)
  .map(([values, [voltages, temperatures]]): TelemetryReadings => {
    const wholes = Object.fromEntries(KEYS.filter((key) => !isArray(key)).map((key, i) => [key, values[i] ?? null]));
    return {
      ...wholes,
      cellVoltagesMv: voltages,
      cellTemperaturesCentiC: temperatures,
    } as unknown as TelemetryReadings;
  });
const decoded = { at: 3, tMs: 4, pack: 'P-1', points: new Map([['pack.voltage_mv', 26_000]]), cells: new Map() };
const sample: fc.Arbitrary<DecodedSample> = fc
  .record({
    packId: fc.nat(),
    tsMs: fc.nat(),
    index: fc.nat(),
    bus: fc.option(fc.string()),
    frames: fc.array(fc.nat(), { maxLength: 12 }),
    decoded: fc.option(fc.constant(decoded), { nil: undefined }),
    readings,
  })
  .map(({ decoded: came, ...rest }) => ({ ...rest, ...(came === undefined ? {} : { decoded: came }) }));

function columnsOf(samples: readonly DecodedSample[]): SampleColumns {
  const builder = new ColumnsBuilder(1, 2);
  for (const { readings: read, ...head } of samples) {
    const cellCount = read.cellVoltagesMv?.length ?? 0;
    const at = builder.add({ ...head, cellCount });
    for (const [key, place] of Object.entries(READING)) {
      builder.numbers[at + place] = read[key as keyof typeof READING] ?? NaN;
    }
    for (const [i, cellsOf] of [read.cellVoltagesMv, read.cellTemperaturesCentiC].entries()) {
      for (const [cell, value] of (cellsOf ?? []).entries()) {
        builder.numbers[at + READING_COUNT + i * cellCount + cell] = value ?? NaN;
      }
    }
  }
  return builder.finish();
}

it('every sample comes out of its columns as it went in, in another thread too', () => {
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 10 }), (samples) => {
      const arrived = structuredClone(columnsOf(samples));
      expect(samplesOf(arrived).map((one) => pick(one))).toEqual(samples.map((one) => pick(one)));
      expect(packIdsOf(arrived)).toEqual(new Set(samples.map(({ packId }) => packId)));
    }),
  );
});

it('columns behind others hold the samples of both, in their order', () => {
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 5 }), fc.array(sample, { maxLength: 5 }), (a, b) => {
      const both = samplesOf(bothColumns(columnsOf(a), columnsOf(b)));
      expect(both.map((one) => pick(one))).toEqual([...a, ...b].map((one) => pick(one)));
    }),
  );
});

it('a sample whose frames stand for something else is found there', () => {
  fc.assert(
    fc.property(fc.array(sample, { maxLength: 5 }), (samples) => {
      const columns = columnsOf(samples.map((one, index) => ({ ...one, index })));
      placeColumns(columns, [30, 10]);
      expect(samplesOf(columns).map(({ index }) => index)).toEqual([30, 10, 2, 3, 4].slice(0, samples.length));
    }),
  );
});

const pick = ({ packId, tsMs, index, bus, frames, decoded: came, readings: read }: DecodedSample) => ({
  ...{ packId, tsMs, index, bus, came },
  frames: [...frames],
  readings: read,
});
