import { type RegisterBlock, type RegisterMap, type RegisterPoint } from './register-map.ts';

interface MapFault {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

export const isWide = (point: RegisterPoint): boolean => point.type === 'u32' || point.type === 's32';

/** How many registers a point takes. */
export const widthOf = (point: RegisterPoint): 1 | 2 => (isWide(point) ? 2 : 1);

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
  const owners = new Map<number, string>();
  for (const [index, point] of points.entries()) {
    for (let register = point.address; register < point.address + widthOf(point); register++) {
      const owner = owners.get(register);
      if (owner !== undefined) {
        yield { path: ['points', index, 'address'], message: `register ${register} is ${owner} already` };
      }
      if (register > 0xffff) yield { path: ['points', index, 'address'], message: 'ends beyond register 65535' };
      owners.set(register, point.name);
    }
  }
}

function* pointFaults(point: RegisterPoint, at: readonly (string | number)[]): Generator<MapFault> {
  if (point.type === 'bits' && (point.scale !== undefined || point.offset !== undefined)) {
    yield { path: [...at, 'scale'], message: 'bits are not scaled' };
  }
  if (point.bits !== undefined && point.type !== 'bits') {
    yield { path: [...at, 'bits'], message: `${point.type} has no bits` };
  }
  if (point.quirk === 'ffff_high_word' && point.type !== 'u32') {
    yield { path: [...at, 'quirk'], message: 'is for u32 only' };
  }
  if (point.onAbove !== undefined && (point.type !== 'u16' || point.scale !== undefined || point.unit !== '')) {
    yield { path: [...at, 'onAbove'], message: 'is for u16 without scale and unit' };
  }
  if (point.sentinel !== undefined && !isWide(point) && point.sentinel > 0xffff) {
    yield { path: [...at, 'sentinel'], message: `is more than ${point.type} holds` };
  }
  if (point.enum !== undefined && (point.scale !== undefined || point.offset !== undefined)) {
    yield { path: [...at, 'enum'], message: 'names raw values, so there is no scale' };
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
