import { fromHex, toHex } from '../bytes/hex.ts';
import { type FramesUpload, type RawFrame, type UploadResult } from './frames-upload.ts';
import { parseJsonBody } from './json-text.ts';
import { FRAMES_UPLOAD_LIMITS, UploadFault, faultToError, isName, isUnixMs, isUuid } from './upload-rules.ts';

const LIMITS = FRAMES_UPLOAD_LIMITS;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:[Zz]|[+-]\d{2}:\d{2})$/;

type JsonObject = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const invalid = (path: string, message: string): UploadFault => new UploadFault('invalid', path, message);

/**
 * Reads upload format 1, `application/vnd.packwatch.frames+json` (docs/uploads/frames-json.md). Never throws. Unknown
 * members are ignored. Frames are not judged here: one with a bad CRC is no reason to refuse an upload.
 */
export function decodeFramesJson(body: Uint8Array): UploadResult {
  try {
    return { ok: true, upload: readUpload(parseJsonBody(body, LIMITS.nesting, LIMITS.jsonContainers)) };
  } catch (fault) {
    if (fault instanceof UploadFault) return { ok: false, error: faultToError(fault) };
    throw fault;
  }
}

function readUpload(json: unknown): FramesUpload {
  if (!isObject(json)) throw invalid('', 'must be an object');
  if (json['v'] !== 1) throw new UploadFault('unsupported_version', 'v', 'must be 1');
  const upload = json['upload'];
  if (!isUuid(upload)) throw invalid('upload', 'must be a UUID');
  const sentMs = readRfc3339(json['sent']);
  const frames = json['frames'];
  if (!Array.isArray(frames)) throw invalid('frames', 'must be an array');
  if (frames.length > LIMITS.frames) {
    throw new UploadFault('too_large', 'frames', `has ${frames.length} of at most ${LIMITS.frames} frames`);
  }
  return { v: 1, upload, sentMs, frames: frames.map(readFrame) };
}

function readRfc3339(value: unknown): number {
  const ms = typeof value === 'string' && RFC_3339.test(value) ? Date.parse(value) : NaN;
  if (!isUnixMs(ms)) throw invalid('sent', 'must be an RFC 3339 time with its zone, such as 2026-11-22T10:00:00Z');
  return ms;
}

function readFrame(frame: unknown, index: number): RawFrame {
  const place = (member: string): string => `frames[${index}]${member}`;
  if (!isObject(frame)) throw invalid(place(''), 'must be an object');
  const pollMs = frame['p'] ?? null;
  if (pollMs !== null && !isUnixMs(pollMs)) throw invalid(place('.p'), 'must be unix milliseconds');
  const tMs = frame['t'];
  if (!isUnixMs(tMs)) throw invalid(place('.t'), 'must be unix milliseconds');
  const bus = frame['bus'];
  if (!isName(bus, LIMITS.busLength))
    throw invalid(place('.bus'), `must be text of 1 to ${LIMITS.busLength} characters`);
  const error = frame['err'] ?? null;
  if (error !== null && !isName(error, LIMITS.errorLength)) {
    throw invalid(place('.err'), `must be text of 1 to ${LIMITS.errorLength} characters`);
  }
  const request = readAdu(frame['q'], place('.q'));
  const response = frame['r'] === null ? null : readAdu(frame['r'], place('.r'));
  return { pollMs, tMs, bus, request, response, error };
}

function readAdu(value: unknown, path: string): Uint8Array {
  if (typeof value === 'string' && value.length > LIMITS.aduBytes * 2) {
    throw new UploadFault('too_large', path, `has more than ${LIMITS.aduBytes} bytes`);
  }
  const bytes = typeof value === 'string' ? fromHex(value) : null;
  if (bytes === null) throw invalid(path, 'must be an even number of hex digits');
  return bytes;
}

/** Writes upload format 1 as UTF-8. */
export function encodeFramesJson(upload: FramesUpload): Uint8Array {
  const frames = upload.frames.map(({ pollMs, tMs, bus, request, response, error }) => ({
    ...(pollMs === null ? {} : { p: pollMs }),
    t: tMs,
    bus,
    q: toHex(request),
    r: response === null ? null : toHex(response),
    ...(error === null ? {} : { err: error }),
  }));
  const sent = new Date(upload.sentMs).toISOString();
  return new TextEncoder().encode(JSON.stringify({ v: 1, upload: upload.upload, sent, frames }));
}
