import { addToCells, CELL_SLOTS, cellsOf, growCells } from './cell-slots.ts';
import {
  addOverTime,
  edgesMs,
  FIRST_VALUE,
  hold,
  IN2,
  LAST_AT,
  LAST_VALUE,
  LONGEST,
  OUT2,
  OVER_TIME_SLOTS,
} from './over-time.ts';
import {
  MEASURED_SIGNALS,
  ROLLUP_MS,
  rollupBucketMs,
  STEPPED_SIGNALS,
  type Measured,
  type MeasuredSignal,
  type Rollup,
  type RollupOutputs,
  type RollupReadings,
  type Stepped,
  type SteppedSignal,
} from './rollup.ts';

/** Bumped when the slots change their meaning: older bytes are not read then, and the bucket is built from its rows. */
const VERSION = 1;
const HEAD_BYTES = 10;

// Where what stands. NaN: nothing was read yet.
const MEASURED_SLOTS = 5; // sum, n, min, max, last
const STEPPED_SLOTS = 3; // min, max, last
const STEPPED_AT = MEASURED_SIGNALS.length * MEASURED_SLOTS;
const CURRENT_AT = STEPPED_AT + STEPPED_SIGNALS.length * STEPPED_SLOTS;
const POWER_AT = CURRENT_AT + OVER_TIME_SLOTS;
const SAMPLES = POWER_AT + OVER_TIME_SLOTS;
const SIGMA_MAX = SAMPLES + 1;
const SIGMA_LAST = SAMPLES + 2;
const BALANCING_N = SAMPLES + 3;
const WORST_CELL = SAMPLES + 4;
/** Twice the time of each activity: idle, charging, discharging. */
const ACTIVITY2 = SAMPLES + 5;
const FIRST_ACTIVITY = SAMPLES + 8;
const LAST_ACTIVITY = SAMPLES + 9;
const LAST_AT_ALL = SAMPLES + 10;
const SLOTS = SAMPLES + 11;

const START = new Float64Array(SLOTS).fill(NaN);
for (const signal of MEASURED_SIGNALS.keys()) START.fill(0, signal * MEASURED_SLOTS, signal * MEASURED_SLOTS + 2);
for (const base of [CURRENT_AT, POWER_AT]) for (const slot of [IN2, OUT2, LONGEST]) START[base + slot] = 0;
for (const slot of [SAMPLES, BALANCING_N, ACTIVITY2, ACTIVITY2 + 1, ACTIVITY2 + 2]) START[slot] = 0;

const IDLE = 0;
const CHARGING = 1;
const DISCHARGING = 2;
const PPM = 1_000_000;

/**
 * A 15-minute roll-up while its polls come in. Takes them in rising time; the same polls give the same roll-up, to the
 * bit, however often it was put down as bytes and taken up again in between.
 */
export class RunningRollup {
  readonly bucketMs: number;
  readonly #slots: Float64Array;
  #cells: Float64Array;

  private constructor(bucketMs: number, slots: Float64Array, cells: Float64Array) {
    this.bucketMs = bucketMs;
    this.#slots = slots;
    this.#cells = cells;
  }

  /** The empty bucket that a time belongs to. */
  static at(tsMs: number): RunningRollup {
    return new RunningRollup(rollupBucketMs(tsMs), START.slice(), new Float64Array(0));
  }

  /** Takes up what `encode` put down; null for anything else, and for what another version wrote. */
  static decode(bytes: Uint8Array): RunningRollup | null {
    const count = (bytes.length - HEAD_BYTES) / 8 - SLOTS;
    if (!(count >= 0) || count % CELL_SLOTS !== 0) return null;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const bucketMs = view.getFloat64(2, true);
    if (view.getUint16(0, true) !== VERSION || bucketMs !== rollupBucketMs(bucketMs)) return null;
    const slots = new Float64Array(SLOTS);
    const cells = new Float64Array(count);
    for (let i = 0; i < SLOTS; i += 1) slots[i] = view.getFloat64(HEAD_BYTES + 8 * i, true);
    for (let i = 0; i < count; i += 1) cells[i] = view.getFloat64(HEAD_BYTES + 8 * (SLOTS + i), true);
    return new RunningRollup(bucketMs, slots, cells);
  }

  /** Version, bucket and slots, little-endian. Equal roll-ups give equal bytes. */
  encode(): Uint8Array {
    const bytes = new Uint8Array(HEAD_BYTES + 8 * (SLOTS + this.#cells.length));
    const view = new DataView(bytes.buffer);
    view.setUint16(0, VERSION, true);
    view.setFloat64(2, this.bucketMs, true);
    for (let i = 0; i < SLOTS; i += 1) view.setFloat64(HEAD_BYTES + 8 * i, this.#slots[i] ?? NaN, true);
    const cellsAt = HEAD_BYTES + 8 * SLOTS;
    for (let i = 0; i < this.#cells.length; i += 1) view.setFloat64(cellsAt + 8 * i, this.#cells[i] ?? NaN, true);
    return bytes;
  }

  /**
   * Counts one poll. `idleMa`: up to this current the pack counts as idle (see `idleCurrentMa`); null if nothing was known
   * of the pack then. Throws RangeError for a poll that is not in the bucket or not newer than the one before.
   */
  add(tsMs: number, poll: RollupReadings, outputs: RollupOutputs, idleMa: number | null): void {
    const s = this.#slots;
    const at = tsMs - this.bucketMs;
    if (!(at >= 0 && at < ROLLUP_MS) || at <= (s[LAST_AT_ALL] ?? NaN)) {
      throw new RangeError(`a poll at ${tsMs} can't be counted now in the bucket of ${this.bucketMs}`);
    }
    s[LAST_AT_ALL] = at;
    s[SAMPLES] = (s[SAMPLES] ?? 0) + 1;
    if (poll.cellVoltagesMv !== null) this.#addCells(poll, poll.cellVoltagesMv);
    if (poll.cellTemperaturesCentiC !== null) {
      this.#cells = growCells(this.#cells, poll.cellTemperaturesCentiC.length);
      addToCells(this.#cells, MEASURED_SLOTS, poll.cellTemperaturesCentiC);
    }
    measure(s, 0, poll.voltageMv);
    measure(s, 1, poll.currentMa);
    measure(s, 2, poll.bmsSocMilliPct);
    measure(s, 3, toPpm(outputs.soc));
    measure(s, 4, poll.bmsResistanceUohm);
    measure(s, 6, poll.bmsSohPermille);
    measure(s, 7, poll.temperature1CentiC);
    measure(s, 8, poll.temperature2CentiC);
    step(s, 0, poll.chargedMah);
    step(s, 1, poll.dischargedMah);
    step(s, 2, poll.chargedMwh);
    step(s, 3, poll.dischargedMwh);
    step(s, 4, poll.shortCircuitTrips);
    step(s, 5, poll.overVoltageTrips);
    step(s, 6, poll.underVoltageTrips);
    step(s, 7, poll.fullCycles);
    step(s, 8, poll.stateBits);
    step(s, 9, poll.switchBits);
    step(s, 10, poll.chargeBlock);
    step(s, 11, poll.dischargeBlock);
    const sigma = toPpm(outputs.socSigma);
    if (sigma !== null) {
      if (!(sigma <= (s[SIGMA_MAX] ?? NaN))) s[SIGMA_MAX] = sigma;
      s[SIGMA_LAST] = sigma;
    }
    if (poll.currentMa !== null) this.#addCurrent(at, poll.currentMa, poll.voltageMv, idleMa);
  }

  #addCells(poll: RollupReadings, voltagesMv: readonly (number | null)[]): void {
    const s = this.#slots;
    this.#cells = growCells(this.#cells, voltagesMv.length);
    const spread = addToCells(this.#cells, 0, voltagesMv);
    if (spread !== null) {
      const greatest = s[5 * MEASURED_SLOTS + 3] ?? NaN;
      if (!(spread.mv <= greatest)) s[WORST_CELL] = spread.worst;
      measure(s, 5, spread.mv);
    }
    const mask = poll.cellBalancingMask;
    if (mask === null) return;
    s[BALANCING_N] = (s[BALANCING_N] ?? 0) + 1;
    for (let cell = 0; mask >>> cell !== 0 && cell < voltagesMv.length && cell < 32; cell += 1) {
      const place = cell * CELL_SLOTS + 2 * MEASURED_SLOTS;
      if (((mask >>> cell) & 1) === 1) this.#cells[place] = (this.#cells[place] ?? 0) + 1;
    }
  }

  #addCurrent(at: number, currentMa: number, voltageMv: number | null, idleMa: number | null): void {
    const s = this.#slots;
    const activity = activityCode(currentMa, idleMa);
    const isFirst = Number.isNaN(s[CURRENT_AT + LAST_AT]);
    const linkMs = addOverTime(s, CURRENT_AT, at, currentMa);
    if (s[CURRENT_AT + LAST_AT] === at) {
      doing(s, s[LAST_ACTIVITY] ?? NaN, linkMs);
      doing(s, activity, linkMs);
      if (isFirst) s[FIRST_ACTIVITY] = activity;
      s[LAST_ACTIVITY] = activity;
    }
    if (voltageMv !== null) addOverTime(s, POWER_AT, at, Math.round((voltageMv * currentMa) / 1000));
  }

  /** The roll-up of what was counted. It may go on after. */
  finish(): Rollup {
    const s = this.#slots.slice();
    const edges = edgesMs(s, CURRENT_AT);
    doing(s, s[FIRST_ACTIVITY] ?? NaN, 2 * edges.before);
    doing(s, s[LAST_ACTIVITY] ?? NaN, 2 * edges.after);
    const charge = integral(s, CURRENT_AT);
    const energy = integral(s, POWER_AT);
    const cells = this.#cells;
    const balancingN = s[BALANCING_N] ?? 0;
    const cellVoltageMv = cellsOf(cells, 0);
    return {
      bucketMs: this.bucketMs,
      samples: s[SAMPLES] ?? 0,
      measured: recordOf(MEASURED_SIGNALS, (_signal, place) => measuredOf(s, place)),
      stepped: recordOf(STEPPED_SIGNALS, (_signal, place) => steppedOf(s, STEPPED_AT + place * STEPPED_SLOTS)),
      socSigmaPpm: Number.isNaN(s[SIGMA_MAX]) ? null : { max: s[SIGMA_MAX] ?? 0, last: s[SIGMA_LAST] ?? 0 },
      charge: charge && { inMaMs: charge.in, outMaMs: charge.out },
      energy: energy && { inMwMs: energy.in, outMwMs: energy.out },
      activity: Number.isNaN(s[LAST_ACTIVITY])
        ? null
        : {
            chargingMs: half(s[ACTIVITY2 + CHARGING]),
            dischargingMs: half(s[ACTIVITY2 + DISCHARGING]),
            idleMs: half(s[ACTIVITY2 + IDLE]),
          },
      worstCell: orNull(s[WORST_CELL]),
      cellVoltageMv,
      cellTemperatureCentiC: cellsOf(cells, MEASURED_SLOTS),
      cellBalancing:
        balancingN === 0
          ? null
          : {
              n: balancingN,
              on: Array.from(
                { length: cells.length / CELL_SLOTS },
                (_, cell) => cells[cell * CELL_SLOTS + 2 * MEASURED_SLOTS] ?? 0,
              ),
            },
    };
  }
}

function measure(s: Float64Array, place: number, value: number | null): void {
  if (value === null) return;
  const base = place * MEASURED_SLOTS;
  s[base] = (s[base] ?? 0) + value;
  s[base + 1] = (s[base + 1] ?? 0) + 1;
  extremes(s, base + 2, value);
}

function step(s: Float64Array, place: number, value: number | null): void {
  if (value !== null) extremes(s, STEPPED_AT + place * STEPPED_SLOTS, value);
}

/** Written so that the first reading takes the place of NaN. */
function extremes(s: Float64Array, base: number, value: number): void {
  if (!(value >= (s[base] ?? NaN))) s[base] = value;
  if (!(value <= (s[base + 1] ?? NaN))) s[base + 1] = value;
  s[base + 2] = value;
}

const toPpm = (fraction: number | null): number | null =>
  fraction === null ? null : Math.round(Math.fround(fraction) * PPM) + 0;

function activityCode(currentMa: number, idleMa: number | null): number {
  if (idleMa === null) return NaN;
  if (Math.abs(currentMa) <= idleMa) return IDLE;
  return currentMa > 0 ? CHARGING : DISCHARGING;
}

function doing(s: Float64Array, activity: number, forMs2: number): void {
  if (!Number.isNaN(activity)) s[ACTIVITY2 + activity] = (s[ACTIVITY2 + activity] ?? 0) + forMs2;
}

const half = (twice: number | undefined): number => Math.round((twice ?? 0) / 2);
const orNull = (slot: number | undefined): number | null => (slot === undefined || Number.isNaN(slot) ? null : slot);

/** Null if there was no reading. Changes the slots: it adds what lies before the first and after the last reading. */
function integral(s: Float64Array, base: number): { in: number; out: number } | null {
  if (Number.isNaN(s[base + LAST_AT])) return null;
  const { before, after } = edgesMs(s, base);
  hold(s, base, s[base + FIRST_VALUE] ?? 0, 2 * before);
  hold(s, base, s[base + LAST_VALUE] ?? 0, 2 * after);
  return { in: half(s[base + IN2]), out: half(s[base + OUT2]) };
}

function measuredOf(s: Float64Array, place: number): Measured | null {
  const base = place * MEASURED_SLOTS;
  const stepped = steppedOf(s, base + 2);
  return stepped && { sum: s[base] ?? 0, n: s[base + 1] ?? 0, ...stepped };
}

function steppedOf(s: Float64Array, base: number): Stepped | null {
  const [min = NaN, max = NaN, last = NaN] = s.subarray(base, base + STEPPED_SLOTS);
  return Number.isNaN(last) ? null : { min, max, last };
}

function recordOf<K extends MeasuredSignal | SteppedSignal, V>(
  keys: readonly K[],
  valueOf: (key: K, place: number) => V,
): Record<K, V> {
  return Object.fromEntries(keys.map((key, place) => [key, valueOf(key, place)])) as Record<K, V>;
}
