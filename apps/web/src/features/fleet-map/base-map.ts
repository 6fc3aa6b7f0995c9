import type { StyleSpecification } from 'maplibre-gl';
import { feature, mesh } from 'topojson-client';
import countries from 'world-atlas/countries-50m.json';
import { css } from '#features/charts/css.ts';
import { flat } from '#features/fleet-map/antimeridian.ts';

/** Colours of the style sheet as the map reads them: it knows no oklch. */
function rgb(name: string): string {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!context) return '#888888';
  context.fillStyle = css(name);
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red},${green},${blue})`;
}

/** Land and borders of the world at 1:50m (Natural Earth, public domain), from our own server, in the colours of the page. */
export function baseMap(): StyleSpecification {
  const land = feature(countries, countries.objects.land);
  const coasts = land.features.map((each) => ({ ...each, geometry: flat(each.geometry) }));
  const borders = flat(mesh(countries, countries.objects.countries, (a, b) => a !== b));
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: { ...land, features: coasts }, attribution: 'Natural Earth' },
      borders: { type: 'geojson', data: borders },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': rgb('--sunken') } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': rgb('--surface') } },
      { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': rgb('--line-strong'), 'line-width': 0.75 } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': rgb('--line'), 'line-width': 1 } },
    ],
  };
}
