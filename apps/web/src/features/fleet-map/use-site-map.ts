'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { LngLatBounds, Map as MapLibre, Marker, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import { useThemeChange } from '#features/charts/use-theme-change.ts';
import { baseMap } from '#features/fleet-map/base-map.ts';
import { type Cluster, clustersOf } from '#features/fleet-map/clusters.ts';
import { type SitePoint } from '#features/fleet-map/site-points.ts';

const NEAR_PX = 36;
const MOST_ZOOM = 9;
const CLOSE_ZOOM = 7;
const AROUND_PX = 48;

/** Our own copy of its worker, as the policy of the pages asks. */
setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).href);

const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null;

/**
 * A map in `host` with a mark for each cluster of sites. `mark` makes the mark, a button; pressing it comes nearer.
 * `failed`: this browser draws no maps.
 */
export function useSiteMap(
  host: RefObject<HTMLDivElement | null>,
  points: readonly SitePoint[],
  mark: (cluster: Cluster) => HTMLButtonElement,
  words: Readonly<Record<string, string>>,
) {
  const map = useRef<MapLibre | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef({ points, mark, words });
  const redraw = useRef<() => void>(() => undefined);

  useEffect(() => {
    latest.current = { points, mark, words };
    redraw.current();
  }, [points, mark, words]);

  useEffect(() => {
    if (!host.current) return;
    if (!canDraw()) {
      setFailed(true);
      return;
    }
    const made = new MapLibre({
      container: host.current,
      style: baseMap(),
      bounds: boundsOf(latest.current.points),
      fitBoundsOptions: { padding: AROUND_PX, maxZoom: CLOSE_ZOOM },
      maxZoom: MOST_ZOOM,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: true,
      locale: latest.current.words,
      attributionControl: { compact: false },
    });
    made.touchZoomRotate.disableRotation();
    made.addControl(new NavigationControl({ showCompass: false }), 'top-left');
    let marks: Marker[] = [];
    redraw.current = () => {
      for (const each of marks) each.remove();
      const clusters = clustersOf(
        latest.current.points,
        (point) => made.project([point.longitude, point.latitude]),
        NEAR_PX,
      );
      marks = clusters.map((cluster) => {
        const element = latest.current.mark(cluster);
        element.addEventListener('click', () => comeNearer(made, cluster.sites));
        return new Marker({ element }).setLngLat([cluster.longitude, cluster.latitude]).addTo(made);
      });
    };
    redraw.current();
    made.on('zoomend', () => redraw.current());
    // For who takes a picture of it: land is there only now.
    const container = host.current;
    made.once('idle', () => (container.dataset['map'] = 'drawn'));
    map.current = made;
    return () => {
      redraw.current = () => undefined;
      map.current = null;
      made.remove();
    };
  }, [host]);

  useThemeChange(() => map.current?.setStyle(baseMap()));
  return { failed, show: (sites: readonly SitePoint[]) => map.current && comeNearer(map.current, sites) };
}

function boundsOf(points: readonly SitePoint[]): LngLatBounds {
  const bounds = new LngLatBounds();
  for (const { longitude, latitude } of points) bounds.extend([longitude, latitude]);
  return bounds.isEmpty() ? new LngLatBounds([-170, -55, 170, 75]) : bounds;
}

function comeNearer(map: MapLibre, sites: readonly SitePoint[]): void {
  map.fitBounds(boundsOf(sites), { padding: AROUND_PX, maxZoom: Math.max(CLOSE_ZOOM, map.getZoom()) });
}
