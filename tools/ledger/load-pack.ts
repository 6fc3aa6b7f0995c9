import { GatewayClient } from '../lib/gateway-client.ts';
import { type PackReading } from '../lib/pack-reading.ts';
import { type PackOnBus, pollFrames } from '../lib/poll-frames.ts';
import { type Transport } from '../lib/transport.ts';
import { type UploadLoopOptions } from '../lib/upload-loop.ts';
import { type Sweep } from '../lib/upload-queue.ts';
import { type LedgerWriter } from './ledger-writer.ts';
import { recordingTransport } from './recording-transport.ts';

export interface LoadPackOptions extends Pick<
  UploadLoopOptions<Sweep>,
  'onAcknowledged' | 'onRetry' | 'onRefused' | 'backoff' | 'nowMs'
> {
  readonly ledger: Pick<LedgerWriter, 'write'>;
  readonly transport: Transport;
  readonly token: string;
  readonly pack: PackOnBus;
  readonly pollsPerUpload: number;
}

/** A gateway of one pack whose every sample is in the ledger. */
export interface LoadedPack {
  readonly client: GatewayClient;
  /** Queues a poll with these readings. */
  readonly poll: (reading: PackReading) => void;
}

export function loadPack(options: LoadPackOptions): LoadedPack {
  const { ledger, transport, token, pack, pollsPerUpload, ...callbacks } = options;
  const recording = recordingTransport(transport, { ledger, token, bus: pack.bus, meter: pack.meterAddress });
  const client = new GatewayClient({ transport: recording, maxSweepsPerUpload: pollsPerUpload, ...callbacks });
  const toFrames = pollFrames(pack);
  return {
    client,
    poll: (reading) => {
      const { tsMs, voltageMv, currentMa, cells } = reading;
      const cellVoltagesMv = cells.map((cell) => cell?.voltageMv ?? null);
      recording.expect({ tsMs, voltageMv, currentMa, cellVoltagesMv });
      client.add({ pollMs: tsMs, frames: toFrames(reading) });
    },
  };
}
