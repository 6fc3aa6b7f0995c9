import { singleOf, withoutSingleNoise } from './float32.ts';
import { widthOf } from './map-faults.ts';
import { type RegisterMap, type RegisterPoint } from './register-map.ts';
import { scalingOf } from './scaling.ts';

/** A decoded point: a number in the point's unit, or null for "not available". */
export type PointValues = Map<string, number | null>;

/** A map made ready to decode: look-ups done once, nothing allocated per register. */
export interface CompiledMap {
  readonly map: RegisterMap;
  /** Adds every point that lies wholly inside the block to `into`, by name (`pack.voltage_mv`). */
  decode(firstRegister: number, registers: Uint8Array, into: PointValues): void;
  /** Makes ready to read the points that `isWanted`, of a block that comes again and again. */
  blockReader(firstRegister: number, registerCount: number, isWanted: (name: string) => boolean): BlockReader;
}

/** Reads the same points of the same block out of one response after the other. */
export interface BlockReader {
  readonly names: readonly string[];
  /**
   * Puts the point of each name at `into[base + places[its place among names]]`; NaN for "not available". The block's registers
   * begin at `bytes[start]`.
   */
  read(bytes: Uint8Array, start: number, into: Float64Array, places: readonly number[], base: number): void;
}

/** One point, flat: every field has the same type in every point, so that the decoding loop stays monomorphic. */
interface Step {
  readonly name: string;
  readonly address: number;
  readonly end: number;
  readonly isWide: boolean;
  readonly isSingle: boolean;
  /** The bits of a 16-bit register that are the value. */
  readonly shift: number;
  readonly mask: number;
  /** 2^bits if the raw value is signed, to be taken off from half of it up; 0 if it is unsigned. */
  readonly signedSpan: number;
  /** −1: none. */
  readonly sentinel: number;
  /** −1: no flag. */
  readonly onAbove: number;
  readonly ignoresFfffHighWord: boolean;
  /** Of two registers the first is the low one. */
  readonly isLowFirst: boolean;
  /** Where the high byte of a register stands: 0 or 1. */
  readonly highByte: number;
  readonly multiplier: number;
  readonly divisor: number;
  readonly rawOffset: number;
}

const toStep = (point: RegisterPoint, { wordOrder, byteOrder }: RegisterMap): Step => {
  const width = widthOf(point);
  const isSigned = point.type === 's16' || point.type === 's32';
  return {
    name: point.name,
    address: point.address,
    end: point.address + width,
    isWide: width === 2,
    isSingle: point.type === 'f32',
    shift: point.field?.firstBit ?? 0,
    mask: point.field === undefined ? 0xffff : 2 ** point.field.bits - 1,
    signedSpan: isSigned ? 2 ** (16 * width) : 0,
    sentinel: point.sentinel ?? -1,
    onAbove: point.onAbove ?? -1,
    ignoresFfffHighWord: point.quirk === 'ffff_high_word',
    isLowFirst: wordOrder === 'low_first',
    highByte: byteOrder === 'big' ? 0 : 1,
    ...scalingOf(point),
  };
};

/** `map` must have passed `parseRegisterMap`. */
export function compileMap(map: RegisterMap): CompiledMap {
  const steps = map.points.map((point) => toStep(point, map)).sort((a, b) => a.address - b.address);
  return {
    map,
    decode(firstRegister, registers, into) {
      const end = firstRegister + (registers.length >> 1);
      for (let index = firstAtOrAfter(steps, firstRegister); index < steps.length; index++) {
        const step = steps[index];
        if (step === undefined || step.address >= end) return;
        if (step.end > end) continue;
        const value = valueOf(step, registers, (step.address - firstRegister) * 2);
        into.set(step.name, Number.isNaN(value) ? null : value);
      }
    },
    blockReader(firstRegister, registerCount, isWanted) {
      const end = firstRegister + registerCount;
      const inBlock = steps.filter((step) => step.address >= firstRegister && step.end <= end && isWanted(step.name));
      return {
        names: inBlock.map((step) => step.name),
        read: (bytes, start, into, places, base) =>
          readSteps(inBlock, bytes, start - firstRegister * 2, into, places, base),
      };
    },
  };
}

function readSteps(
  steps: readonly Step[],
  bytes: Uint8Array,
  start: number,
  into: Float64Array,
  places: readonly number[],
  base: number,
): void {
  for (let index = 0; index < steps.length; index++) {
    const step = steps[index];
    if (step !== undefined) into[base + (places[index] ?? 0)] = valueOf(step, bytes, start + step.address * 2);
  }
}

/** The point whose registers begin at `offset`; NaN for "not available", which no reading is. */
function valueOf(step: Step, registers: Uint8Array, offset: number): number {
  const { highByte } = step;
  const lowByte = 1 - highByte;
  let raw = ((registers[offset + highByte] ?? 0) << 8) | (registers[offset + lowByte] ?? 0);
  if (step.isWide) {
    const next = ((registers[offset + 2 + highByte] ?? 0) << 8) | (registers[offset + 2 + lowByte] ?? 0);
    const high = step.isLowFirst ? next : raw;
    const low = step.isLowFirst ? raw : next;
    raw = high * 0x10000 + low;
    if (raw === step.sentinel) return NaN;
    if (step.isSingle) return scaledSingle(step, raw);
    if (high === 0xffff && step.ignoresFfffHighWord) raw = low;
  } else {
    raw = (raw >> step.shift) & step.mask;
    if (raw === step.sentinel) return NaN;
  }
  if (step.onAbove >= 0) return raw > step.onAbove ? 1 : 0;
  if (raw >= step.signedSpan / 2) raw -= step.signedSpan;
  return (raw * step.multiplier + step.rawOffset) / step.divisor;
}

function scaledSingle(step: Step, pattern: number): number {
  const single = singleOf(pattern);
  if (single === null) return NaN;
  const value = withoutSingleNoise((single * step.multiplier + step.rawOffset) / step.divisor);
  return Number.isFinite(value) ? value : NaN;
}

function firstAtOrAfter(steps: readonly Step[], register: number): number {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle]?.address ?? 0) < register) low = middle + 1;
    else high = middle;
  }
  return low;
}
