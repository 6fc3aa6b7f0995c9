import { parseAsString, parseAsStringLiteral } from 'nuqs/server';
import { FLEET_STATES } from '#features/fleet/fleet-filter.ts';
import { parseAsSort } from '#features/fleet/fleet-sort.ts';

/** What the address of the fleet page holds: anybody who opens it sees the same selection in the same order. */
export const fleetSearchParams = {
  q: parseAsString.withDefault(''),
  state: parseAsStringLiteral(FLEET_STATES),
  sort: parseAsSort,
};
