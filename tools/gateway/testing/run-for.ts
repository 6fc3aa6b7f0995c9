import { shippedMaps } from '@packwatch/protocol';
import { type Sweep } from '../../lib/upload-queue.ts';
import { gatewayConfigSchema } from '../config/gateway-config.ts';
import { runGateway } from '../gateway.ts';
import { SteppingClock } from './stepping-clock.ts';

export interface RunInput {
  readonly upload: { readonly url: string; readonly gatewayId?: string; readonly token: string };
  readonly folder: string;
  readonly bus: object;
  readonly sweeps: number;
  readonly startMs: number;
  readonly onStored?: (sweep: Sweep) => void;
}

/** Runs a gateway of one bus until so many sweeps are stored and acknowledged; gives what it said. */
export async function runFor({ upload, folder, bus, sweeps, startMs, onStored }: RunInput): Promise<string[]> {
  const config = gatewayConfigSchema.parse({
    upload: { ...upload, everySeconds: 0 },
    store: { folder, maxMegabytes: 8 },
    buses: [{ name: 'rs485-0', ...bus }],
  });
  const said: string[] = [];
  const stop = new AbortController();
  let stored = 0;
  await runGateway({
    config,
    token: upload.token,
    maps: shippedMaps,
    signal: stop.signal,
    log: (text) => said.push(text),
    clock: new SteppingClock(startMs),
    onStored: (sweep) => {
      onStored?.(sweep);
      stored += 1;
      if (stored >= sweeps) stop.abort();
    },
  });
  return said;
}
