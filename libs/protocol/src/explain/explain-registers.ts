import { toHex } from '../bytes/hex.ts';
import { compileMap, type PointValues } from '../maps/compile-map.ts';
import { widthOf } from '../maps/map-faults.ts';
import { type RegisterMap, type RegisterPoint } from '../maps/register-map.ts';

/** A point as the registers have it, with all that a person needs to judge it. */
export interface ExplainedPoint {
  readonly point: RegisterPoint;
  /** In the point's unit, as ingest would store it; null for "not available". */
  readonly value: number | null;
  /** Its registers as they came, hex, in the order of their addresses. */
  readonly raw: string;
  /** The pattern is the map's sentinel. */
  readonly isSentinel: boolean;
  /** The point's quirk was at work. */
  readonly usedQuirk: boolean;
  /** The name of the raw value, if the map names it. */
  readonly named: string | null;
  /** Names of the bits that are set; null for what has no bits. */
  readonly setBits: readonly string[] | null;
}

/** Every point of a map that lies wholly inside the block, in the map's order. `registers`: big-endian bytes. */
export function explainRegisters(map: RegisterMap, first: number, registers: Uint8Array): ExplainedPoint[] {
  const values: PointValues = new Map();
  compileMap(map).decode(first, registers, values);
  return map.points.flatMap((point) => {
    const value = values.get(point.name);
    if (value === undefined) return [];
    const start = (point.address - first) * 2;
    const bytes = registers.subarray(start, start + widthOf(point) * 2);
    return [{ point, value, raw: toHex(bytes), ...marksOf(map, point, bytes), ...namesOf(point, value) }];
  });
}

function marksOf(map: RegisterMap, point: RegisterPoint, bytes: Uint8Array) {
  const words = wordsOf(map, bytes);
  const [low = 0, high = 0] = map.wordOrder === 'low_first' ? words : words.toReversed();
  const pattern = widthOf(point) === 2 ? high * 0x10000 + low : fieldOf(point, words[0] ?? 0);
  const isSentinel = pattern === point.sentinel;
  return { isSentinel, usedQuirk: point.quirk === 'ffff_high_word' && !isSentinel && high === 0xffff };
}

const wordsOf = ({ byteOrder }: RegisterMap, bytes: Uint8Array): number[] =>
  Array.from({ length: bytes.length / 2 }, (_, index) => {
    const [a = 0, b = 0] = bytes.subarray(index * 2, index * 2 + 2);
    return byteOrder === 'big' ? a * 256 + b : b * 256 + a;
  });

const fieldOf = ({ field }: RegisterPoint, word: number): number =>
  field === undefined ? word : (word >> field.firstBit) & (2 ** field.bits - 1);

function namesOf(point: RegisterPoint, value: number | null): Pick<ExplainedPoint, 'named' | 'setBits'> {
  const named = value === null ? null : (point.enum?.[String(value)] ?? null);
  const setBits = point.type !== 'bits' || value === null ? null : namesOfSetBits(point, value);
  return { named, setBits };
}

const namesOfSetBits = (point: RegisterPoint, value: number): string[] =>
  Array.from({ length: 16 }, (_, bit) => bit)
    .filter((bit) => (value >> bit) & 1)
    .map((bit) => point.bits?.[String(bit)] ?? `bit ${bit}`);
