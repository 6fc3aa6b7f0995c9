/** A point of a register map as its document has it; what is not there is null. */
export interface MapPoint {
  readonly name: string;
  readonly address: number;
  readonly type: string;
  readonly unit: string;
  readonly scale: number;
  readonly offset: number;
  readonly sentinel: number | null;
  readonly field: { readonly firstBit: number; readonly bits: number } | null;
  readonly onAbove: number | null;
  /** Names of bits or of values, by number. */
  readonly names: readonly (readonly [string, string])[];
  readonly quirk: string | null;
  readonly polled: boolean;
  readonly source: string;
  readonly confidence: string;
  readonly note: string | null;
}

/** The points of a document that the API has checked. */
export function mapPoints(document: Readonly<Record<string, unknown>>): MapPoint[] {
  const points = document['points'];
  return Array.isArray(points) ? points.filter(isRecord).map(mapPoint) : [];
}

export function mapPoint(point: Readonly<Record<string, unknown>>): MapPoint {
  const field = point['field'];
  const names = point['bits'] ?? point['enum'];
  return {
    name: textOf(point['name']) ?? '',
    address: numberOf(point['address']) ?? 0,
    type: textOf(point['type']) ?? '',
    unit: textOf(point['unit']) ?? '',
    scale: numberOf(point['scale']) ?? 1,
    offset: numberOf(point['offset']) ?? 0,
    sentinel: numberOf(point['sentinel']),
    field: isRecord(field) ? { firstBit: numberOf(field['firstBit']) ?? 0, bits: numberOf(field['bits']) ?? 0 } : null,
    onAbove: numberOf(point['onAbove']),
    names: isRecord(names) ? Object.entries(names).map(([key, name]) => [key, String(name)] as const) : [],
    quirk: textOf(point['quirk']),
    polled: point['polled'] !== false,
    source: textOf(point['source']) ?? '',
    confidence: textOf(point['confidence']) ?? '',
    note: textOf(point['note']),
  };
}

/** A raw pattern as it stands in registers: "FFFF", or "FFFF FFFF" for types of two. */
export function patternText(pattern: number, type: string): string {
  const digits = ['u32', 's32', 'f32'].includes(type) ? 8 : 4;
  const hex = pattern.toString(16).toUpperCase().padStart(digits, '0');
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
