import { type TelemetryReadings } from '@packwatch/db';
import { type ValueSample } from '@packwatch/protocol';
import { type DecodedSample } from './work.ts';

/** Places of a sample among `numbers`: what it is, then what it read, then its cells' voltages and their temperatures. */
const PACK_ID = 0;
const TS_MS = 1;
const INDEX = 2;
const BUS = 3;
const FRAMES_FROM = 4;
const FRAMES_TO = 5;
const CELL_COUNT = 6;
const READINGS = 7;

/** Places of what it read, counted from the first. */
export const READING = {
  registerMapId: 0,
  voltageMv: 1,
  currentMa: 2,
  bmsSocMilliPct: 3,
  bmsSohPermille: 4,
  bmsResistanceUohm: 5,
  chargedMah: 6,
  dischargedMah: 7,
  chargedMwh: 8,
  dischargedMwh: 9,
  temperature1CentiC: 10,
  temperature2CentiC: 11,
  chargeBlock: 12,
  dischargeBlock: 13,
  stateBits: 14,
  switchBits: 15,
  fullCycles: 16,
  shortCircuitTrips: 17,
  overVoltageTrips: 18,
  underVoltageTrips: 19,
  cellBalancingMask: 20,
} as const;
/** How many there are, and so where the cells begin. */
export const READING_COUNT = 21;

/**
 * The samples of an upload as a few arrays: thousands wait for their group at a time and go from one thread to another, and
 * as objects they would be copied piece by piece and carried about by the garbage collector.
 */
export interface SampleColumns {
  readonly count: number;
  /** Sample after sample; NaN: null. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly buses: readonly (string | null)[];
  /** Frames of all samples. */
  readonly frames: Int32Array<ArrayBuffer>;
  readonly decoded: readonly (ValueSample | undefined)[] | null;
}

/** What a sample is, besides what it read. */
export interface SampleHead {
  readonly packId: number;
  readonly tsMs: number;
  readonly index: number;
  readonly bus: string | null;
  readonly frames: readonly number[];
  readonly decoded?: ValueSample | undefined;
  /** Of its pack, if any was polled; otherwise 0. */
  readonly cellCount: number;
}

/** Samples on their way into columns. `room`: how many there will be about; `cells`: how many cells each has. */
export class ColumnsBuilder {
  numbers: Float64Array<ArrayBuffer>;
  #length = 0;
  #count = 0;
  readonly #buses: (string | null)[] = [];
  readonly #frames: number[] = [];
  readonly #decoded: (ValueSample | undefined)[] = [];
  #hasDecoded = false;

  constructor(room: number, cells: number) {
    this.numbers = new Float64Array(room * (READINGS + READING_COUNT + 2 * cells));
  }

  /** Begins a sample; the answer is where among `numbers`, which may be others after this, its readings have to be put. */
  add({ packId, tsMs, index, bus, frames, decoded, cellCount }: SampleHead): number {
    const at = this.#length;
    this.#length += READINGS + READING_COUNT + 2 * cellCount;
    if (this.#length > this.numbers.length) {
      const larger = new Float64Array(Math.max(this.#length, this.numbers.length * 2));
      larger.set(this.numbers);
      this.numbers = larger;
    }
    let busAt = this.#buses.indexOf(bus);
    if (busAt < 0) busAt = this.#buses.push(bus) - 1;
    const { numbers } = this;
    numbers[at + PACK_ID] = packId;
    numbers[at + TS_MS] = tsMs;
    numbers[at + INDEX] = index;
    numbers[at + BUS] = busAt;
    numbers[at + FRAMES_FROM] = this.#frames.length;
    for (const frame of frames) this.#frames.push(frame);
    numbers[at + FRAMES_TO] = this.#frames.length;
    numbers[at + CELL_COUNT] = cellCount;
    this.#count += 1;
    this.#decoded.push(decoded);
    if (decoded !== undefined) this.#hasDecoded = true;
    return at + READINGS;
  }

  finish(): SampleColumns {
    return {
      count: this.#count,
      numbers: this.#length === this.numbers.length ? this.numbers : this.numbers.slice(0, this.#length),
      buses: this.#buses,
      frames: Int32Array.from(this.#frames),
      decoded: this.#hasDecoded ? this.#decoded : null,
    };
  }
}

/** The samples of one behind those of the other. */
export function bothColumns(a: SampleColumns, b: SampleColumns): SampleColumns {
  if (a.count === 0 || b.count === 0) return a.count === 0 ? b : a;
  const both = new ColumnsBuilder(0, 0);
  for (const columns of [a, b]) {
    for (const sample of samplesOf(columns)) {
      const [from, to] = sample.readingsPlace;
      const at = both.add({ ...sample.head, cellCount: (to - from - READING_COUNT) / 2 });
      both.numbers.set(columns.numbers.subarray(from, to), at);
    }
  }
  return both.finish();
}

/** Where frames stand for something else in the upload, its places are meant and not theirs. */
export function placeColumns({ count, numbers }: SampleColumns, places: readonly number[]): void {
  let at = 0;
  for (let place = 0; place < count; place++) {
    const index = numbers[at + INDEX] ?? 0;
    numbers[at + INDEX] = places[index] ?? index;
    at += sizeAt(numbers, at);
  }
}

/** The packs that the samples are of. */
export function packIdsOf({ count, numbers }: SampleColumns): Set<number> {
  const ids = new Set<number>();
  let at = 0;
  for (let place = 0; place < count; place++) {
    ids.add(numbers[at + PACK_ID] ?? 0);
    at += sizeAt(numbers, at);
  }
  return ids;
}

/** Each sample; what it read is made up when it is looked at. */
export function samplesOf(columns: SampleColumns): ColumnSample[] {
  const samples: ColumnSample[] = [];
  let at = 0;
  for (let place = 0; place < columns.count; place++) {
    samples.push(new ColumnSample(columns, place, at));
    at += sizeAt(columns.numbers, at);
  }
  return samples;
}

const sizeAt = (numbers: Float64Array, at: number): number =>
  READINGS + READING_COUNT + 2 * (numbers[at + CELL_COUNT] ?? 0);

class ColumnSample implements DecodedSample {
  readonly packId: number;
  readonly tsMs: number;
  readonly #columns: SampleColumns;
  readonly #place: number;
  readonly #at: number;

  constructor(columns: SampleColumns, place: number, at: number) {
    this.packId = columns.numbers[at + PACK_ID] ?? 0;
    this.tsMs = columns.numbers[at + TS_MS] ?? 0;
    this.#columns = columns;
    this.#place = place;
    this.#at = at;
  }

  get index(): number {
    return this.#columns.numbers[this.#at + INDEX] ?? 0;
  }

  get readings(): TelemetryReadings {
    const { numbers } = this.#columns;
    return readingsAt(numbers, this.#at + READINGS, numbers[this.#at + CELL_COUNT] ?? 0);
  }

  /** From where to where among the numbers they stand. */
  get readingsPlace(): [number, number] {
    return [this.#at + READINGS, this.#at + sizeAt(this.#columns.numbers, this.#at)];
  }

  get bus(): string | null {
    const { numbers, buses } = this.#columns;
    return buses[numbers[this.#at + BUS] ?? 0] ?? null;
  }

  get frames(): readonly number[] {
    const { frames, numbers } = this.#columns;
    return [...frames.subarray(numbers[this.#at + FRAMES_FROM], numbers[this.#at + FRAMES_TO])];
  }

  get decoded(): ValueSample | undefined {
    return this.#columns.decoded?.[this.#place];
  }

  /** Member by member: most of them stand on the class, where spreading does not look. */
  get head(): Omit<SampleHead, 'cellCount'> {
    const { packId, tsMs, index, bus, frames, decoded } = this;
    return { packId, tsMs, index, bus, frames, decoded };
  }
}

/** What a sample read, as an object. One line a number: by name they would be looked up, a million of them in a second. */
export function readingsAt(numbers: Float64Array, at: number, cells: number): TelemetryReadings {
  return {
    registerMapId: valueAt(numbers, at + READING.registerMapId),
    voltageMv: valueAt(numbers, at + READING.voltageMv),
    currentMa: valueAt(numbers, at + READING.currentMa),
    bmsSocMilliPct: valueAt(numbers, at + READING.bmsSocMilliPct),
    bmsSohPermille: valueAt(numbers, at + READING.bmsSohPermille),
    bmsResistanceUohm: valueAt(numbers, at + READING.bmsResistanceUohm),
    chargedMah: valueAt(numbers, at + READING.chargedMah),
    dischargedMah: valueAt(numbers, at + READING.dischargedMah),
    chargedMwh: valueAt(numbers, at + READING.chargedMwh),
    dischargedMwh: valueAt(numbers, at + READING.dischargedMwh),
    temperature1CentiC: valueAt(numbers, at + READING.temperature1CentiC),
    temperature2CentiC: valueAt(numbers, at + READING.temperature2CentiC),
    chargeBlock: valueAt(numbers, at + READING.chargeBlock),
    dischargeBlock: valueAt(numbers, at + READING.dischargeBlock),
    stateBits: valueAt(numbers, at + READING.stateBits),
    switchBits: valueAt(numbers, at + READING.switchBits),
    fullCycles: valueAt(numbers, at + READING.fullCycles),
    shortCircuitTrips: valueAt(numbers, at + READING.shortCircuitTrips),
    overVoltageTrips: valueAt(numbers, at + READING.overVoltageTrips),
    underVoltageTrips: valueAt(numbers, at + READING.underVoltageTrips),
    cellBalancingMask: valueAt(numbers, at + READING.cellBalancingMask),
    cellVoltagesMv: cells === 0 ? null : column(numbers, at + READING_COUNT, cells),
    cellTemperaturesCentiC: cells === 0 ? null : column(numbers, at + READING_COUNT + cells, cells),
  };
}

function valueAt(numbers: Float64Array, at: number): number | null {
  const value = numbers[at] ?? NaN;
  return Number.isNaN(value) ? null : value;
}

function column(numbers: Float64Array, from: number, count: number): (number | null)[] {
  const cells: (number | null)[] = [];
  for (let at = from; at < from + count; at++) cells.push(valueAt(numbers, at));
  return cells;
}
