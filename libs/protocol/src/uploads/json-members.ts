import { UploadFault, isName, isUnixMs, isUuid } from './upload-rules.ts';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

export type JsonObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const invalid = (path: string, message: string): UploadFault => new UploadFault('invalid', path, message);

/** What the JSON formats begin with: version, upload id and time of sending. */
export function readHead(json: unknown): { body: JsonObject; head: { v: 1; upload: string; sentMs: number } } {
  if (!isObject(json)) throw invalid('', 'must be an object');
  if (json['v'] !== 1) throw new UploadFault('unsupported_version', 'v', 'must be 1');
  const upload = json['upload'];
  if (!isUuid(upload)) throw invalid('upload', 'must be a UUID');
  return { body: json, head: { v: 1, upload, sentMs: readRfc3339(json['sent']) } };
}

function readRfc3339(value: unknown): number {
  const ms = typeof value === 'string' && RFC_3339.test(value) ? Date.parse(value) : NaN;
  if (!isUnixMs(ms)) throw invalid('sent', 'must be an RFC 3339 time with its zone, such as 2026-11-22T10:00:00Z');
  return ms;
}

export function readList(value: unknown, path: string, maxItems: number): readonly unknown[] {
  if (!Array.isArray(value)) throw invalid(path, 'must be an array');
  if (value.length > maxItems) {
    throw new UploadFault('too_large', path, `has ${value.length} of at most ${maxItems} items`);
  }
  return value;
}

export function readUnixMs(value: unknown, path: string): number {
  if (!isUnixMs(value)) throw invalid(path, 'must be unix milliseconds');
  return value;
}

export function readName(value: unknown, path: string, maxLength: number): string {
  if (!isName(value, maxLength)) throw invalid(path, `must be text of 1 to ${maxLength} characters`);
  return value;
}
