import { CONTENT_TYPES } from '@packwatch/contracts';
import { type TelemetryReadings, type TelemetryRow } from '@packwatch/db';
import { describe, expect, it } from 'vitest';
import { againstStored, keyOf, withoutRepeats } from './repeated-samples.ts';
import { readingsOf } from '../testing/readings.ts';
import { type OrderedSample, type UploadEntry } from './work.ts';

const NOTHING = readingsOf({ values: new Float64Array(64).fill(NaN), base: 0, cellCount: 0, registerMapId: null });
const T = 1_795_341_570_000;

/** Uploads that say one thing of the same pack and time, each with what it is answered. */
function parts(contentType: string, ...said: readonly Partial<TelemetryReadings>[]) {
  return said.map((readings, index): OrderedSample & { entry: UploadEntry } => {
    // Only the content type of the upload is looked at.
    const upload = { contentType } as UploadEntry['upload'];
    const entry: UploadEntry = { upload, accepted: 0, duplicate: 0, late: 0, refusals: [] };
    const sample = { packId: 1, tsMs: T, index, bus: null, frames: [], readings: { ...NOTHING, ...readings } };
    return { entry, sample };
  });
}
const answers = (uploads: readonly OrderedSample[]) =>
  uploads.map(({ entry }) => [entry.accepted, entry.duplicate, entry.refusals.map(({ reason }) => reason)]);
const storedRow = (readings: Partial<TelemetryReadings>) => {
  const row: TelemetryRow = { ...NOTHING, ...readings, packId: 1, tsMs: T, receivedMs: T, soc: null, socSigma: null };
  return new Map([[keyOf(row), row]]);
};

describe('againstStored', () => {
  it('judges each part by itself: one that contradicts what is stored takes none of the others with it', () => {
    const group = parts(
      CONTENT_TYPES.lineProtocol,
      { voltageMv: 26_500 },
      { bmsSocMilliPct: 70_000 },
      { currentMa: 5 },
    );
    const { late, completed } = againstStored(group, storedRow({ voltageMv: 26_400 }));
    expect(answers(group)).toEqual([
      [0, 0, ['conflict']],
      [1, 0, []],
      [1, 0, []],
    ]);
    expect(late).toEqual([]);
    expect(completed).toHaveLength(1);
    expect(completed[0]).toMatchObject({ voltageMv: 26_400, bmsSocMilliPct: 70_000, currentMa: 5 });
  });

  it('finds in the row what came a moment before', () => {
    const group = parts(CONTENT_TYPES.lineProtocol, { currentMa: 5 }, { currentMa: 5 }, { currentMa: 6 });
    againstStored(group, storedRow({ voltageMv: 26_400 }));
    expect(answers(group)).toEqual([
      [1, 0, []],
      [0, 1, []],
      [0, 0, ['conflict']],
    ]);
  });

  it('takes what is not stored yet as late, and puts its parts together', () => {
    const group = parts(CONTENT_TYPES.lineProtocol, { currentMa: 5 }, { voltageMv: 26_400 });
    const { late, completed } = againstStored(group, new Map());
    expect(completed).toEqual([]);
    expect(late.map(({ sample }) => sample.readings)).toMatchObject([{ currentMa: 5, voltageMv: 26_400 }]);
  });
});

describe('withoutRepeats', () => {
  it('completes nothing where senders know of samples: what else one says is a conflict', () => {
    const group = parts(CONTENT_TYPES.framesCbor, { voltageMv: 26_400 }, { currentMa: 5 }, { voltageMv: 26_400 });
    expect(withoutRepeats(group)).toEqual(group.slice(0, 1));
    expect(answers(group)).toEqual([
      [0, 0, []],
      [0, 0, ['conflict']],
      [0, 1, []],
    ]);
  });
});
