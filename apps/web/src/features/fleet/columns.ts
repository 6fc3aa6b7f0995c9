import { createParser } from 'nuqs/server';

/** What a row can show, from left to right; the name is always there. */
export const CHOOSABLE = [
  'state',
  'site',
  'tags',
  'soc',
  'soh',
  'voltage',
  'current',
  'spread',
  'temperature',
  'age',
  'attention',
] as const;
export type Choosable = (typeof CHOOSABLE)[number];

export const DEFAULT_COLUMNS: readonly Choosable[] = [
  'state',
  'soc',
  'voltage',
  'current',
  'spread',
  'temperature',
  'age',
  'attention',
];

/** With points between, in the order of the table. */
export const parseAsColumns = createParser<readonly Choosable[]>({
  parse: (text) => {
    const named = text.split('.');
    return CHOOSABLE.filter((column) => named.includes(column));
  },
  serialize: (columns) => columns.join('.'),
  eq: (a, b) => a.join() === b.join(),
}).withDefault(DEFAULT_COLUMNS);
