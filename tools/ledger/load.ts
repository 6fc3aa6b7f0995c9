import { fileURLToPath } from 'node:url';
import { httpTransport } from '../lib/http-transport.ts';
import { readSeries } from '../lib/measured-series.ts';
import { mqttTransport } from '../lib/mqtt-transport.ts';
import { pause } from '../lib/pause.ts';
import { ProgressLine } from '../lib/progress-line.ts';
import { replayedPack } from '../lib/replayed-pack.ts';
import { LedgerWriter } from './ledger-writer.ts';
import { loadPack } from './load-pack.ts';
import { type LoadOptions } from './options.ts';

const SERIES = fileURLToPath(new URL('../fixtures/a123-dynamic-25c.csv.gz', import.meta.url));
/** Samples made ahead of what ingest has taken. */
const WAITING_SAMPLES = 600;

/** Sends measured samples as one pack and keeps the ledger. Ends with code 1 if not everything was acknowledged. */
export async function load(options: LoadOptions): Promise<void> {
  const { ingest, gateway, token, bus, meter, cells, capacity, samples, every, rate, pollsPerUpload } = options;
  const shape = { cellsInSeries: cells.length, nominalCapacityMah: capacity };
  const replayed = replayedPack(await readSeries(SERIES), { ...shape, temperatureC: 25 });
  const model = cells.length <= 4 ? '12-115' : cells.length <= 8 ? '24-115' : '48-115';
  const line = new ProgressLine();
  const counts = { acknowledged: 0, duplicate: 0, late: 0, quarantined: 0, refused: 0 };
  const ledger = await LedgerWriter.open(options.ledger);
  const { client, poll } = loadPack({
    ledger,
    token,
    pollsPerUpload,
    pack: { bus, model, ...shape, meterAddress: meter, cellAddresses: cells, switchAddress: null },
    transport: /^mqtts?:/.test(ingest)
      ? mqttTransport({ url: ingest, gatewayId: gateway ?? '', token })
      : httpTransport({ ingest, token }),
    onAcknowledged: (sweeps, answer) => {
      counts.acknowledged += sweeps.length;
      counts.duplicate += answer.duplicate;
      counts.late += answer.late;
      counts.quarantined += answer.quarantined.length;
    },
    onRetry: (reason, waitMs) => line.log(`Not taken (${reason}); trying again in ${(waitMs / 1000).toFixed(1)} s.`),
    onRefused: (sweeps, reason) => {
      counts.refused += sweeps.length;
      line.log(`Refused for good (${reason}): ${sweeps.length} samples.`);
    },
  });

  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  stop.signal.addEventListener('abort', () => void client.stop());

  const begunMs = Date.now();
  const startMs = begunMs - (samples - 1) * every;
  const progress = () => {
    const { acknowledged, duplicate, late, quarantined } = counts;
    return (
      `${acknowledged} of ${samples} samples acknowledged, ${duplicate} duplicate, ${late} late, ` +
      `${quarantined} quarantined, ${client.pending} waiting`
    );
  };
  for (let i = 0; i < samples && !stop.signal.aborted; i++) {
    const dueInMs = rate === null ? 0 : begunMs + (i * 1000) / rate - Date.now();
    if (dueInMs > 0) await pause(dueInMs, stop.signal);
    while (client.pending >= WAITING_SAMPLES && !stop.signal.aborted) await pause(5, stop.signal);
    poll(replayed.readingAt(startMs + i * every, i * every));
    line.update(progress);
  }
  await client.drained();
  await client.stop();
  await ledger.close();
  line.done(progress());
  const { acknowledged, quarantined, refused } = counts;
  process.exitCode = acknowledged < samples || quarantined + refused > 0 ? 1 : 0;
}
