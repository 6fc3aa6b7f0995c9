import { createParser } from 'nuqs/server';

export const SORT_COLUMNS = [
  'attention',
  'name',
  'soc',
  'soh',
  'voltage',
  'current',
  'age',
  'spread',
  'temperature',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export interface FleetSort {
  readonly column: SortColumn;
  readonly descending: boolean;
}

export const DEFAULT_SORT: FleetSort = { column: 'attention', descending: true };

/** "soc" is rising, "-soc" falling. */
export const parseAsSort = createParser<FleetSort>({
  parse: (text) => {
    const descending = text.startsWith('-');
    const column = SORT_COLUMNS.find((each) => each === (descending ? text.slice(1) : text));
    return column ? { column, descending } : null;
  },
  serialize: ({ column, descending }) => (descending ? `-${column}` : column),
  eq: (a, b) => a.column === b.column && a.descending === b.descending,
}).withDefault(DEFAULT_SORT);
