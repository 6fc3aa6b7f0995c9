import { completeReadings, sameReadings, type TelemetryReadings, type TelemetryRow } from '@packwatch/db';

/** A sample as the archive has it. */
export interface ArchivedSample {
  readonly tsMs: number;
  readonly receivedMs: number;
  readonly readings: TelemetryReadings;
  /** It was refused as a conflict when it came: the other one was first. */
  readonly isKnownConflict: boolean;
  /** Its sender does not know of samples: it may be a part of one. */
  readonly isPart: boolean;
}

export interface ChangedRow {
  readonly before: TelemetryRow;
  readonly after: TelemetryRow;
}

export interface DayComparison<S extends ArchivedSample> {
  readonly unchanged: readonly TelemetryRow[];
  readonly changed: readonly ChangedRow[];
  /** They say the same, and another map says so now. */
  readonly relabelled: readonly TelemetryRow[];
  readonly appear: readonly TelemetryRow[];
  readonly disappear: readonly TelemetryRow[];
  /** Rows whose envelope is gone: they stay. */
  readonly notInArchive: readonly TelemetryRow[];
  /** Samples of a time at which another one came first and says something else. */
  readonly conflicts: readonly S[];
}

/**
 * Stored rows against what the archive says of the same time now. `samples` come in the order in which they were received;
 * `isArchived` says whether the envelope of a row is
 * there and could be read. Which of several samples of one time counts is what
 * it was when they came: the one that is stored, or else the first. Pure.
 */
export function compareDay<S extends ArchivedSample>(
  packId: number,
  rows: readonly TelemetryRow[],
  samples: readonly S[],
  isArchived: (row: TelemetryRow) => boolean,
): DayComparison<S> {
  const stored = new Map(rows.map((row) => [row.tsMs, row]));
  const result = {
    unchanged: [] as TelemetryRow[],
    changed: [] as ChangedRow[],
    relabelled: [] as TelemetryRow[],
    appear: [] as TelemetryRow[],
    disappear: [] as TelemetryRow[],
    notInArchive: [] as TelemetryRow[],
    conflicts: [] as S[],
  };
  const archived = Map.groupBy(samples, ({ tsMs }) => tsMs);
  for (const [tsMs, takes] of [...archived].toSorted(([a], [b]) => a - b)) {
    const before = stored.get(tsMs);
    const winner = winnerOf(takes, before, isArchived);
    if (winner === undefined) continue;
    const { readings, conflicts } = together(winner, takes);
    result.conflicts.push(...conflicts);
    const after: TelemetryRow = {
      ...readings,
      ...{ packId, tsMs },
      receivedMs: before?.receivedMs ?? winner.receivedMs,
      soc: before?.soc ?? null,
      socSigma: before?.socSigma ?? null,
    };
    stored.delete(tsMs);
    if (before === undefined) result.appear.push(after);
    else if (!sameReadings(before, after)) result.changed.push({ before, after });
    else if (before.registerMapId !== after.registerMapId) result.relabelled.push(after);
    else result.unchanged.push(before);
  }
  for (const row of stored.values()) {
    if (isArchived(row)) result.disappear.push(row);
    else result.notInArchive.push(row);
  }
  return result;
}

/** What the sample is with the parts of it that came after, and what contradicts it: as it was judged when they came. */
function together<S extends ArchivedSample>(winner: S, takes: readonly S[]) {
  let { readings } = winner;
  const conflicts: S[] = [];
  for (const take of takes) {
    if (take === winner || sameReadings(take.readings, winner.readings)) continue;
    const whole = take.isPart ? completeReadings(readings, take.readings) : null;
    if (whole === null) conflicts.push(take);
    else readings = whole;
  }
  return { readings, conflicts };
}

/** Undefined: what is stored came in an envelope that is gone, and all that is left was refused beside it. */
function winnerOf<S extends ArchivedSample>(
  takes: readonly S[],
  row: TelemetryRow | undefined,
  isArchived: (row: TelemetryRow) => boolean,
): S | undefined {
  if (row === undefined) return takes[0];
  const same = takes.find((take) => take.receivedMs === row.receivedMs);
  if (same !== undefined) return same;
  // A part would take the place of the whole.
  return isArchived(row) ? takes[0] : takes.find((take) => !take.isKnownConflict && !take.isPart);
}
