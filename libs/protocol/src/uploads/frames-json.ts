import { fromHex, toHex } from '../bytes/hex.ts';
import { FrameTable } from './frame-table.ts';
import { type FrameTableResult, type FramesUpload, type RawFrame, type UploadResult } from './frames-upload.ts';
import { type JsonObject, invalid, isObject, readHead, readList, readName, readUnixMs } from './json-members.ts';
import { parseJsonBody } from './json-text.ts';
import { type RoundTrips, readRoundTrips } from './round-trips.ts';
import { FRAMES_UPLOAD_LIMITS, UploadFault, faultToError } from './upload-rules.ts';

const LIMITS = FRAMES_UPLOAD_LIMITS;

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

/** The same with its pairs as columns. */
export function decodeFrameTableJson(body: Uint8Array): FrameTableResult {
  const result = decodeFramesJson(body);
  if (!result.ok) return result;
  const { frames, ...head } = result.upload;
  return { ok: true, upload: { ...head, table: FrameTable.of(frames) } };
}

function readUpload(json: unknown): FramesUpload {
  const { body, head } = readHead(json);
  const items = readList(body['frames'], 'frames', LIMITS.frames);
  refuseTooMany(items, 'bus', LIMITS.buses);
  refuseTooMany(items, 'q', LIMITS.requests);
  const frames = items.map(readFrame);
  return { ...head, frames, ...roundTripsOf(body) };
}

/** What an upload may name is bounded as in the CBOR form, where it stands in tables. */
function refuseTooMany(frames: readonly unknown[], member: 'bus' | 'q', max: number): void {
  const distinct = new Set<unknown>();
  for (const [index, frame] of frames.entries()) {
    if (isObject(frame)) distinct.add(frame[member]);
    if (distinct.size > max) {
      throw new UploadFault(
        'too_large',
        `frames[${index}].${member}`,
        `is the ${max + 1}th of at most ${max} different ones`,
      );
    }
  }
}

function roundTripsOf(body: JsonObject): Pick<FramesUpload, 'roundTrips'> {
  const rtt = body['rtt'] ?? null;
  return rtt === null ? {} : { roundTrips: readList(rtt, 'rtt', LIMITS.roundTrips).map(readRoundTrip) };
}

function readRoundTrip(item: unknown, index: number): RoundTrips {
  const place = `rtt[${index}]`;
  if (!isObject(item)) throw invalid(place, 'must be an object');
  const { bus, slave, from, n, sum, min, max } = item;
  const name = readName(bus, `${place}.bus`, LIMITS.busLength);
  return readRoundTrips(name, { slave, from, n, sum, min, max }, (member, message) => {
    throw invalid(`${place}.${member}`, message);
  });
}

function readFrame(frame: unknown, index: number): RawFrame {
  const place = (member: string): string => `frames[${index}]${member}`;
  if (!isObject(frame)) throw invalid(place(''), 'must be an object');
  const pollMs = frame['p'] ?? null;
  const error = frame['err'] ?? null;
  return {
    pollMs: pollMs === null ? null : readUnixMs(pollMs, place('.p')),
    tMs: readUnixMs(frame['t'], place('.t')),
    bus: readName(frame['bus'], place('.bus'), LIMITS.busLength),
    error: error === null ? null : readName(error, place('.err'), LIMITS.errorLength),
    request: readAdu(frame['q'], place('.q')),
    response: frame['r'] === null ? null : readAdu(frame['r'], place('.r')),
  };
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
  const rtt = upload.roundTrips?.map(({ bus, slaveAddress, fromMs, count, sumUs, minUs, maxUs }) => {
    return { bus, slave: slaveAddress, from: fromMs, n: count, sum: sumUs, min: minUs, max: maxUs };
  });
  return new TextEncoder().encode(JSON.stringify({ v: 1, upload: upload.upload, sent, frames, rtt }));
}
