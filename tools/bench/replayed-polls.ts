import { fileURLToPath } from 'node:url';
import { type Sweep } from '../lib/gateway-client.ts';
import { readSeries } from '../lib/measured-series.ts';
import { type PackOnBus, pollFrames } from '../lib/poll-frames.ts';
import { replayedPack } from '../lib/replayed-pack.ts';

const SERIES = fileURLToPath(new URL('../fixtures/a123-dynamic-25c.csv.gz', import.meta.url));

/** The pack of all benchmarks: a SmartPro and eight LiPros. */
export const BENCH_PACK: PackOnBus = {
  bus: 'rs485-0',
  model: '24-115',
  cellsInSeries: 8,
  nominalCapacityMah: 24_600,
  meterAddress: 1,
  cellAddresses: [11, 12, 13, 14, 15, 16, 17, 18],
  switchAddress: null,
};

/** Polls of the measured series, played by a pack on a bus, over and over. */
export async function replayedPolls(): Promise<{
  readonly durationMs: number;
  /** `count` polls, the first at `startMs` and, in the series, after `elapsedMs`. */
  readonly polls: (count: number, startMs: number, everyMs: number, elapsedMs: number) => Sweep[];
}> {
  const { cellsInSeries, nominalCapacityMah } = BENCH_PACK;
  const pack = replayedPack(await readSeries(SERIES), { cellsInSeries, nominalCapacityMah, temperatureC: 25 });
  const toFrames = pollFrames(BENCH_PACK);
  return {
    durationMs: pack.durationMs,
    polls: (count, startMs, everyMs, elapsedMs) =>
      Array.from({ length: count }, (_, i) => {
        const pollMs = startMs + i * everyMs;
        return { pollMs, frames: toFrames(pack.readingAt(pollMs, elapsedMs + i * everyMs)) };
      }),
  };
}
