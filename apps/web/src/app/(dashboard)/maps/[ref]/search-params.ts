import { parseAsString, parseAsStringLiteral } from 'nuqs/server';

export const MAP_TABS = ['points', 'try', 'versions', 'plan', 'packs'] as const;

export const mapSearchParams = {
  tab: parseAsStringLiteral(MAP_TABS).withDefault('points'),
  /** The version to compare with. */
  from: parseAsString,
};
