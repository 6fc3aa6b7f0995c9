import { type RegisterMap, type RegisterPoint } from './register-map.ts';

/** One member that differs; undefined: not there. */
export interface MemberChange {
  readonly member: string;
  readonly before: unknown;
  readonly after: unknown;
}

export interface MapDifference {
  /** Everything but points: `wordOrder`, `blocks`, `note`. `id` and `version` are the maps' names and are left out. */
  readonly members: readonly MemberChange[];
  readonly added: readonly RegisterPoint[];
  readonly removed: readonly RegisterPoint[];
  readonly changed: readonly { readonly name: string; readonly members: readonly MemberChange[] }[];
}

/** What `after` says otherwise than `before`: points are told apart by their names. */
export function diffMaps(before: RegisterMap, after: RegisterMap): MapDifference {
  const old = new Map(before.points.map((point) => [point.name, point]));
  const names = new Set(after.points.map((point) => point.name));
  const changed = after.points.flatMap((point) => {
    const was = old.get(point.name);
    const members = was === undefined ? [] : changesOf(was, point);
    return members.length === 0 ? [] : [{ name: point.name, members }];
  });
  return {
    members: changesOf(withoutNames(before), withoutNames(after)),
    added: after.points.filter((point) => !old.has(point.name)),
    removed: before.points.filter((point) => !names.has(point.name)),
    changed,
  };
}

const withoutNames = (map: RegisterMap): object =>
  Object.fromEntries(Object.entries(map).filter(([member]) => !['id', 'version', 'points'].includes(member)));

function changesOf(before: object, after: object): MemberChange[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((member) => {
    const change = { member, before: old.get(member), after: now.get(member) };
    return isSame(change.before, change.after) ? [] : [change];
  });
}

// Maps are JSON, in which the order of members says nothing.
const isSame = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  ) ?? '';
