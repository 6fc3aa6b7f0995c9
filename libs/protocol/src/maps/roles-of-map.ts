import { type RegisterMap } from './register-map.ts';

/** What a slave can be: a pack's meter, one of its cells, its main switch. */
export type MapRole = 'meter' | 'cell' | 'switch';

const GROUPS: readonly [MapRole, string][] = [
  ['meter', 'pack.'],
  ['cell', 'cell.'],
  ['switch', 'switch.'],
];

/** The slaves that a map can be for, by the points it has; none if it knows facts of a device only. */
export const rolesOfMap = (map: RegisterMap): MapRole[] =>
  GROUPS.filter(([, group]) => map.points.some(({ name }) => name.startsWith(group))).map(([role]) => role);
