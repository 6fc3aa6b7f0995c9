import { type AlarmSeverity, type PackListItem, type SiteDto } from '@packwatch/contracts';

/** A site with the packs that are shown of it. */
export interface SitePoint {
  readonly id: string;
  readonly name: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly packs: number;
  /** Packs with open alarms. */
  readonly troubled: number;
  readonly worst: AlarmSeverity | null;
}

export interface Placed {
  readonly points: readonly SitePoint[];
  /** Packs that are on no site, or on one that nobody said where it is. */
  readonly unplaced: number;
}

const RANK: Readonly<Record<AlarmSeverity, number>> = { critical: 3, warning: 2, info: 1 };

export const worseOf = (a: AlarmSeverity | null, b: AlarmSeverity | null): AlarmSeverity | null =>
  (a === null ? 0 : RANK[a]) >= (b === null ? 0 : RANK[b]) ? a : b;

/** Sites that have some of these packs, those in worse trouble first, then by name. */
export function sitePoints(sites: readonly SiteDto[], packs: readonly PackListItem[]): Placed {
  const places = new Map(sites.map((site) => [site.id, site]));
  const found = new Map<string, SitePoint>();
  let unplaced = 0;
  for (const pack of packs) {
    const site = pack.site ? places.get(pack.site.id) : undefined;
    if (!site || site.latitude === null || site.longitude === null) {
      unplaced += 1;
      continue;
    }
    const { id, name, latitude, longitude } = site;
    const before = found.get(id) ?? { id, name, latitude, longitude, packs: 0, troubled: 0, worst: null };
    found.set(id, {
      ...before,
      packs: before.packs + 1,
      troubled: before.troubled + (pack.worstSeverity === null ? 0 : 1),
      worst: worseOf(before.worst, pack.worstSeverity),
    });
  }
  const points = [...found.values()].sort(
    (a, b) =>
      (b.worst === null ? 0 : RANK[b.worst]) - (a.worst === null ? 0 : RANK[a.worst]) || a.name.localeCompare(b.name),
  );
  return { points, unplaced };
}
