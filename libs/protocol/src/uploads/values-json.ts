import { type PointValues } from '../maps/compile-map.ts';
import { invalid, isObject, readHead, readList, readName, readUnixMs } from './json-members.ts';
import { parseJsonBody } from './json-text.ts';
import { FRAMES_UPLOAD_LIMITS, UploadFault, faultToError } from './upload-rules.ts';
import {
  VALUES_UPLOAD_LIMITS,
  type ValueSample,
  type ValuesUpload,
  type ValuesUploadResult,
  isCellSignal,
  isSignalName,
} from './values-upload.ts';

const LIMITS = VALUES_UPLOAD_LIMITS;

/**
 * Reads upload format 3, `application/vnd.packwatch.values+json` (docs/uploads/values-json.md). Never throws. Unknown
 * members are ignored. Whether a pack or signal is known is not judged here.
 */
export function decodeValuesJson(body: Uint8Array): ValuesUploadResult {
  const { nesting, jsonContainers } = FRAMES_UPLOAD_LIMITS;
  try {
    return { ok: true, upload: readUpload(parseJsonBody(body, nesting, jsonContainers)) };
  } catch (fault) {
    if (fault instanceof UploadFault) return { ok: false, error: faultToError(fault) };
    throw fault;
  }
}

function readUpload(json: unknown): ValuesUpload {
  const { body, head } = readHead(json);
  let values = 0;
  const samples = readList(body['samples'], 'samples', LIMITS.samples).map((item, index) => {
    const sample = readSample(item, index);
    values += sample.points.size;
    for (const cell of sample.cells.values()) values += cell.size;
    if (values > LIMITS.values) {
      throw new UploadFault(
        'too_large',
        `samples[${index}]`,
        `there are more than ${LIMITS.values} values before its end`,
      );
    }
    return sample;
  });
  return { ...head, samples };
}

function readSample(sample: unknown, index: number): ValueSample {
  const place = `samples[${index}]`;
  if (!isObject(sample)) throw invalid(place, 'must be an object');
  const tMs = readUnixMs(sample['t'], `${place}.t`);
  const pack = readName(sample['pack'], `${place}.pack`, LIMITS.serialLength);
  const values = sample['values'];
  if (!isObject(values)) throw invalid(`${place}.values`, 'must be an object');
  const members = Object.entries(values);
  if (members.length > LIMITS.valuesPerSample) {
    throw new UploadFault('too_large', `${place}.values`, `has more than ${LIMITS.valuesPerSample} members`);
  }
  const points: PointValues = new Map();
  const cells = new Map<number, PointValues>();
  for (const [position, [name, value]] of members.entries()) {
    if (!isSignalName(name)) throw invalid(`${place}.values`, `member ${position} is not named as a signal is`);
    const at = `${place}.values.${name}`;
    if (isCellSignal(name)) readCells(value, at, name, cells);
    else points.set(name, readValue(value, at));
  }
  return { at: index, tMs, pack, points, cells };
}

function readCells(value: unknown, path: string, name: string, cells: Map<number, PointValues>): void {
  for (const [place, cell] of readList(value, path, LIMITS.cells).entries()) {
    let values = cells.get(place);
    if (values === undefined) cells.set(place, (values = new Map<string, number | null>()));
    values.set(name, readValue(cell, `${path}[${place}]`));
  }
}

function readValue(value: unknown, path: string): number | null {
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid(path, 'must be a number or null');
  return value;
}

/** Writes upload format 3 as UTF-8. A cell without a value becomes null. */
export function encodeValuesJson({ upload, sentMs, samples }: ValuesUpload): Uint8Array {
  const body = {
    v: 1,
    upload,
    sent: new Date(sentMs).toISOString(),
    samples: samples.map(({ tMs, pack, points, cells }) => ({
      t: tMs,
      pack,
      values: { ...Object.fromEntries(points), ...cellArrays(cells) },
    })),
  };
  return new TextEncoder().encode(JSON.stringify(body));
}

function cellArrays(cells: ReadonlyMap<number, PointValues>): Record<string, (number | null)[]> {
  const count = Math.max(0, ...[...cells.keys()].map((place) => place + 1));
  const names = new Set([...cells.values()].flatMap((values) => [...values.keys()]));
  const arrayOf = (name: string) => Array.from({ length: count }, (_, place) => cells.get(place)?.get(name) ?? null);
  return Object.fromEntries([...names].map((name) => [name, arrayOf(name)]));
}
