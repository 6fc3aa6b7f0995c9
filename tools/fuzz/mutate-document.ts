import { type FuzzRandom } from './fuzz-random.ts';

export type Document = null | boolean | number | string | Document[] | { [member: string]: Document };

const VALUES: readonly [Document, ...Document[]] = [
  null,
  true,
  false,
  ...['', '0', 'pack.voltage_mv', '__proto__', '\u0000', '\ud800'],
  ...[0, -0, 1, -1, 0.5, 16, 255, 65_535, 65_536, 4_294_967_295, 2 ** 53, -(2 ** 31), 1e308, 5e-324],
  [],
  {},
];

/** A copy with one thing changed, somewhere. */
export function mutatedDocument(random: FuzzRandom, document: Document): Document {
  const isLeaf = document === null || typeof document !== 'object' || Object.keys(document).length === 0;
  if (isLeaf || random.below(16) === 0) return changedLeaf(random, document);
  return Array.isArray(document) ? changedList(random, document) : changedObject(random, document);
}

function changedLeaf(random: FuzzRandom, value: Document): Document {
  if (typeof value === 'number' && random.below(2) === 0) return value + random.below(5) - 2;
  if (typeof value === 'string' && random.below(2) === 0)
    return value.slice(random.below(3)) + 'x'.repeat(random.below(3));
  return structuredClone(random.pick(VALUES));
}

function changedList(random: FuzzRandom, list: Document[]): Document[] {
  const at = random.below(list.length);
  const item = list[at] ?? null;
  if (random.below(8) > 0) return list.with(at, mutatedDocument(random, item));
  return random.below(2) === 0 ? list.toSpliced(at, 1) : list.toSpliced(at, 0, item);
}

function changedObject(random: FuzzRandom, object: { [member: string]: Document }): Document {
  const members = Object.entries(object);
  const at = random.below(members.length);
  const [name, value] = members[at] ?? ['', null];
  if (random.below(8) > 0) return Object.fromEntries(members.with(at, [name, mutatedDocument(random, value)]));
  if (random.below(2) === 0) return Object.fromEntries(members.toSpliced(at, 1));
  return Object.fromEntries([...members, [`${name}x`, value]]);
}

/** A document with a few things changed, of which the first are the deepest wrong. */
export function severalTimesMutated(random: FuzzRandom, document: Document): Document {
  let changed = document;
  for (let left = random.below(3); left >= 0; left--) changed = mutatedDocument(random, changed);
  return changed;
}
