import { answer, AWAY, hang, type Shot } from '../shot.ts';
import type { World } from '../world.ts';

export const CHART = '.uplot canvas';

export const fleetShots: readonly Shot[] = [
  { name: 'fleet', path: '/', ready: 'tbody tr' },
  { name: 'fleet-map', path: '/?map=true', ready: '[data-map=drawn] button[title]' },
  { name: 'fleet-filtered', path: '/?state=discharging&sort=soc', ready: 'tbody tr, main h2' },
  {
    name: 'fleet-empty',
    path: '/',
    ready: '#first-steps',
    before: answer('**/v1/packs?*', 200, {
      items: [],
      nextCursor: null,
      counts: { total: 0, charging: 0, discharging: 0, idle: 0, silent: 0, withOpenAlarms: 0 },
    }),
  },
  { name: 'fleet-loading', path: '/', ready: '[role=status] .skeleton', before: hang('**/v1/packs?*') },
  {
    name: 'fleet-error',
    path: '/',
    ready: 'main [role=alert]',
    mayComplain: true,
    before: answer('**/v1/packs?*', 503, AWAY),
  },
];

export function packShots({ troubledUid, quietUid }: World): Shot[] {
  return [
    ...(troubledUid ? [{ name: 'pack-alarm', path: `/packs/${troubledUid}`, ready: CHART }] : []),
    ...(quietUid
      ? [
          { name: 'pack', path: `/packs/${quietUid}?range=6h`, ready: CHART },
          { name: 'pack-health', path: `/packs/${quietUid}?tab=health`, ready: 'main table caption' },
          { name: 'pack-cells', path: `/packs/${quietUid}?tab=cells&range=24h`, ready: 'main canvas' },
          { name: 'pack-configuration', path: `/packs/${quietUid}?tab=configuration`, ready: 'main ol li' },
          { name: 'pack-week', path: `/packs/${quietUid}?range=7d`, ready: CHART },
          {
            name: 'pack-loading',
            path: `/packs/${quietUid}`,
            ready: '[role=status] .skeleton',
            before: hang('**/v1/packs/*'),
          },
        ]
      : []),
    { name: 'pack-not-found', path: `/packs/${crypto.randomUUID()}`, ready: 'main [role=alert]', mayComplain: true },
    { name: 'pack-new', path: '/packs/new', ready: 'main form' },
  ];
}
