import { type RegisterMap } from './register-map.ts';
import { GREENMETER } from './shipped/greenmeter.ts';
import { LIPRO } from './shipped/lipro.ts';
import { POWERPRO } from './shipped/powerpro.ts';
import { SMARTPRO } from './shipped/smartpro.ts';

/** The maps that come with PackWatch. A published version is never edited: a correction is a new version. */
export const shippedMaps: readonly RegisterMap[] = [SMARTPRO, GREENMETER, LIPRO, POWERPRO];

/** A shipped map by `id` or `id@version`; without a version, the newest. */
export function findShippedMap(reference: string): RegisterMap | undefined {
  const [id, version] = reference.split('@');
  return shippedMaps
    .filter((map) => map.id === id && (version === undefined || String(map.version) === version))
    .sort((a, b) => b.version - a.version)[0];
}
