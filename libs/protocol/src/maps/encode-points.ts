import { patternOfSingle } from './float32.ts';
import { widthOf } from './map-faults.ts';
import { type RegisterBlock, type RegisterMap, type RegisterPoint } from './register-map.ts';
import { scalingOf } from './scaling.ts';

const ON = 100;
const OFF = 0;

/**
 * The registers of a block as a device would send them: the inverse of `CompiledMap.decode`, for simulators and tests.
 * Values are rounded to the register's resolution. Null, and a point that `values` does not have, become the sentinel (0
 * where the map knows none, if the value is merely missing). Throws a RangeError that names the point for a value that
 * its register can't hold.
 */
export function encodePoints(
  map: RegisterMap,
  block: RegisterBlock,
  values: ReadonlyMap<string, number | null>,
): Uint8Array {
  const registers = new Uint8Array(block.count * 2);
  const highByte = map.byteOrder === 'big' ? 0 : 1;
  const writeWord = (register: number, word: number): void => {
    const offset = (register - block.first) * 2;
    const [high, low] = [offset + highByte, offset + 1 - highByte];
    // Added and not set: the fields of a packed register come one by one.
    registers[high] = (registers[high] ?? 0) | (word >>> 8);
    registers[low] = (registers[low] ?? 0) | (word & 0xff);
  };
  for (const point of map.points) {
    const width = widthOf(point);
    if (point.address < block.first || point.address + width > block.first + block.count) continue;
    const raw = rawOf(point, values.get(point.name));
    if (width === 1) {
      writeWord(point.address, raw << (point.field?.firstBit ?? 0));
      continue;
    }
    const high = Math.floor(raw / 0x10000);
    const low = raw % 0x10000;
    writeWord(point.address, map.wordOrder === 'low_first' ? low : high);
    writeWord(point.address + 1, map.wordOrder === 'low_first' ? high : low);
  }
  return registers;
}

/** The pattern of a point's register or field as an unsigned number. */
function rawOf(point: RegisterPoint, value: number | null | undefined): number {
  if (value === undefined || value === null) {
    if (value === null && point.sentinel === undefined) {
      throw new RangeError(`${point.name} has no way to say "not available"`);
    }
    return point.sentinel ?? 0;
  }
  if (point.onAbove !== undefined) {
    const pattern = value === 0 ? OFF : ON;
    if (pattern > point.onAbove !== (value !== 0)) throw new RangeError(`${point.name} can't be switched by 0 and 100`);
    return pattern;
  }
  const { multiplier, divisor, rawOffset } = scalingOf(point);
  const unscaled = (value * divisor - rawOffset) / multiplier;
  const pattern = point.type === 'f32' ? patternOfSingle(unscaled) : patternOfWhole(point, Math.round(unscaled));
  if (pattern === null) throw new RangeError(`${point.name} can't hold ${value}`);
  if (pattern === point.sentinel) throw new RangeError(`${point.name}: ${value} would read as "not available"`);
  if (point.quirk === 'ffff_high_word' && pattern >= 0xffff_0000) {
    throw new RangeError(`${point.name}: the high word of ${value} would be ignored`);
  }
  return pattern;
}

/** Null if the register or field does not go so far. */
function patternOfWhole(point: RegisterPoint, raw: number): number | null {
  const span = 2 ** (point.field?.bits ?? 16 * widthOf(point));
  const isSigned = point.type === 's16' || point.type === 's32';
  const min = isSigned ? -span / 2 : 0;
  // A NaN fails both comparisons, so the test is for being inside.
  if (!(raw >= min && raw < min + span)) return null;
  return raw < 0 ? raw + span : raw;
}
