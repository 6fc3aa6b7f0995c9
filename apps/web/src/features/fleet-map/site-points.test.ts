import { type PackListItem, type SiteDto } from '@packwatch/contracts';
import { expect, test } from 'vitest';
import { clustersOf } from '#features/fleet-map/clusters.ts';
import { sitePoints } from '#features/fleet-map/site-points.ts';
import { packItem } from '#testing/pack-item.ts';

const site = (id: string, place: [number, number] | null): SiteDto => ({
  id,
  name: `Site ${id}`,
  timeZone: 'UTC',
  longitude: place?.[0] ?? null,
  latitude: place?.[1] ?? null,
  createdAt: '2026-01-01T00:00:00.000Z',
  gateways: 1,
  packs: 1,
});
const pack = (siteId: string | null, worstSeverity: PackListItem['worstSeverity'] = null): PackListItem =>
  packItem({}, { site: siteId === null ? null : { id: siteId, name: `Site ${siteId}` }, worstSeverity });

const SITES = [site('a', [8, 47]), site('b', [8.1, 47]), site('c', [-70, -33]), site('nowhere', null)];

test('packs are counted by site, and the worst alarm of a site is its own', () => {
  const { points } = sitePoints(SITES, [pack('a'), pack('a', 'warning'), pack('a', 'critical'), pack('c', 'info')]);
  expect(points.map(({ id, packs, troubled, worst }) => [id, packs, troubled, worst])).toEqual([
    ['a', 3, 2, 'critical'],
    ['c', 1, 1, 'info'],
  ]);
});

test('packs of no site, of a site without a place and of one that is not known are counted as not placed', () => {
  expect(sitePoints(SITES, [pack(null), pack('nowhere'), pack('gone')])).toEqual({ points: [], unplaced: 3 });
});

test('sites that are near on the screen are one mark with all their packs and their worst alarm', () => {
  const { points } = sitePoints(SITES, [pack('a'), pack('a'), pack('b', 'warning'), pack('c')]);
  const far = clustersOf(points, ({ longitude, latitude }) => ({ x: longitude * 10, y: latitude * 10 }), 30);
  expect(far.map(({ sites, packs, worst }) => [sites.map(({ id }) => id).join(), packs, worst])).toEqual([
    ['a,b', 3, 'warning'],
    ['c', 1, null],
  ]);
  expect(far[0]).toMatchObject({ longitude: 8, latitude: 47 });
});

test('zoomed in, each stands by itself', () => {
  const { points } = sitePoints(SITES, [pack('a'), pack('b')]);
  const near = clustersOf(points, ({ longitude, latitude }) => ({ x: longitude * 1_000, y: latitude * 1_000 }), 30);
  expect(near).toHaveLength(2);
});
