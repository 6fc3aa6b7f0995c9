import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { ProgressLine } from '../lib/progress-line.ts';
import { type FleetPack } from './fleet-plan.ts';
import { type FleetResult } from './simulated-fleet.ts';

/** What a worker is given; `days` is one Int32 that all count up. */
export interface FleetJob {
  readonly pack: FleetPack;
  readonly days: SharedArrayBuffer;
}

const LOOK_EVERY_MS = 500;

/** Lives through every pack, some at once, each in a thread of its own; shows how far it is. */
export async function liveThrough(packs: readonly FleetPack[], jobs?: number): Promise<FleetResult[]> {
  const line = new ProgressLine(process.stderr);
  const days = new SharedArrayBuffer(4);
  const counter = new Int32Array(days);
  const total = packs.reduce((sum, pack) => sum + pack.days, 0);
  const shown = (): string =>
    `${Atomics.load(counter, 0).toLocaleString('en')} of ${total.toLocaleString('en')} pack-days`;
  const timer = setInterval(() => line.update(shown), LOOK_EVERY_MS);
  const results = new Map<FleetPack, FleetResult>();
  const waiting = [...packs];
  const takeTurns = async (): Promise<void> => {
    for (let pack = waiting.shift(); pack !== undefined; pack = waiting.shift()) {
      results.set(pack, await liveOne({ pack, days }));
    }
  };
  try {
    await Promise.all(Array.from({ length: jobs ?? availableParallelism() }, takeTurns));
  } finally {
    clearInterval(timer);
  }
  line.done(shown());
  return packs.flatMap((pack) => results.get(pack) ?? []);
}

function liveOne(job: FleetJob): Promise<FleetResult> {
  const worker = new Worker(new URL('./fleet-worker.ts', import.meta.url), { workerData: job });
  return new Promise((resolve, reject) => {
    worker.once('message', (result: FleetResult) => resolve(result));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A pack's life ended early (${code}).`)));
  });
}
