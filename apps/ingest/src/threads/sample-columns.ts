import { type TelemetryReadings } from '@packwatch/db';
import { type ValueSample } from '@packwatch/protocol';
import { type DecodedSample } from '../pipeline/work.ts';

/** Places of a sample among `numbers`: what it is, then what it read, then its cells' voltages and their temperatures. */
const PACK_ID = 0;
const TS_MS = 1;
const INDEX = 2;
const BUS = 3;
const FRAMES_FROM = 4;
const FRAMES_TO = 5;
const CELL_COUNT = 6;
const READINGS = 7;
const CELLS = READINGS + 21;

/** The samples of an upload as a few arrays: what goes from one thread to another is copied piece by piece otherwise. */
export interface SampleColumns {
  readonly count: number;
  /** Sample after sample; NaN: null. */
  readonly numbers: Float64Array<ArrayBuffer>;
  readonly buses: readonly (string | null)[];
  /** Frames of all samples. */
  readonly frames: Int32Array<ArrayBuffer>;
  readonly decoded: readonly (ValueSample | undefined)[] | null;
}

export function toColumns(samples: readonly DecodedSample[]): SampleColumns {
  const buses: (string | null)[] = [];
  let [numbersLength, framesLength] = [0, 0];
  for (const { readings, frames } of samples) {
    numbersLength += CELLS + 2 * cellsOf(readings);
    framesLength += frames.length;
  }
  const numbers = new Float64Array(numbersLength);
  const allFrames = new Int32Array(framesLength);
  let at = 0;
  let frameAt = 0;
  for (const { packId, tsMs, index, bus, frames, readings } of samples) {
    let busAt = buses.indexOf(bus);
    if (busAt < 0) busAt = buses.push(bus) - 1;
    numbers[at + PACK_ID] = packId;
    numbers[at + TS_MS] = tsMs;
    numbers[at + INDEX] = index;
    numbers[at + BUS] = busAt;
    numbers[at + FRAMES_FROM] = frameAt;
    for (const frame of frames) allFrames[frameAt++] = frame;
    numbers[at + FRAMES_TO] = frameAt;
    numbers[at + CELL_COUNT] = cellsOf(readings);
    writeReadings(numbers, at + READINGS, readings);
    at += CELLS + 2 * cellsOf(readings);
  }
  const hasDecoded = samples.some(({ decoded }) => decoded !== undefined);
  return {
    count: samples.length,
    numbers,
    buses,
    frames: allFrames,
    decoded: hasDecoded ? samples.map(({ decoded }) => decoded) : null,
  };
}

const cellsOf = ({ cellVoltagesMv }: TelemetryReadings): number => cellVoltagesMv?.length ?? 0;

/** What `toColumns` was given. */
export function fromColumns(columns: SampleColumns): DecodedSample[] {
  const samples: DecodedSample[] = [];
  let at = 0;
  for (let place = 0; place < columns.count; place++) {
    samples.push(new ColumnSample(columns, place, at));
    at += CELLS + 2 * (columns.numbers[at + CELL_COUNT] ?? 0);
  }
  return samples;
}

/**
 * A sample that is made up when it is looked at. Thousands wait for their group at a time, and most of them are looked at
 * once: as objects they would be most of what the garbage collector has to carry about.
 */
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
}

// One line a number, here and there: by name these would be looked up, and there are a million of them in a second.
function writeReadings(numbers: Float64Array, at: number, readings: TelemetryReadings): void {
  numbers[at] = readings.registerMapId ?? NaN;
  numbers[at + 1] = readings.voltageMv ?? NaN;
  numbers[at + 2] = readings.currentMa ?? NaN;
  numbers[at + 3] = readings.bmsSocMilliPct ?? NaN;
  numbers[at + 4] = readings.bmsSohPermille ?? NaN;
  numbers[at + 5] = readings.bmsResistanceUohm ?? NaN;
  numbers[at + 6] = readings.chargedMah ?? NaN;
  numbers[at + 7] = readings.dischargedMah ?? NaN;
  numbers[at + 8] = readings.chargedMwh ?? NaN;
  numbers[at + 9] = readings.dischargedMwh ?? NaN;
  numbers[at + 10] = readings.temperature1CentiC ?? NaN;
  numbers[at + 11] = readings.temperature2CentiC ?? NaN;
  numbers[at + 12] = readings.chargeBlock ?? NaN;
  numbers[at + 13] = readings.dischargeBlock ?? NaN;
  numbers[at + 14] = readings.stateBits ?? NaN;
  numbers[at + 15] = readings.switchBits ?? NaN;
  numbers[at + 16] = readings.fullCycles ?? NaN;
  numbers[at + 17] = readings.shortCircuitTrips ?? NaN;
  numbers[at + 18] = readings.overVoltageTrips ?? NaN;
  numbers[at + 19] = readings.underVoltageTrips ?? NaN;
  numbers[at + 20] = readings.cellBalancingMask ?? NaN;
  let cellAt = at + CELLS - READINGS;
  for (const mv of readings.cellVoltagesMv ?? []) numbers[cellAt++] = mv ?? NaN;
  for (const centiC of readings.cellTemperaturesCentiC ?? []) numbers[cellAt++] = centiC ?? NaN;
}

function readingsAt(numbers: Float64Array, at: number, cells: number): TelemetryReadings {
  const cellsAt = at + CELLS - READINGS;
  return {
    registerMapId: valueAt(numbers, at),
    voltageMv: valueAt(numbers, at + 1),
    currentMa: valueAt(numbers, at + 2),
    bmsSocMilliPct: valueAt(numbers, at + 3),
    bmsSohPermille: valueAt(numbers, at + 4),
    bmsResistanceUohm: valueAt(numbers, at + 5),
    chargedMah: valueAt(numbers, at + 6),
    dischargedMah: valueAt(numbers, at + 7),
    chargedMwh: valueAt(numbers, at + 8),
    dischargedMwh: valueAt(numbers, at + 9),
    temperature1CentiC: valueAt(numbers, at + 10),
    temperature2CentiC: valueAt(numbers, at + 11),
    chargeBlock: valueAt(numbers, at + 12),
    dischargeBlock: valueAt(numbers, at + 13),
    stateBits: valueAt(numbers, at + 14),
    switchBits: valueAt(numbers, at + 15),
    fullCycles: valueAt(numbers, at + 16),
    shortCircuitTrips: valueAt(numbers, at + 17),
    overVoltageTrips: valueAt(numbers, at + 18),
    underVoltageTrips: valueAt(numbers, at + 19),
    cellBalancingMask: valueAt(numbers, at + 20),
    cellVoltagesMv: cells === 0 ? null : column(numbers, cellsAt, cells),
    cellTemperaturesCentiC: cells === 0 ? null : column(numbers, cellsAt + cells, cells),
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
