import { type ModbusRequest, type PollRead, type RawFrame, buildRequest } from '@packwatch/protocol';
import { type Sweep } from '../../lib/upload-queue.ts';
import { type BusMaster, type Exchange } from '../bus/bus-master.ts';
import { isIllegalFunction, ReadFunctions } from './read-functions.ts';
import { RoundTripSums } from '../../lib/round-trip-sums.ts';
import { type SlaveHealth } from './slave-health.ts';

export interface SweepInput {
  readonly bus: string;
  readonly master: BusMaster;
  readonly health: SlaveHealth;
  /** What is learned in one sweep holds for the next. */
  readonly functions: ReadFunctions;
  readonly reads: readonly PollRead[];
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
}

/** Noise is gone a moment later; a second time it is not bad luck. */
const ATTEMPTS_WITH_NOISE = 2;

/**
 * One sweep of a pack's slaves: every pair as it was on the bus, those that failed too. A slave that does not answer is not
 * asked for its other blocks, and without a link nobody is. One that knows no function 3 is asked by 4, and the other way
 * round; both pairs are reported. Without frames if it was told to stop meanwhile.
 */
export async function sweepPack(input: SweepInput): Promise<Sweep> {
  const { bus, master, health, functions, reads, nowMs, signal } = input;
  const pollMs = nowMs();
  const frames: RawFrame[] = [];
  const times = new RoundTripSums();
  const silent = new Set<number>();
  const refusing = new Set<number>();

  /** Asks once more after noise; what came last, or null if there is no bus. */
  const ask = async (request: ModbusRequest): Promise<Exchange | null> => {
    const adu = buildRequest(request);
    for (let attempt = 1; ; attempt++) {
      const exchange = await master.ask(request, adu);
      const { response, error, tookUs } = exchange;
      frames.push({ pollMs, tMs: nowMs(), bus, request: adu, response, error });
      if (tookUs !== null) times.add(bus, request.slaveAddress, pollMs, tookUs);
      if (exchange.error === 'link_down') return null;
      const isNoise = exchange.response !== null && exchange.error !== null;
      if (!isNoise || attempt === ATTEMPTS_WITH_NOISE) return exchange;
    }
  };

  for (const { slaveAddress, first, count } of reads) {
    // Half a sweep would look like a pack with cells missing.
    if (signal.aborted) return { pollMs, frames: [] };
    if (silent.has(slaveAddress) || !health.mayAsk(slaveAddress, nowMs())) continue;
    const asked = functions.of(slaveAddress);
    let request = { functionCode: asked, slaveAddress, first, count };
    let exchange = await ask(request);
    if (exchange !== null && !refusing.has(slaveAddress) && isIllegalFunction(request, exchange.response)) {
      request = { ...request, functionCode: ReadFunctions.other(asked) };
      exchange = await ask(request);
      if (exchange?.error === null && !isIllegalFunction(request, exchange.response)) {
        functions.learn(slaveAddress, request.functionCode);
      } else refusing.add(slaveAddress);
    }
    if (exchange === null) break;
    if (exchange.response === null) {
      silent.add(slaveAddress);
      health.timedOut(slaveAddress, nowMs());
    } else health.answered(slaveAddress);
  }
  return { pollMs, frames, ...times.sums };
}
