import { type SocUpdate, type TelemetryRow } from '@packwatch/db';
import {
  decodePackState,
  initialPackState,
  openEpisodes,
  storedSample,
  type AlarmTransition,
  type PackState,
} from '@packwatch/domain';
import { PackFolder, type DailyCheckpoint, type KnownOutputs } from '../pipeline/fold-samples.ts';
import { type PackContext } from '../pipeline/work.ts';

const NOTHING_KNOWN: KnownOutputs = { soc: null, socSigma: null, activity: null, advice: null };

/** Where a shadow can go back to. */
interface Restart {
  readonly tsMs: number | null;
  readonly state: PackState;
  readonly transitions: number;
  readonly checkpoints: number;
}

/**
 * A pack's fold over stored rows, beside the live one. It keeps what it found, the state at the end of each day, and the
 * way back to each of them, for a row that comes late while it is under way.
 */
export class ShadowFold {
  readonly #context: PackContext;
  readonly #start: Restart;
  #restarts: Restart[] = [];
  #folder: PackFolder;
  /** Of all rows so far; those before a restart are kept here. */
  #transitions: AlarmTransition[] = [];
  #checkpoints: DailyCheckpoint[] = [];
  /** What the newest row so far says. */
  last: KnownOutputs = NOTHING_KNOWN;
  /** The newest row so far; null before the first. */
  positionMs: number | null;
  rows = 0;

  constructor(context: PackContext, checkpoint: { readonly tsMs: number; readonly state: string } | null) {
    this.#context = context;
    const state = checkpoint === null ? initialPackState() : decodePackState(checkpoint.state);
    this.positionMs = checkpoint?.tsMs ?? null;
    this.#start = { tsMs: this.positionMs, state, transitions: 0, checkpoints: 0 };
    this.#folder = new PackFolder(context.pack, context.rules, state);
  }

  /** It began after this row; null: at the pack's first. */
  get beganMs(): number | null {
    return this.#start.tsMs;
  }

  get openBefore() {
    return openEpisodes(this.#start.state);
  }

  get state(): PackState {
    return this.#folder.state;
  }

  get transitions(): AlarmTransition[] {
    return [...this.#transitions, ...this.#folder.transitions];
  }

  get checkpoints(): DailyCheckpoint[] {
    return [...this.#checkpoints, ...this.#folder.checkpoints];
  }

  /** Folds rows in rising time. Answers with what has to be rewritten of them, and the ends of days among them. */
  add(rows: readonly TelemetryRow[]): { updates: SocUpdate[]; ended: DailyCheckpoint[] } {
    const updates: SocUpdate[] = [];
    const before = this.#folder.checkpoints.length;
    for (const row of rows) {
      const [state, transitions, ends] = [this.state, this.#folder.transitions.length, this.#folder.checkpoints.length];
      this.last = this.#folder.add(storedSample(row.tsMs, row));
      const ended = this.#folder.checkpoints[ends];
      if (ended !== undefined) {
        this.#restarts.push({
          tsMs: ended.tsMs,
          state,
          transitions: this.#transitions.length + transitions,
          // The next day's first row notes this end once more.
          checkpoints: this.#checkpoints.length + ends,
        });
      }
      if (!isStored(this.last.soc, row.soc) || !isStored(this.last.socSigma, row.socSigma)) {
        updates.push({ tsMs: row.tsMs, soc: this.last.soc, socSigma: this.last.socSigma });
      }
      this.positionMs = row.tsMs;
    }
    this.rows += rows.length;
    return { updates, ended: this.#folder.checkpoints.slice(before) };
  }

  /** Back to before `tsMs`, if it began before that; false: it has to begin anew from an older checkpoint. */
  rewind(tsMs: number): boolean {
    if (this.#start.tsMs !== null && this.#start.tsMs >= tsMs) return false;
    this.#goTo(this.#restarts.findLast((restart) => (restart.tsMs ?? -Infinity) < tsMs) ?? this.#start);
    return true;
  }

  /** Back to the end of a day that it has seen. */
  rewindToEndOf({ tsMs }: DailyCheckpoint): void {
    const restart = this.#restarts.find((candidate) => candidate.tsMs === tsMs);
    if (restart !== undefined) this.#goTo(restart);
  }

  #goTo(restart: Restart): void {
    this.#transitions = this.transitions.slice(0, restart.transitions);
    this.#checkpoints = this.checkpoints.slice(0, restart.checkpoints);
    this.#restarts = this.#restarts.filter(({ tsMs }) => (tsMs ?? -Infinity) <= (restart.tsMs ?? -Infinity));
    this.#folder = new PackFolder(this.#context.pack, this.#context.rules, restart.state);
    this.positionMs = restart.tsMs;
    this.last = NOTHING_KNOWN;
  }
}

/** SOC is stored as a 32-bit float. */
const isStored = (value: number | null, stored: number | null): boolean =>
  value === null || stored === null ? value === stored : Math.fround(value) === Math.fround(stored);
