import { type RegisterMap } from './register-map.ts';
import { GREENCONTROLLER } from './shipped/greencontroller.ts';
import { GREENMETER } from './shipped/greenmeter.ts';
import { LIPRO } from './shipped/lipro.ts';
import { LIPRO1_6_ACTIVE_V1 } from './shipped/lipro1-6-active-v1.ts';
import { POWERPRO } from './shipped/powerpro.ts';
import { SMARTPRO } from './shipped/smartpro.ts';

/** The maps that come with PackWatch. A published version is never edited: a correction is a new version. */
export const shippedMaps: readonly RegisterMap[] = [
  SMARTPRO,
  GREENMETER,
  LIPRO,
  POWERPRO,
  LIPRO1_6_ACTIVE_V1,
  GREENCONTROLLER,
];

/** A shipped map by `id` or `id@version`; without a version, the newest. */
export function findShippedMap(reference: string): RegisterMap | undefined {
  const [id, version] = reference.split('@');
  return shippedMaps
    .filter((map) => map.id === id && (version === undefined || String(map.version) === version))
    .sort((a, b) => b.version - a.version)[0];
}
