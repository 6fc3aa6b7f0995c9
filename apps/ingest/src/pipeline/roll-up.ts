import { type PackRecord, type RollupRow, type TelemetryReadings } from '@packwatch/db';
import {
  dayBucketMs,
  factsAt,
  idleCurrentMa,
  rollupBucketMs,
  RunningRollup,
  type RollupOutputs,
} from '@packwatch/domain';

/**
 * Rolls a pack's newer samples up as they come, in rising time. The running bucket waits beside the running checkpoint;
 * a finished one is written with its group. Whatever this can't know (late samples, SOC made anew, a bucket whose
 * beginning it did not see) is marked, and the recompute builds those buckets from the stored rows.
 */
export class PackRoller {
  readonly #pack: PackRecord;
  #running: RunningRollup | null = null;
  readonly finished: RollupRow[] = [];
  /** UTC days that are over with the newest sample, by their first millisecond. */
  readonly finishedDays: number[] = [];
  /** A bucket that was begun without what came before; null if there is none. */
  readonly brokenBucketMs: number | null = null;

  /** `watermarkMs`: the pack's newest sample until now. `running`: what `encode` gave after that sample. */
  constructor(pack: PackRecord, watermarkMs: number | null, running: Uint8Array | null) {
    this.#pack = pack;
    if (watermarkMs === null) return;
    const restored = running === null ? null : RunningRollup.decode(running);
    if (restored?.bucketMs === rollupBucketMs(watermarkMs)) this.#running = restored;
    else this.brokenBucketMs = rollupBucketMs(watermarkMs);
  }

  add(tsMs: number, readings: TelemetryReadings, outputs: RollupOutputs): void {
    const bucketMs = rollupBucketMs(tsMs);
    let running = this.#running;
    if (running !== null && running.bucketMs !== bucketMs) {
      this.finished.push({ packId: this.#pack.id, ...running.finish() });
      if (dayBucketMs(running.bucketMs) !== dayBucketMs(tsMs)) this.finishedDays.push(dayBucketMs(running.bucketMs));
      running = null;
    }
    this.#running = running ??= RunningRollup.at(tsMs);
    running.add(tsMs, readings, outputs, idleMaAt(this.#pack, tsMs));
  }

  encode(): Uint8Array | null {
    return this.#running?.encode() ?? null;
  }
}

/** A bucket from the stored rows in it, oldest first; null without any. Equal to what was counted live, to the bit. */
export function rollUpRows(
  pack: PackRecord,
  rows: readonly (TelemetryReadings & RollupOutputs & { readonly tsMs: number })[],
): RollupRow | null {
  const [first] = rows;
  if (first === undefined) return null;
  const running = RunningRollup.at(first.tsMs);
  for (const row of rows) running.add(row.tsMs, row, row, idleMaAt(pack, row.tsMs));
  return { packId: pack.id, ...running.finish() };
}

function idleMaAt(pack: PackRecord, tsMs: number): number | null {
  const facts = factsAt(pack.facts, tsMs);
  return facts === null ? null : idleCurrentMa(facts);
}
