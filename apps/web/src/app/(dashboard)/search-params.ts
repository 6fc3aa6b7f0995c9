import { createLoader, parseAsBoolean, parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { parseAsColumns } from '#features/fleet/columns.ts';
import { FLEET_STATES, PACK_ATTENTION } from '#features/fleet/fleet-filter.ts';
import { parseAsSort } from '#features/fleet/fleet-sort.ts';
import { parseAsId } from '#lib/parse-as-id.ts';

/** What the address of the fleet page holds: anybody who opens it sees the same selection in the same order. */
export const fleetSearchParams = {
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(FLEET_STATES),
  attention: parseAsStringLiteral(PACK_ATTENTION),
  site: parseAsId,
  group: parseAsId,
  tag: parseAsString.withDefault(''),
  sort: parseAsSort,
  columns: parseAsColumns,
  map: parseAsBoolean.withDefault(false),
};

export const loadFleetSearchParams = createLoader(fleetSearchParams);
