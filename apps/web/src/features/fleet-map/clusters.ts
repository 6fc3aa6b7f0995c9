import { type AlarmSeverity } from '@packwatch/contracts';
import { type SitePoint, worseOf } from '#features/fleet-map/site-points.ts';

/** Sites so near each other on the screen that one mark stands for them. */
export interface Cluster {
  readonly sites: readonly [SitePoint, ...SitePoint[]];
  readonly packs: number;
  readonly worst: AlarmSeverity | null;
  readonly longitude: number;
  readonly latitude: number;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Gathers what is nearer than `nearPx` to the first site of a cluster; the largest sites come first, so that they hold their place. */
export function clustersOf(
  points: readonly SitePoint[],
  pixelOf: (point: SitePoint) => Pixel,
  nearPx: number,
): Cluster[] {
  const open: { at: Pixel; sites: [SitePoint, ...SitePoint[]] }[] = [];
  for (const point of [...points].sort((a, b) => b.packs - a.packs || (a.id < b.id ? -1 : 1))) {
    const at = pixelOf(point);
    const near = open.find((cluster) => Math.hypot(cluster.at.x - at.x, cluster.at.y - at.y) < nearPx);
    if (near) near.sites.push(point);
    else open.push({ at, sites: [point] });
  }
  return open.map(({ sites }) => ({
    sites,
    packs: sites.reduce((sum, site) => sum + site.packs, 0),
    worst: sites.reduce<AlarmSeverity | null>((worst, site) => worseOf(worst, site.worst), null),
    longitude: sites[0].longitude,
    latitude: sites[0].latitude,
  }));
}
