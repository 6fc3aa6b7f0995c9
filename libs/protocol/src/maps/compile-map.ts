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
  /** The point of `names[index]`; null for "not available". The block's registers begin at `bytes[start]`. */
  value(index: number, bytes: Uint8Array, start: number): number | null;
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
  readonly multiplier: number;
  readonly divisor: number;
  readonly rawOffset: number;
}

const toStep = (point: RegisterPoint): Step => {
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
    ...scalingOf(point),
  };
};

/** `map` must have passed `parseRegisterMap`. */
export function compileMap(map: RegisterMap): CompiledMap {
  const steps = map.points.map(toStep).sort((a, b) => a.address - b.address);
  const lowFirst = map.wordOrder === 'low_first';
  const highByte = map.byteOrder === 'big' ? 0 : 1;
  const lowByte = 1 - highByte;

  const wordAt = (registers: Uint8Array, offset: number): number =>
    ((registers[offset + highByte] ?? 0) << 8) | (registers[offset + lowByte] ?? 0);

  const valueOf = (step: Step, registers: Uint8Array, offset: number): number | null => {
    let raw = wordAt(registers, offset);
    if (step.isWide) {
      const next = wordAt(registers, offset + 2);
      const high = lowFirst ? next : raw;
      const low = lowFirst ? raw : next;
      raw = high * 0x10000 + low;
      if (raw === step.sentinel) return null;
      if (step.isSingle) return scaledSingle(step, raw);
      if (high === 0xffff && step.ignoresFfffHighWord) raw = low;
    } else {
      raw = (raw >> step.shift) & step.mask;
      if (raw === step.sentinel) return null;
    }
    if (step.onAbove >= 0) return raw > step.onAbove ? 1 : 0;
    if (raw >= step.signedSpan / 2) raw -= step.signedSpan;
    return (raw * step.multiplier + step.rawOffset) / step.divisor;
  };

  return {
    map,
    decode(firstRegister, registers, into) {
      const end = firstRegister + (registers.length >> 1);
      for (let index = firstAtOrAfter(steps, firstRegister); index < steps.length; index++) {
        const step = steps[index];
        if (step === undefined || step.address >= end) return;
        if (step.end > end) continue;
        into.set(step.name, valueOf(step, registers, (step.address - firstRegister) * 2));
      }
    },
    blockReader(firstRegister, registerCount, isWanted) {
      const end = firstRegister + registerCount;
      const inBlock = steps.filter((step) => step.address >= firstRegister && step.end <= end && isWanted(step.name));
      return {
        names: inBlock.map((step) => step.name),
        value: (index, bytes, start) => {
          const step = inBlock[index];
          return step === undefined ? null : valueOf(step, bytes, start + (step.address - firstRegister) * 2);
        },
      };
    },
  };
}

function scaledSingle(step: Step, pattern: number): number | null {
  const single = singleOf(pattern);
  if (single === null) return null;
  const value = withoutSingleNoise((single * step.multiplier + step.rawOffset) / step.divisor);
  return Number.isFinite(value) ? value : null;
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
