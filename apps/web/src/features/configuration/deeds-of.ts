import { type PackConfigurationChange } from '@packwatch/contracts';

/** What one person did at one moment: changes of the same kind that are told as one, such as the addresses of a pack. */
export interface Deed {
  readonly what: PackConfigurationChange['what'];
  readonly at: string | null;
  readonly by: string | null;
  readonly notedAt: string | null;
  readonly changes: readonly PackConfigurationChange[];
}

/** Whether something began, ended or gave way to something else. */
const turnOf = (change: PackConfigurationChange): string =>
  'before' in change ? `${change.before === null ? '' : 'from'} ${change.after === null ? '' : 'to'}` : '';

/** Addresses are told together where they are of one bus and went from one map to another. */
const busOf = ({ before, after }: Extract<PackConfigurationChange, { what: 'address' }>): string => {
  const some = after ?? before;
  return [some?.gateway.id, some?.bus, before?.map, after?.map].join(' ');
};

/** Changes, newest first, as the deeds they were. Rules come and go by the dozen, and a pack has an address for each cell. */
export function deedsOf(history: readonly PackConfigurationChange[]): Deed[] {
  const groups = Map.groupBy(history, (change, place) => {
    const { what, at, by } = change;
    if (what !== 'address' && what !== 'rule') return String(place);
    const more = what === 'address' ? busOf(change) : change.because;
    return [what, at, by, turnOf(change), more].join('\n');
  });
  return [...groups.values()].flatMap((changes) => {
    const [first] = changes;
    return first ? [{ what: first.what, at: first.at, by: first.by, notedAt: first.notedAt, changes }] : [];
  });
}

const TOGETHER_MS = 60_000;

/** When it was noted, where that is another time than the one since which it holds. */
export function notedApart({ at, notedAt }: Deed): number | null {
  if (notedAt === null) return null;
  const notedMs = Date.parse(notedAt);
  return at !== null && Math.abs(Date.parse(at) - notedMs) < TOGETHER_MS ? null : notedMs;
}
