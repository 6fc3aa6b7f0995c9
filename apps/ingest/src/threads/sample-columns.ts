import { type TelemetryReadings } from '@packwatch/db';
import { type ValueSample } from '@packwatch/protocol';
import { type DecodedSample } from '../pipeline/work.ts';

/** The whole numbers of a sample besides those of its cells, in the order in which they travel. */
const KEYS = [
  'registerMapId',
  'voltageMv',
  'currentMa',
  'bmsSocMilliPct',
  'bmsSohPermille',
  'bmsResistanceUohm',
  'chargedMah',
  'dischargedMah',
  'chargedMwh',
  'dischargedMwh',
  'temperature1CentiC',
  'temperature2CentiC',
  'chargeBlock',
  'dischargeBlock',
  'stateBits',
  'switchBits',
  'fullCycles',
  'shortCircuitTrips',
  'overVoltageTrips',
  'underVoltageTrips',
  'cellBalancingMask',
] as const satisfies readonly (keyof TelemetryReadings)[];

/** The samples of an upload as a few arrays: what goes from one thread to another is copied piece by piece otherwise. */
export interface SampleColumns {
  readonly count: number;
  readonly packId: Int32Array<ArrayBuffer>;
  readonly tsMs: Float64Array<ArrayBuffer>;
  readonly index: Int32Array<ArrayBuffer>;
  readonly bus: readonly (string | null)[];
  /** Frames of all samples, and where those of each end. */
  readonly frames: Int32Array<ArrayBuffer>;
  readonly framesEnd: Int32Array<ArrayBuffer>;
  /** 0: no cell was polled. */
  readonly cellCount: Int32Array<ArrayBuffer>;
  /** By `KEYS`, then the cells' voltages, then their temperatures; NaN: null. */
  readonly values: Float64Array<ArrayBuffer>;
  readonly decoded: readonly (ValueSample | undefined)[] | null;
}

export function toColumns(samples: readonly DecodedSample[]): SampleColumns {
  const count = samples.length;
  const columns = {
    count,
    packId: new Int32Array(count),
    tsMs: new Float64Array(count),
    index: new Int32Array(count),
    bus: samples.map(({ bus }) => bus),
    frames: new Int32Array(samples.reduce((sum, { frames }) => sum + frames.length, 0)),
    framesEnd: new Int32Array(count),
    cellCount: new Int32Array(count),
    values: new Float64Array(samples.reduce((sum, { readings }) => sum + KEYS.length + 2 * cellsOf(readings), 0)),
    decoded: samples.some(({ decoded }) => decoded !== undefined) ? samples.map(({ decoded }) => decoded) : null,
  };
  let frameAt = 0;
  let valueAt = 0;
  for (const [i, { packId, tsMs, index, frames, readings }] of samples.entries()) {
    columns.packId[i] = packId;
    columns.tsMs[i] = tsMs;
    columns.index[i] = index;
    columns.frames.set(frames, frameAt);
    columns.framesEnd[i] = frameAt += frames.length;
    columns.cellCount[i] = cellsOf(readings);
    for (const key of KEYS) columns.values[valueAt++] = readings[key] ?? NaN;
    for (const mv of readings.cellVoltagesMv ?? []) columns.values[valueAt++] = mv ?? NaN;
    for (const centiC of readings.cellTemperaturesCentiC ?? []) columns.values[valueAt++] = centiC ?? NaN;
  }
  return columns;
}

const cellsOf = ({ cellVoltagesMv }: TelemetryReadings): number => cellVoltagesMv?.length ?? 0;

/** What `toColumns` was given. */
export function fromColumns(columns: SampleColumns): DecodedSample[] {
  const samples: DecodedSample[] = [];
  let valuesAt = 0;
  for (let i = 0; i < columns.count; i++) {
    samples.push(new ColumnSample(columns, i, valuesAt));
    valuesAt += KEYS.length + 2 * (columns.cellCount[i] ?? 0);
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
  readonly #valuesAt: number;

  constructor(columns: SampleColumns, place: number, valuesAt: number) {
    this.packId = columns.packId[place] ?? 0;
    this.tsMs = columns.tsMs[place] ?? 0;
    this.#columns = columns;
    this.#place = place;
    this.#valuesAt = valuesAt;
  }

  get index(): number {
    return this.#columns.index[this.#place] ?? 0;
  }

  get readings(): TelemetryReadings {
    return readingsAt(this.#columns.values, this.#valuesAt, this.#columns.cellCount[this.#place] ?? 0);
  }

  get bus(): string | null {
    return this.#columns.bus[this.#place] ?? null;
  }

  get frames(): readonly number[] {
    const { frames, framesEnd } = this.#columns;
    return [...frames.subarray(framesEnd[this.#place - 1] ?? 0, framesEnd[this.#place])];
  }

  get decoded(): ValueSample | undefined {
    return this.#columns.decoded?.[this.#place];
  }
}

function readingsAt(values: Float64Array, at: number, cells: number): TelemetryReadings {
  const cellsAt = at + KEYS.length;
  return {
    registerMapId: valueAt(values, at),
    voltageMv: valueAt(values, at + 1),
    currentMa: valueAt(values, at + 2),
    bmsSocMilliPct: valueAt(values, at + 3),
    bmsSohPermille: valueAt(values, at + 4),
    bmsResistanceUohm: valueAt(values, at + 5),
    chargedMah: valueAt(values, at + 6),
    dischargedMah: valueAt(values, at + 7),
    chargedMwh: valueAt(values, at + 8),
    dischargedMwh: valueAt(values, at + 9),
    temperature1CentiC: valueAt(values, at + 10),
    temperature2CentiC: valueAt(values, at + 11),
    chargeBlock: valueAt(values, at + 12),
    dischargeBlock: valueAt(values, at + 13),
    stateBits: valueAt(values, at + 14),
    switchBits: valueAt(values, at + 15),
    fullCycles: valueAt(values, at + 16),
    shortCircuitTrips: valueAt(values, at + 17),
    overVoltageTrips: valueAt(values, at + 18),
    underVoltageTrips: valueAt(values, at + 19),
    cellBalancingMask: valueAt(values, at + 20),
    cellVoltagesMv: cells === 0 ? null : column(values, cellsAt, cells),
    cellTemperaturesCentiC: cells === 0 ? null : column(values, cellsAt + cells, cells),
  };
}

function valueAt(values: Float64Array, at: number): number | null {
  const value = values[at] ?? NaN;
  return Number.isNaN(value) ? null : value;
}

function column(values: Float64Array, from: number, count: number): (number | null)[] {
  const cells: (number | null)[] = [];
  for (let at = from; at < from + count; at++) cells.push(valueAt(values, at));
  return cells;
}
