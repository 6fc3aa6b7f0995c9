import { type DemoFault } from '@packwatch/contracts';
import { GatewayClient } from '../lib/gateway-client.ts';
import { pause } from '../lib/pause.ts';
import { seedOf } from '../lib/seeded-random.ts';
import { type Transport } from '../lib/transport.ts';
import { isOnBySchedule } from './fault-schedule.ts';
import { type PackDriver, type PackSweep } from './pack-driver.ts';
import { nextPollMs } from './poll-times.ts';
import { type Turns } from './turns.ts';

export interface GatewayRunnerOptions {
  readonly drivers: readonly PackDriver[];
  /** Time of each pack's last acknowledged poll, or from when its history begins, unix ms. */
  readonly fromMs: readonly number[];
  readonly transport: Transport;
  readonly pollMs: number;
  readonly historyPollMs: number;
  /** History of how many gateways goes up at once: the rest of the way stays free for live polls. */
  readonly historyTurns: Turns;
  readonly faultsOf: (uid: string) => ReadonlySet<DemoFault>;
  readonly onAcknowledged: (sweeps: readonly PackSweep[], quarantined: number) => void;
  readonly onTrouble: (text: string) => void;
  readonly signal: AbortSignal;
}

const HISTORY_SLICE_POLLS = 60;
const SWEEPS_PER_UPLOAD = 240;
const HISTORY_AHEAD = 2 * SWEEPS_PER_UPLOAD;
/** A gateway's memory: beyond this it stops polling, and fills the gap with coarse polls when it is rid of the rest. */
const KEPT_SWEEPS = 20_000;

/**
 * One gateway: first brings its packs' history up to now, oldest first, then polls them live. Whatever makes it fall behind later
 * (a long outage, a machine that slept) is caught up in the same way.
 */
export class GatewayRunner {
  readonly #options: GatewayRunnerOptions;
  readonly #client: GatewayClient<PackSweep>;
  readonly #lastMs: number[];
  #hasPolledLive = false;
  #isLive = false;

  constructor(options: GatewayRunnerOptions) {
    this.#options = options;
    this.#lastMs = [...options.fromMs];
    this.#client = new GatewayClient<PackSweep>({
      transport: options.transport,
      maxSweepsPerUpload: SWEEPS_PER_UPLOAD,
      onAcknowledged: (sweeps, answer) => {
        this.#isLive = this.#hasPolledLive;
        options.onAcknowledged(sweeps, answer.quarantined.length);
      },
      onRetry: (reason, waitMs) => options.onTrouble(`not taken (${reason}), again in ${(waitMs / 1000).toFixed(1)} s`),
      onRefused: (sweeps, reason) => options.onTrouble(`${sweeps.length} polls refused for good (${reason})`),
    });
  }

  /** Whether the history is over and live polls are acknowledged. */
  get isLive(): boolean {
    return this.#isLive;
  }

  get pending(): number {
    return this.#client.pending;
  }

  /** Runs until the signal ends it. */
  async run(): Promise<void> {
    const { signal, historyTurns, pollMs } = this.#options;
    while (!signal.aborted) {
      const isBehind = this.#behindMs() > this.#options.historyPollMs + pollMs;
      const isCutOff = this.#hasOutage(Date.now());
      if (isCutOff) this.#client.hold();
      else this.#client.release();
      if (isBehind && isCutOff) await this.#pause(pollMs);
      else if (isBehind) await historyTurns.run(() => this.#catchUp());
      else await this.#pollLive();
    }
    await this.#client.stop();
  }

  #behindMs(): number {
    return Date.now() - Math.min(...this.#lastMs);
  }

  async #catchUp(): Promise<void> {
    const { signal, drivers, historyPollMs } = this.#options;
    while (!signal.aborted && this.#behindMs() > historyPollMs) {
      for (const place of drivers.keys()) {
        this.#client.add(...this.#historySlice(place));
        while (this.#client.pending > HISTORY_AHEAD && !signal.aborted) await this.#pause(10);
      }
    }
    while (this.#client.pending > 0 && !signal.aborted) await this.#pause(10);
  }

  /** The next polls of a pack's past, at most an upload's share of them. */
  #historySlice(place: number): PackSweep[] {
    const sweeps: PackSweep[] = [];
    while (sweeps.length < HISTORY_SLICE_POLLS) {
      const nextMs = nextPollMs(this.#lastMs[place] ?? 0, this.#options.historyPollMs, place);
      if (nextMs > Date.now()) break;
      sweeps.push(this.#poll(place, nextMs));
    }
    return sweeps;
  }

  async #pollLive(): Promise<void> {
    const { drivers, pollMs } = this.#options;
    const times = drivers.map((_, place) => nextPollMs(this.#lastMs[place] ?? 0, pollMs, place));
    // One upload for the whole round, as soon as the last pack of the bus was swept.
    await this.#pause(Math.max(...times) - Date.now());
    if (this.#options.signal.aborted) return;
    if (this.#client.pending > KEPT_SWEEPS) return this.#pause(pollMs);
    this.#client.add(...times.map((tMs, place) => this.#poll(place, tMs)));
    this.#hasPolledLive = true;
  }

  #poll(place: number, tMs: number): PackSweep {
    const driver = this.#options.drivers[place];
    if (!driver) throw new RangeError(`The gateway has no pack ${place}.`);
    this.#lastMs[place] = tMs;
    return driver.sweep(tMs, this.#options.faultsOf(driver.pack.uid));
  }

  /** A gateway is cut off when any of its packs has that fault. */
  #hasOutage(nowMs: number): boolean {
    return this.#options.drivers.some(({ pack }) => {
      const isScheduled =
        pack.faults.includes('gateway_outage') && isOnBySchedule('gateway_outage', seedOf(pack.uid), nowMs);
      return isScheduled || this.#options.faultsOf(pack.uid).has('gateway_outage');
    });
  }

  #pause(ms: number): Promise<void> {
    return pause(ms, this.#options.signal);
  }
}
