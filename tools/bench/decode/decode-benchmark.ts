import { type Benchmark, type BenchmarkResult, median } from '../benchmark.ts';
import { replayedPolls } from '../replayed-polls.ts';
import { bytesPerPoll } from './bytes-per-poll.ts';
import { crcPass, decodePass, jsmodbusPass } from './passes.ts';

const START_MS = Date.UTC(2026, 0, 1);
const POLL_MS = 10_000;
const REPETITIONS = 9;
const PASS_MS = 250;

export const decodeBenchmark: Benchmark = {
  name: 'decode',
  about: 'polls of a SmartPro and 8 LiPros through the frame reader and the maps, and their size on the wire',
  run: async (): Promise<BenchmarkResult> => {
    const { polls: pollsOf, durationMs } = await replayedPolls();
    const polls = pollsOf(Math.floor(durationMs / POLL_MS), START_MS, POLL_MS, 0);
    const passes = { decode: decodePass(polls), crc: crcPass(polls), jsmodbus: jsmodbusPass(polls) };
    console.log(`${polls.length} polls of ${polls[0]?.frames.length ?? 0} frames, ${REPETITIONS} repetitions in turn`);

    const rates = { decode: [] as number[], crc: [] as number[], jsmodbus: [] as number[] };
    for (let repetition = -1; repetition < REPETITIONS; repetition++) {
      for (const name of ['decode', 'crc', 'jsmodbus'] as const) {
        const rate = pollsPerSecond(passes[name], polls.length);
        // The first time round the code is still being compiled.
        if (repetition >= 0) rates[name].push(rate);
      }
    }
    const [decode, floor, jsmodbus] = [median(rates.decode), median(rates.crc), median(rates.jsmodbus)];
    const cbor = await bytesPerPoll(polls, 'cbor', 'zstd');
    const json = await bytesPerPoll(polls, 'json', 'gzip');
    return {
      table: [
        { what: 'frames to values (check, decode by map)', value: decode, unit: 'polls/s' },
        { what: 'floor: CRC table over the same bytes', value: floor, unit: 'polls/s' },
        { what: 'share of the floor', value: decode / floor, unit: '' },
        { what: 'jsmodbus: responses to registers (no CRC, no values)', value: jsmodbus, unit: 'polls/s' },
        { what: 'CBOR + zstd, 60 polls an upload', value: cbor, unit: 'bytes/poll' },
        { what: 'JSON + gzip, 60 polls an upload', value: json, unit: 'bytes/poll' },
      ],
      metrics: {
        polls_per_s: decode,
        floor_polls_per_s: floor,
        jsmodbus_polls_per_s: jsmodbus,
        cbor_zstd_bytes_per_poll: cbor,
        json_gzip_bytes_per_poll: json,
      },
    };
  },
};

/** Repeats a pass over all polls until enough time has gone by to measure it. */
function pollsPerSecond(pass: () => void, polls: number): number {
  const begun = performance.now();
  let [passes, elapsedMs] = [0, 0];
  while (elapsedMs < PASS_MS) {
    pass();
    passes += 1;
    elapsedMs = performance.now() - begun;
  }
  return (passes * polls * 1000) / elapsedMs;
}
