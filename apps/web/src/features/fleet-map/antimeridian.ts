import type { Geometry, Position } from 'geojson';

/**
 * The same line without leaps from 180° east to 180° west: it goes on beyond 180°, as a flat map draws it. The shapes of the
 * world are stored as on a globe, where there is no such edge.
 */
export function flatLine(line: readonly Position[]): Position[] {
  let turn = 0;
  return line.map(([longitude = 0, latitude = 0], i) => {
    const before = line[i - 1]?.[0];
    if (before !== undefined && longitude - before > 180) turn -= 360;
    else if (before !== undefined && longitude - before < -180) turn += 360;
    return [longitude + turn, latitude];
  });
}

/** A ring that is closed on a globe; one around a pole (Antarctica) is closed along the edge of the map. */
export function flatRing(ring: readonly Position[]): Position[] {
  const flat = flatLine(ring);
  const [first, last] = [flat[0], flat.at(-1)];
  if (!first || !last || first[0] === last[0]) return flat;
  const pole = (first[1] ?? 0) < 0 ? -90 : 90;
  return [...flat, [last[0] ?? 0, pole], [first[0] ?? 0, pole], first];
}

export function flat(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'LineString':
      return { ...geometry, coordinates: flatLine(geometry.coordinates) };
    case 'MultiLineString':
      return { ...geometry, coordinates: geometry.coordinates.map(flatLine) };
    case 'Polygon':
      return { ...geometry, coordinates: geometry.coordinates.map(flatRing) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map((rings) => rings.map(flatRing)) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(flat) };
    default:
      return geometry;
  }
}
