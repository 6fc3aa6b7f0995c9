import { type ModbusRequest, type PollRead, type RawFrame, buildRequest } from '@packwatch/protocol';
import { type BusMaster } from '../bus/bus-master.ts';
import { type SlaveHealth } from './slave-health.ts';

export interface SweepInput {
  readonly bus: string;
  readonly master: BusMaster;
  readonly health: SlaveHealth;
  readonly reads: readonly PollRead[];
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
}

/** Noise is gone a moment later; a second time it is not bad luck. */
const ATTEMPTS_WITH_NOISE = 2;

/**
 * One sweep of a pack's slaves: every pair as it was on the bus, those that failed too. A slave that does not answer is not
 * asked for its other blocks, and without a link nobody is.
 */
export async function sweepPack({ bus, master, health, reads, nowMs, signal }: SweepInput): Promise<RawFrame[]> {
  const pollMs = nowMs();
  const frames: RawFrame[] = [];
  const silent = new Set<number>();
  for (const { slaveAddress, first, count } of reads) {
    // Half a sweep would look like a pack with cells missing.
    if (signal.aborted) return [];
    if (silent.has(slaveAddress) || !health.mayAsk(slaveAddress, nowMs())) continue;
    const request: ModbusRequest = { functionCode: 3, slaveAddress, first, count };
    const adu = buildRequest(request);
    for (let attempt = 1; attempt <= ATTEMPTS_WITH_NOISE; attempt++) {
      const exchange = await master.ask(request, adu);
      frames.push({ pollMs, tMs: nowMs(), bus, request: adu, ...exchange });
      if (exchange.error === 'link_down') return frames;
      if (exchange.response === null) {
        silent.add(slaveAddress);
        health.timedOut(slaveAddress, nowMs());
        break;
      }
      health.answered(slaveAddress);
      if (exchange.error === null) break;
    }
  }
  return frames;
}
