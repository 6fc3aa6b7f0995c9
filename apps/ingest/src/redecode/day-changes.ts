import { type EnvelopeKey, type TelemetryRow } from '@packwatch/db';
import { MAX_ROWS_OF_UPLOAD } from '../pipeline/quarantine-row.ts';
import { type Refusal } from '../pipeline/work.ts';
import { compareDay, type DayComparison } from './compare-day.ts';
import { type DayCounts } from './outcome.ts';
import { quarantineChanges } from './quarantine-changes.ts';
import { nameOf, type EnvelopeSample, type ReadDay, type ReadEnvelope } from './read-day.ts';

/** All that a day's archive changes: rows, and what was and is refused. */
export interface DayChanges {
  readonly comparison: DayComparison<EnvelopeSample>;
  readonly counts: DayCounts;
  readonly read: readonly number[];
  readonly stillRefused: readonly number[];
  readonly reopened: readonly number[];
  /** Envelopes that say something of times at which nobody would look for them, and of which times. */
  readonly widened: readonly {
    readonly envelope: EnvelopeKey;
    readonly says: { readonly firstTsMs: number; readonly lastTsMs: number };
  }[];
  /** Refused now and never before, by envelope. */
  readonly added: readonly { readonly envelope: EnvelopeKey; readonly refusals: readonly Refusal[] }[];
}

/** The same for a preview and for applying, so that they can't differ. Pure. */
export function dayChanges(packId: number, rows: readonly TelemetryRow[], day: ReadDay): DayChanges {
  const samples = day.envelopes.flatMap((envelope) => envelope.samples);
  const byReceived = Map.groupBy(day.envelopes, ({ receivedMs }) => receivedMs);
  const isArchived = ({ receivedMs, tsMs }: TelemetryRow): boolean =>
    byReceived.get(receivedMs)?.some(({ firstTsMs, lastTsMs }) => firstTsMs <= tsMs && tsMs <= lastTsMs) ?? false;
  const comparison = compareDay(packId, rows, samples, isArchived);
  const conflicts = Map.groupBy(comparison.conflicts, ({ envelope }) => nameOf(envelope));
  const disappeared = new Set(comparison.disappear.map(({ tsMs }) => tsMs));

  const read: number[] = [];
  const stillRefused: number[] = [];
  const reopened: number[] = [];
  const added: { envelope: EnvelopeKey; refusals: readonly Refusal[] }[] = [];
  for (const envelope of day.envelopes) {
    const refusals = [
      ...envelope.refusals.filter(({ packId: of, pollMs }) => of === packId || disappeared.has(pollMs ?? NaN)),
      ...(conflicts.get(nameOf(envelope)) ?? []).map(conflictOf),
    ];
    const { items, refusedNow } = envelope;
    const findings = { items, readPlaces: placesOf(envelope), refusals, refusedNow };
    const changes = quarantineChanges(findings, MAX_ROWS_OF_UPLOAD);
    read.push(...changes.read);
    stillRefused.push(...changes.stillRefused);
    reopened.push(...changes.reopened);
    if (changes.added.length > 0) added.push({ envelope, refusals: changes.added });
  }
  const newlyRefused = added.reduce((sum, { refusals }) => sum + refusals.length, reopened.length);
  return {
    ...{ comparison, read, stillRefused, reopened, added },
    widened: day.envelopes.flatMap(({ says, firstTsMs, lastTsMs, ...envelope }) =>
      says !== null && (says.firstTsMs < firstTsMs || says.lastTsMs > lastTsMs) ? [{ envelope, says }] : [],
    ),
    counts: {
      envelopes: { read: day.envelopes.length, unreadable: day.unreadable },
      quarantine: { read: read.length, stillRefused: stillRefused.length, added: newlyRefused },
    },
  };
}

/** Where the pack's samples stand in the upload: their frames, or the sample itself if it came decoded. */
function placesOf({ samples, countsFrames }: ReadEnvelope): Set<number> {
  const places = new Set<number>();
  for (const { decoded } of samples) {
    places.add(decoded.index);
    if (countsFrames) for (const frame of decoded.frames) places.add(frame);
  }
  return places;
}

const conflictOf = ({ decoded }: EnvelopeSample): Refusal => ({
  index: decoded.index,
  reason: 'conflict',
  detail: 'there is another sample of this pack and time, and it says something else',
  pollMs: decoded.tsMs,
  bus: decoded.bus,
  packId: decoded.packId,
  frames: decoded.frames,
  ...(decoded.decoded === undefined ? {} : { decoded: decoded.decoded }),
});
