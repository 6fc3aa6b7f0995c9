import {
  copyRollups,
  copyTelemetry,
  createPackStates,
  inTransaction,
  updateLiveStates,
  type Pool,
  type PoolClient,
  type RollupRow,
  type TelemetryRow,
} from '@packwatch/db';
import { DAY_MS, dayBucketMs, dayRollup, RunningRollup } from '@packwatch/domain';
import { type replayedReadings } from './replayed-readings.ts';

const DENSE_DAYS = 8;
const DENSE_EVERY_MS = 10_000;
const SPARSE_EVERY_MS = 900_000;
const DENSE_POLL_SHARE = 30_000;
const IDLE_MA = 1_000;

type Readings = Awaited<ReturnType<typeof replayedReadings>>;

/**
 * Stores history as ingest leaves it, packs side by side: roll-ups of all days, a poll every 10 s in the newest days, and
 * before them one a quarter of an hour, so that there is a chunk for every day.
 */
export async function storeHistory(
  pool: Pool,
  packIds: readonly number[],
  plan: {
    readonly days: number;
    readonly endMs: number;
    readonly readings: Readings;
    readonly onDay: (day: number) => void;
  },
): Promise<void> {
  const firstMs = dayBucketMs(plan.endMs) - plan.days * DAY_MS;
  for (let dayMs = firstMs; dayMs < plan.endMs; dayMs += DAY_MS) {
    const isDense = plan.endMs - dayMs <= DENSE_DAYS * DAY_MS;
    const untilMs = Math.min(plan.endMs, dayMs + DAY_MS);
    await inTransaction(pool, async (client) => {
      for (const [place, packId] of packIds.entries()) {
        const reading = (tsMs: number) => plan.readings(packId, tsMs, tsMs - firstMs + place * 7 * DENSE_POLL_SHARE);
        await storeDay(client, reading, { dayMs, untilMs, isDense });
      }
    });
    plan.onDay(Math.round((dayMs - firstMs) / DAY_MS) + 1);
  }
  await inTransaction(pool, async (client) => {
    await createPackStates(client, packIds);
    await updateLiveStates(
      client,
      packIds.map((packId) => ({
        ...plan.readings(packId, plan.endMs - DENSE_EVERY_MS, 0),
        temperatureMinCentiC: null,
        temperatureMaxCentiC: null,
        cellMinMv: null,
        cellMaxMv: null,
        activity: null,
        socAdvice: null,
      })),
    );
  });
}

async function storeDay(
  client: PoolClient,
  reading: (tsMs: number) => TelemetryRow,
  { dayMs, untilMs, isDense }: { dayMs: number; untilMs: number; isDense: boolean },
): Promise<void> {
  const rows: TelemetryRow[] = [];
  const quarters: RollupRow[] = [];
  let running: RunningRollup | null = null;
  // Roll-ups are of what a poll every minute would have given where raw rows are thin: they cost the same to read.
  for (let tsMs = dayMs; tsMs < untilMs; tsMs += isDense ? DENSE_EVERY_MS : 60_000) {
    const row = reading(tsMs);
    if (isDense || tsMs % SPARSE_EVERY_MS === 0) rows.push(row);
    if (running !== null && tsMs % SPARSE_EVERY_MS === 0) {
      quarters.push({ packId: row.packId, ...running.finish() });
      running = null;
    }
    running ??= RunningRollup.at(tsMs);
    running.add(tsMs, row, row, IDLE_MA);
  }
  const isOver = untilMs === dayMs + DAY_MS;
  const last = rows.at(-1);
  if (isOver && running !== null && last !== undefined) quarters.push({ packId: last.packId, ...running.finish() });
  await copyTelemetry(client, rows);
  await copyRollups(client, '15m', quarters);
  const day = isOver ? dayRollup(quarters) : null;
  if (day !== null && last !== undefined) await copyRollups(client, '1d', [{ packId: last.packId, ...day }]);
}
