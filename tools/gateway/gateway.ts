import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BackoffParams } from '../lib/backoff.ts';
import { errorText } from '../lib/error-text.ts';
import { httpTransport } from '../lib/http-transport.ts';
import { mqttTransport } from '../lib/mqtt-transport.ts';
import { pause } from '../lib/pause.ts';
import { type Transport } from '../lib/transport.ts';
import { UploadLoop } from '../lib/upload-loop.ts';
import { type Sweep } from '../lib/upload-queue.ts';
import { openBus } from './bus/open-bus.ts';
import { type GatewayConfig } from './config/gateway-config.ts';
import { ConfigError, type ReadConfig } from './config/read-config.ts';
import { BusPoller } from './polling/bus-poller.ts';
import { type Clock, wallClock } from './polling/clock.ts';
import { planBus } from './polling/plan-bus.ts';
import { DiskQueue } from './store/disk-queue.ts';
import { lockFolder } from './store/lock-folder.ts';
import { keepRefused } from './store/refused-uploads.ts';

export interface GatewayOptions extends ReadConfig {
  readonly signal: AbortSignal;
  readonly log: (text: string) => void;
  readonly clock?: Clock;
  readonly backoff?: BackoffParams;
  /** Polling has begun and what was stored before is there. */
  readonly onReady?: () => void;
  /** A sweep is on the disk: from here on it is not lost. */
  readonly onStored?: (sweep: Sweep) => void;
}

const TELL_EVERY_MS = 300_000;
/** What has gathered still goes up when the gateway is told to stop; what takes longer is sent at the next start. */
const FLUSH_WITHIN_MS = 3000;
const STOP_WITHIN_MS = 500;

/** Polls, stores and uploads until the signal ends it. */
export async function runGateway(options: GatewayOptions): Promise<void> {
  const { config, maps, log, signal, clock = wallClock } = options;
  await mkdir(config.store.folder, { recursive: true });
  const unlock = await lockFolder(config.store.folder);
  const queue = await DiskQueue.open({
    folder: config.store.folder,
    maxBytes: config.store.maxMegabytes * 1024 * 1024,
    maxSweepsPerUpload: config.upload.sweepsPerUpload,
    onTrouble: (text) => log(`store: ${text}`),
  });
  const uploads = new Uploads(options, queue, clock);
  const store = async (sweep: Sweep): Promise<void> => {
    try {
      await queue.append(sweep);
    } catch (cause) {
      return log(`store: a sweep is lost (${errorText(cause)})`);
    }
    options.onStored?.(sweep);
    uploads.stored();
  };
  const buses = config.buses.map((bus) => {
    const onTrouble = (text: string): void => log(`${bus.name}: ${text}`);
    const master = openBus(bus, onTrouble);
    const packs = planBus(bus, maps);
    return { master, poller: new BusPoller({ bus: bus.name, packs, master, clock, onSweep: store, onTrouble }) };
  });

  if (queue.pending > 0) log(`${queue.pending} sweeps from before wait for their upload`);
  void uploads.flush();
  const telling = setInterval(() => log(`${uploads.counted}, ${queue.pending} wait`), TELL_EVERY_MS);
  options.onReady?.();
  await Promise.all(buses.map(({ poller }) => poller.run(signal)));

  clearInterval(telling);
  await Promise.all(buses.map(({ master }) => master.close()));
  await Promise.race([uploads.flush(), pause(FLUSH_WITHIN_MS, new AbortController().signal)]);
  await Promise.race([uploads.stop(), pause(STOP_WITHIN_MS, new AbortController().signal)]);
  await queue.close();
  unlock();
  log(`stopped: ${uploads.counted}, ${queue.pending} wait for the next start`);
}

/** Sends what was stored: sweeps gather for a while, so that they share an upload. */
class Uploads {
  readonly #loop: UploadLoop;
  readonly #gatherMs: number;
  #timer: NodeJS.Timeout | null = null;
  #stored = 0;
  #acknowledged = 0;
  #quarantined = 0;
  #trouble: string | null = null;

  constructor({ config, token, log, backoff }: GatewayOptions, queue: DiskQueue, clock: Clock) {
    this.#gatherMs = config.upload.everySeconds * 1000;
    const refused = join(config.store.folder, 'refused');
    this.#loop = new UploadLoop({
      queue,
      transport: transportOf(config.upload, token),
      nowMs: () => clock.nowMs(),
      ...(backoff === undefined ? {} : { backoff }),
      onAcknowledged: (sweeps, answer) => {
        this.#acknowledged += sweeps.length;
        this.#quarantined += answer.quarantined.length;
        if (this.#trouble !== null) log('upload: taken again');
        this.#trouble = null;
      },
      onRetry: (reason) => {
        if (reason !== this.#trouble) log(`upload: not taken (${reason}), tried again until it is`);
        this.#trouble = reason;
      },
      onRefused: async (sweeps, reason) => {
        const path = await keepRefused(refused, sweeps, clock.nowMs());
        log(`upload: ${sweeps.length} sweeps are refused for good (${reason}) and kept in ${path}`);
      },
      onFailure: (cause) => log(`upload: the store failed (${errorText(cause)})`),
    });
  }

  get counted(): string {
    const quarantined = this.#quarantined > 0 ? `, ${this.#quarantined} frames of them quarantined` : '';
    return `${this.#stored} sweeps stored, ${this.#acknowledged} acknowledged${quarantined}`;
  }

  stored(): void {
    this.#stored += 1;
    if (this.#gatherMs === 0) return this.#loop.wake();
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#loop.wake();
    }, this.#gatherMs);
  }

  /** Sends what has gathered; resolves when nothing is left. */
  flush(): Promise<void> {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#loop.wake();
    return this.#loop.drained();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }
}

function transportOf(upload: GatewayConfig['upload'], token: string): Transport {
  if (!upload.url.startsWith('mqtt')) return httpTransport({ ingest: upload.url, token });
  if (upload.gatewayId === undefined) throw new ConfigError('upload.gatewayId: MQTT needs the id of the gateway');
  return mqttTransport({ url: upload.url, gatewayId: upload.gatewayId, token });
}
