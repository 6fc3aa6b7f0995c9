import { type DuePoll, type PollPlan, nextPoll } from '@packwatch/protocol';
import { type Sweep } from '../../lib/upload-queue.ts';
import { type BusMaster } from '../bus/bus-master.ts';
import { type Clock } from './clock.ts';
import { ReadFunctions } from './read-functions.ts';
import { SlaveHealth } from './slave-health.ts';
import { sweepPack } from './sweep-pack.ts';

export interface PolledPack {
  readonly name: string;
  readonly plan: PollPlan;
}

export interface BusPollerOptions {
  readonly bus: string;
  readonly packs: readonly PolledPack[];
  readonly master: BusMaster;
  readonly clock: Clock;
  /** Takes what was polled; the bus waits for it, so that a slow disk is not run over. */
  readonly onSweep: (sweep: Sweep) => void | Promise<void>;
  readonly onTrouble: (text: string) => void;
}

/** A clock before this was never set; ingest takes nothing from before either. */
const EARLIEST_MS = Date.UTC(2020, 0, 1);
const CLOCK_CHECK_MS = 5000;

/** Polls the packs of one bus, each by its plan, one sweep at a time. */
export class BusPoller {
  readonly #options: BusPollerOptions;
  readonly #health = new SlaveHealth();
  readonly #functions = new ReadFunctions();
  readonly #due: (DuePoll | null)[];
  #toldSilent = '';

  constructor(options: BusPollerOptions) {
    this.#options = options;
    this.#due = options.packs.map(() => null);
  }

  /** Runs until the signal ends it. */
  async run(signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    await this.#waitForClock(signal);
    while (!signal.aborted) {
      const { place, due } = this.#earliest();
      await clock.until(due.startMs, signal);
      // Not due yet means that the clock was set: the plan is looked at anew.
      if (signal.aborted || clock.nowMs() < due.startMs) continue;
      await this.#sweep(due, signal);
      this.#due[place] = this.#nextOf(place);
    }
  }

  async #sweep({ reads }: DuePoll, signal: AbortSignal): Promise<void> {
    const { bus, master, clock, onSweep } = this.#options;
    const nowMs = () => clock.nowMs();
    const [health, functions] = [this.#health, this.#functions];
    const sweep = await sweepPack({ bus, master, health, functions, reads, nowMs, signal });
    if (sweep.frames.length > 0) await onSweep(sweep);
    this.#tellSilent();
  }

  /** The pack whose turn is next. A turn that passed while another pack was swept is taken at once, and only once. */
  #earliest(): { place: number; due: DuePoll } {
    let earliest: { place: number; due: DuePoll } | null = null;
    for (const [place, known] of this.#due.entries()) {
      const plan = this.#planOf(place);
      // A turn further ahead than the plan's longest gap is left from before the clock was set back.
      const isStale = known === null || known.startMs - this.#options.clock.nowMs() > plan.pollMs;
      const due = isStale ? this.#nextOf(place) : known;
      this.#due[place] = due;
      if (earliest === null || due.startMs < earliest.due.startMs) earliest = { place, due };
    }
    if (earliest === null) throw new RangeError('a bus without packs has nothing to poll');
    return earliest;
  }

  #nextOf(place: number): DuePoll {
    const plan = this.#planOf(place);
    const phaseMs = Math.round((plan.pollMs * place) / this.#options.packs.length);
    return nextPoll(plan, this.#options.clock.nowMs(), phaseMs);
  }

  #planOf(place: number): PollPlan {
    const pack = this.#options.packs[place];
    if (pack === undefined) throw new RangeError(`the bus has no pack ${place}`);
    return pack.plan;
  }

  async #waitForClock(signal: AbortSignal): Promise<void> {
    const { clock, onTrouble } = this.#options;
    if (clock.nowMs() >= EARLIEST_MS) return;
    onTrouble('the clock was never set: polling waits for it');
    while (clock.nowMs() < EARLIEST_MS && !signal.aborted) await clock.until(clock.nowMs() + CLOCK_CHECK_MS, signal);
  }

  #tellSilent(): void {
    const silent = this.#health.silent.join(', ');
    if (silent === this.#toldSilent) return;
    this.#options.onTrouble(silent === '' ? 'every slave answers again' : `no answer from slave ${silent}`);
    this.#toldSilent = silent;
  }
}
