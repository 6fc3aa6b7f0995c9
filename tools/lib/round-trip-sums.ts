import { type FramesUpload, type RoundTrips } from '@packwatch/protocol';
import { type Sweep } from './upload-queue.ts';

const HOUR_MS = 3_600_000;

/** How long answers took, added up by bus, slave and hour: what an upload says of it. */
export class RoundTripSums {
  readonly #sums = new Map<string, RoundTrips>();

  /** One answer, of a poll that began at `pollMs`. */
  add(bus: string, slaveAddress: number, pollMs: number, tookUs: number): void {
    this.addAll({ bus, slaveAddress, fromMs: pollMs, count: 1, sumUs: tookUs, minUs: tookUs, maxUs: tookUs });
  }

  addAll(more: RoundTrips): void {
    const { bus, slaveAddress, fromMs } = more;
    const key = `${slaveAddress} ${Math.floor(fromMs / HOUR_MS)} ${bus}`;
    const known = this.#sums.get(key);
    if (known === undefined) this.#sums.set(key, more);
    else {
      this.#sums.set(key, {
        ...known,
        fromMs: Math.min(known.fromMs, fromMs),
        count: known.count + more.count,
        sumUs: known.sumUs + more.sumUs,
        minUs: Math.min(known.minUs, more.minUs),
        maxUs: Math.max(known.maxUs, more.maxUs),
      });
    }
  }

  /** In the order in which slaves first answered; nothing at all if nothing was measured. */
  get sums(): Pick<FramesUpload, 'roundTrips'> {
    return this.#sums.size === 0 ? {} : { roundTrips: [...this.#sums.values()] };
  }
}

/** What sweeps that go up together say. */
export function joinedSweeps(sweeps: readonly Sweep[]): Pick<FramesUpload, 'frames' | 'roundTrips'> {
  const times = new RoundTripSums();
  for (const { roundTrips } of sweeps) for (const one of roundTrips ?? []) times.addAll(one);
  return { frames: sweeps.flatMap(({ frames }) => frames), ...times.sums };
}
