import { type RegisterBlock, type RegisterMap, type RegisterPoint } from './register-map.ts';

interface MapFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export const isWide = ({ type }: RegisterPoint): boolean => type === 'u32' || type === 's32' || type === 'f32';

/** How many registers a point takes. */
export const widthOf = (point: RegisterPoint): 1 | 2 => (isWide(point) ? 2 : 1);

/** The bits of its register that a 16-bit point takes. */
const maskOf = ({ field }: RegisterPoint): number =>
  field === undefined ? 0xffff : (2 ** field.bits - 1) << field.firstBit;

/** What a schema of single fields can't see: names, overlaps, blocks, and what goes with which type. */
export function* mapFaults(map: RegisterMap): Generator<MapFault> {
  yield* blockFaults(map.blocks);
  yield* overlapFaults(map.points);
  const seen = new Set<string>();
  for (const [index, point] of map.points.entries()) {
    if (seen.has(point.name)) yield { path: ['points', index, 'name'], message: `${point.name} comes twice` };
    seen.add(point.name);
    yield* pointFaults(point, ['points', index]);
    yield* pollingFaults(point, map.blocks, ['points', index]);
  }
}

function* blockFaults(blocks: readonly RegisterBlock[]): Generator<MapFault> {
  let end = 0;
  for (const [index, { first, count }] of blocks.entries()) {
    if (first < end) yield { path: ['blocks', index], message: 'overlaps the block before it or is out of order' };
    end = first + count;
    if (end > 0x10000) yield { path: ['blocks', index], message: 'ends beyond register 65535' };
  }
}

function* overlapFaults(points: readonly RegisterPoint[]): Generator<MapFault> {
  const owners = new Map<number, { mask: number; name: string }[]>();
  for (const [index, point] of points.entries()) {
    const mask = maskOf(point);
    for (let register = point.address; register < point.address + widthOf(point); register++) {
      const others = owners.get(register) ?? [];
      const owner = others.find((other) => (other.mask & mask) !== 0);
      if (owner !== undefined) {
        yield { path: ['points', index, 'address'], message: `register ${register} is ${owner.name} already` };
      }
      if (register > 0xffff) yield { path: ['points', index, 'address'], message: 'ends beyond register 65535' };
      owners.set(register, [...others, { mask, name: point.name }]);
    }
  }
}

function* pointFaults(point: RegisterPoint, at: readonly (string | number)[]): Generator<MapFault> {
  const { type, field, sentinel } = point;
  const isScaled = point.scale !== undefined || point.offset !== undefined;
  if (field !== undefined && type !== 'u16') yield { path: [...at, 'field'], message: 'is for u16 only' };
  if (field !== undefined && field.firstBit + field.bits > 16) {
    yield { path: [...at, 'field'], message: 'ends beyond bit 15' };
  }
  if (type === 'bits' && isScaled) yield { path: [...at, 'scale'], message: 'bits are not scaled' };
  if (point.bits !== undefined && type !== 'bits') yield { path: [...at, 'bits'], message: `${type} has no bits` };
  if (point.quirk === 'ffff_high_word' && type !== 'u32') {
    yield { path: [...at, 'quirk'], message: 'is for u32 only' };
  }
  if (point.onAbove !== undefined && (type !== 'u16' || field !== undefined || isScaled || point.unit !== '')) {
    yield { path: [...at, 'onAbove'], message: 'is for u16 without field, scale and unit' };
  }
  if (sentinel !== undefined && !isWide(point) && sentinel > (field === undefined ? 0xffff : 2 ** field.bits - 1)) {
    yield { path: [...at, 'sentinel'], message: `is more than ${field === undefined ? type : 'the field'} holds` };
  }
  if (point.enum !== undefined && (isScaled || type === 'f32')) {
    yield { path: [...at, 'enum'], message: 'names raw values, so there is no scale and no f32' };
  }
}

function* pollingFaults(
  point: RegisterPoint,
  blocks: readonly RegisterBlock[],
  at: readonly (string | number)[],
): Generator<MapFault> {
  const isRead = blocks.some(
    ({ first, count }) => point.address >= first && point.address + widthOf(point) <= first + count,
  );
  if (point.polled === false) {
    if (isRead) yield { path: [...at, 'polled'], message: 'is false, but a block reads it' };
    if (point.note === undefined) yield { path: [...at, 'note'], message: 'must say why the point is not polled' };
  } else if (!isRead) {
    yield { path: [...at, 'address'], message: 'lies in no polled block; set polled to false if that is meant' };
  }
}
