import { GatewayClient } from '../lib/gateway-client.ts';
import { httpTransport } from '../lib/http-transport.ts';
import { readSeries } from '../lib/measured-series.ts';
import { mqttTransport } from '../lib/mqtt-transport.ts';
import { pause } from '../lib/pause.ts';
import { pollFrames } from '../lib/poll-frames.ts';
import { ProgressLine } from '../lib/progress-line.ts';
import { replayedPack } from '../lib/replayed-pack.ts';
import { readOptions } from './options.ts';
import { type ReplayPlan, defaultStartMs, dueMs, pollTimeMs } from './replay-plan.ts';

/** Polls made ahead of what ingest has taken. */
const WAITING_SWEEPS = 600;

const options = readOptions();
const series = await readSeries(options.file);
const cellsInSeries = options.cells.length;
const pack = replayedPack(series, { cellsInSeries, nominalCapacityMah: options.capacity, temperatureC: 25 });
const toFrames = pollFrames({
  bus: options.bus,
  model: cellsInSeries <= 4 ? '12-115' : cellsInSeries <= 8 ? '24-115' : '48-115',
  cellsInSeries,
  nominalCapacityMah: options.capacity,
  meterAddress: options.meter,
  cellAddresses: options.cells,
  switchAddress: null,
});

const line = new ProgressLine();
const counts = { sent: 0, accepted: 0, duplicate: 0, late: 0, quarantined: 0, refused: 0 };
const reasons = new Map<string, number>();
const { ingest, gateway, token, format, compression } = options;
const client = new GatewayClient({
  transport: /^mqtts?:/.test(ingest)
    ? mqttTransport({ url: ingest, gatewayId: gateway ?? '', token, format, compression })
    : httpTransport({ ingest, token, format, compression }),
  onAcknowledged: (sweeps, answer) => {
    counts.sent += sweeps.length;
    counts.accepted += answer.accepted;
    counts.duplicate += answer.duplicate;
    counts.late += answer.late;
    counts.quarantined += answer.quarantined.length;
    for (const { reason } of answer.quarantined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  },
  onRetry: (reason, waitMs) => line.log(`Not taken (${reason}); trying again in ${(waitMs / 1000).toFixed(1)} s.`),
  onRefused: (sweeps, reason) => {
    counts.refused += sweeps.length;
    line.log(`Refused for good (${reason}): ${sweeps.length} polls.`);
  },
});

const begunMs = Date.now();
const plan: ReplayPlan = {
  startMs: options.start ?? defaultStartMs(options.speed, pack.durationMs, begunMs),
  everyMs: options.every,
  speed: options.speed,
  durationMs: pack.durationMs,
  loop: options.loop,
};

const progress = (polls: number, atMs: number) => {
  const percent = Math.min(100, (100 * polls * plan.everyMs) / plan.durationMs).toFixed(0);
  const part = plan.loop ? '' : ` ${percent} %,`;
  const why = [...reasons].map(([reason, n]) => `${reason} ${n}`).join(', ');
  const { accepted, duplicate, late, quarantined } = counts;
  return `${new Date(atMs).toISOString()}:${part} ${polls} polls, ${accepted} accepted, ${duplicate} duplicate, ${late} late, ${quarantined} quarantined${why && ` (${why})`}, ${client.pending} waiting`;
};

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
stop.signal.addEventListener('abort', () => void client.stop());

let polls = 0;
let lastMs = plan.startMs;
for (let ms = pollTimeMs(plan, 0); ms !== null && !stop.signal.aborted; ms = pollTimeMs(plan, ++polls)) {
  const waitMs = dueMs(plan, ms, begunMs) - Date.now();
  if (waitMs > 0) await pause(waitMs, stop.signal);
  while (client.pending >= WAITING_SWEEPS && !stop.signal.aborted) await pause(20, stop.signal);
  if (stop.signal.aborted) break;
  client.add({ pollMs: ms, frames: toFrames(pack.readingAt(ms, ms - plan.startMs)) });
  lastMs = ms;
  line.update(() => progress(polls, lastMs));
}
await client.drained();
line.done(progress(polls, lastMs));
await client.stop();
process.exitCode = client.pending > 0 || counts.refused > 0 || counts.quarantined > 0 ? 1 : 0;
