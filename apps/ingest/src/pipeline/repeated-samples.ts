import { completeReadings, sameReadings, type TelemetryReadings, type TelemetryRow } from '@packwatch/db';
import { mayBeParts } from './read-content.ts';
import { type DecodedSample, type OrderedSample } from './work.ts';

export const keyOf = ({ packId, tsMs }: { packId: number; tsMs: number }): string => `${packId} ${tsMs}`;

/**
 * Samples at or below the watermark of their pack, in rising time, against the rows that are stored, which take in what
 * completes them. Each part is judged by itself: one that contradicts what is stored costs the others nothing.
 */
export function againstStored(old: readonly OrderedSample[], stored: Map<string, TelemetryRow>) {
  const unknown: OrderedSample[] = [];
  const completed = new Map<string, TelemetryRow>();
  for (const ordered of old) {
    const key = keyOf(ordered.sample);
    const known = stored.get(key);
    if (known === undefined) {
      unknown.push(ordered);
      continue;
    }
    const whole = judgeRepeat(ordered, known);
    if (whole === null) continue;
    const row = { ...known, ...whole };
    stored.set(key, row);
    completed.set(key, row);
  }
  return { late: withoutRepeats(unknown), completed: [...completed.values()] };
}

/**
 * Samples of one pack in rising time without those that came twice, parts of one put together. Each upload hears what became
 * of its own.
 */
export function withoutRepeats(samples: readonly OrderedSample[]): OrderedSample[] {
  const kept: OrderedSample[] = [];
  for (const ordered of samples) {
    const last = kept.at(-1);
    if (last === undefined || last.sample.tsMs !== ordered.sample.tsMs) {
      kept.push(ordered);
      continue;
    }
    const whole = judgeRepeat(ordered, last.sample.readings);
    if (whole !== null) kept.splice(-1, 1, { entry: last.entry, sample: withReadings(last.sample, whole) });
  }
  return kept;
}

/** Member by member: a sample that came from a decoding thread has them on its class, where spreading does not look. */
function withReadings(sample: DecodedSample, readings: TelemetryReadings): DecodedSample {
  const { packId, tsMs, index, bus, frames, decoded } = sample;
  return { packId, tsMs, index, bus, frames, decoded, readings };
}

/**
 * A second sample of the same pack and time: a duplicate if it says nothing new. What else it says completes the first one
 * where its sender does not know of samples and contradicts nothing; then it answers with both as one. Otherwise it is a
 * conflict.
 */
function judgeRepeat({ entry, sample }: OrderedSample, known: TelemetryReadings): TelemetryReadings | null {
  const isPart = mayBeParts(entry.upload.contentType);
  const whole = isPart ? completeReadings(known, sample.readings) : null;
  if (sameReadings(sample.readings, known) || (whole !== null && sameReadings(whole, known))) {
    entry.duplicate += 1;
    return null;
  }
  if (whole !== null) {
    entry.accepted += 1;
    return whole;
  }
  entry.refusals.push({
    index: sample.index,
    reason: 'conflict',
    detail: isPart
      ? 'what is known of this pack and time says something else of the same signal: let one request or gateway say it'
      : 'there is another sample of this pack and time, and it says something else',
    pollMs: sample.tsMs,
    bus: sample.bus,
    packId: sample.packId,
    frames: sample.frames,
    ...(sample.decoded === undefined ? {} : { decoded: sample.decoded }),
  });
  return null;
}
