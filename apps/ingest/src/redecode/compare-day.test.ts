import { type TelemetryReadings, type TelemetryRow } from '@packwatch/db';
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../testing/readings.ts';
import { compareDay, type ArchivedSample } from './compare-day.ts';

const NOTHING = readingsOf({ values: new Float64Array(64).fill(NaN), base: 0, cellCount: 0, registerMapId: 7 });
const reading = (voltageMv: number, registerMapId = 7): TelemetryReadings => ({ ...NOTHING, voltageMv, registerMapId });
const row = (tsMs: number, voltageMv: number, receivedMs = 1_000): TelemetryRow => ({
  ...reading(voltageMv),
  ...{ packId: 1, tsMs, receivedMs, soc: 0.5, socSigma: 0.02 },
});
const sample = (tsMs: number, voltageMv: number, receivedMs = 1_000, isKnownConflict = false): ArchivedSample => ({
  ...{ tsMs, receivedMs, isKnownConflict, isPart: false },
  readings: reading(voltageMv),
});
const compare = (rows: TelemetryRow[], samples: ArchivedSample[], archived = [1_000, 2_000]) => {
  const day = compareDay(1, rows, samples, ({ receivedMs }) => archived.includes(receivedMs));
  const times = (of: readonly { tsMs: number }[]) => of.map(({ tsMs }) => tsMs);
  return {
    day,
    unchanged: times(day.unchanged),
    changed: times(day.changed.map(({ after }) => after)),
    relabelled: times(day.relabelled),
    appear: times(day.appear),
    disappear: times(day.disappear),
    notInArchive: times(day.notInArchive),
    conflicts: times(day.conflicts),
  };
};

describe('compareDay', () => {
  it('tells unchanged, changed, new and vanished samples, and those whose envelope is gone', () => {
    const rows = [row(1, 26), row(2, 26), row(4, 26), row(5, 26, 3_000)];
    expect(compare(rows, [sample(3, 27, 2_000), sample(1, 26), sample(2, 27)])).toMatchObject({
      unchanged: [1],
      changed: [2],
      appear: [3],
      disappear: [4],
      notInArchive: [5],
      conflicts: [],
    });
  });

  it('keeps when a row was received and what the fold made of it', () => {
    const { day } = compare([row(2, 26)], [sample(2, 27)]);
    expect(day.changed[0]?.after).toMatchObject({ voltageMv: 27, receivedMs: 1_000, soc: 0.5, socSigma: 0.02 });
  });

  it('notes that another map says the same', () => {
    const other = { ...sample(1, 26), readings: reading(26, 8) };
    const { day, relabelled } = compare([row(1, 26)], [other]);
    expect(relabelled).toEqual([1]);
    expect(day.relabelled[0]?.registerMapId).toBe(8);
  });

  it('lets the sample that is stored win over the others of its time, else the first that came', () => {
    const later = compare([row(1, 26, 2_000)], [sample(1, 30), sample(1, 27, 2_000)]);
    expect(later.day.changed[0]?.after.voltageMv).toBe(27);
    expect(later.conflicts).toEqual([1]);
    const first = compare([], [sample(1, 30), sample(1, 27, 2_000), sample(1, 30, 2_000)]);
    expect(first.day.appear[0]).toMatchObject({ voltageMv: 30, receivedMs: 1_000 });
    expect(first.conflicts).toEqual([1]);
  });

  it('puts parts of a sample together in the order in which they came, and what contradicts them is a conflict', () => {
    const part = (of: Partial<TelemetryReadings>, receivedMs: number): ArchivedSample => ({
      ...sample(1, 26, receivedMs),
      readings: { ...NOTHING, ...of },
      isPart: true,
    });
    const parts = [
      part({ voltageMv: 26, cellVoltagesMv: [3300] }, 1_000),
      part({ currentMa: -5, cellVoltagesMv: [null, 3301] }, 2_000),
      part({ voltageMv: 27, bmsSocMilliPct: 5 }, 3_000),
    ];
    const { day } = compare([], parts);
    expect(day.appear).toMatchObject([
      { voltageMv: 26, currentMa: -5, bmsSocMilliPct: null, cellVoltagesMv: [3300, 3301], receivedMs: 1_000 },
    ]);
    expect(day.conflicts).toEqual([parts[2]]);
    // What is left of a sample whose first part is gone from the archive is not put in its place.
    expect(compare([row(1, 26, 3_000)], parts.slice(1, 2))).toMatchObject({ notInArchive: [1], changed: [] });
  });

  it('puts no refused sample in the place of one whose envelope is gone, but may put a repeat there', () => {
    expect(compare([row(1, 26, 3_000)], [sample(1, 30, 1_000, true)])).toMatchObject({
      notInArchive: [1],
      changed: [],
    });
    expect(compare([row(1, 26, 3_000)], [sample(1, 27)])).toMatchObject({ notInArchive: [], changed: [1] });
  });
});
