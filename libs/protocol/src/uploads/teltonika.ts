import { MAX_READ_REGISTERS } from '../modbus/limits.ts';
import { buildReadRequest } from '../modbus/read-request.ts';
import { buildReadResponse } from '../modbus/read-response.ts';
import { type JsonObject, invalid, isObject } from './json-members.ts';
import { parseJsonBody } from './json-text.ts';
import { toTarget } from './mapped-signal.ts';
import { MappedUploadBuilder, type Part } from './mapped-upload-builder.ts';
import { type TeltonikaMapping } from './teltonika-mapping.ts';
import { FRAMES_UPLOAD_LIMITS, UploadFault, faultToError, isUnixMs } from './upload-rules.ts';
import { VALUES_UPLOAD_LIMITS, type MappedUpload, type MappedUploadResult } from './values-upload.ts';

type SegmentRule = TeltonikaMapping['segments'][number];
type Registers = NonNullable<SegmentRule['registers']>;

const MAX_VALUES = 1000;
const MAX_DATA_LENGTH = 32_000;

/** What is wrong with one segment, in words that name the member. */
class SegmentFault extends Error {}

/**
 * Reads upload format 5, what Teltonika routers send as "data to server", by the mapping of its gateway
 * (docs/uploads/teltonika.md): one segment, or an array of them. Never throws. A segment that can't be read is refused by
 * its place and costs nothing beside it.
 */
export function decodeTeltonika(body: Uint8Array, mapping: TeltonikaMapping): MappedUploadResult {
  try {
    const json = parseJsonBody(body, FRAMES_UPLOAD_LIMITS.nesting, FRAMES_UPLOAD_LIMITS.jsonContainers);
    return { ok: true, upload: readSegments(json, mapping) };
  } catch (fault) {
    if (fault instanceof UploadFault) return { ok: false, error: faultToError(fault) };
    throw fault;
  }
}

function readSegments(json: unknown, mapping: TeltonikaMapping): MappedUpload {
  const segments = Array.isArray(json) ? (json as unknown[]) : [json];
  if (segments.length > VALUES_UPLOAD_LIMITS.segments) {
    throw new UploadFault('too_large', '', `has more than ${VALUES_UPLOAD_LIMITS.segments} segments`);
  }
  const builder = new MappedUploadBuilder('segments');
  for (const [index, segment] of segments.entries()) {
    if (!isObject(segment)) throw invalid(Array.isArray(json) ? `[${index}]` : '', 'must be an object');
    const part = { index, text: () => JSON.stringify(segment) };
    try {
      readSegment(part, segment, mapping, builder);
    } catch (fault) {
      if (!(fault instanceof SegmentFault)) throw fault;
      builder.refuse(part, 'malformed_frame', `segments[${index}].${fault.message}`);
    }
  }
  return builder.finish();
}

function readSegment(part: Part, segment: JsonObject, mapping: TeltonikaMapping, builder: MappedUploadBuilder): void {
  const rules = mapping.segments.filter(({ where }) => {
    const wanted = Object.entries(where);
    builder.compare(part, 1 + wanted.length);
    return wanted.every(([member, text]) => textOf(segment[member]) === text);
  });
  if (rules.length === 0) return builder.noteUnmapped(nameOf(segment));
  const tMs = readTime(segment, mapping.time);
  const read = new Map<string, (number | null)[]>();
  for (const rule of rules) {
    const values = read.get(rule.values) ?? readValues(segment, rule.values);
    read.set(rule.values, values);
    if (rule.registers !== undefined) {
      builder.addFrame(part, toFrame(segment, rule.values, values, rule.registers, tMs));
    }
    for (const { index: place, ...signal } of rule.signals ?? []) {
      const value = values[place];
      if (value === undefined) throw new SegmentFault(`${rule.values} has no value ${place}`);
      builder.addValue(part, rule.pack ?? '', tMs, toTarget(signal), value);
    }
  }
}

/** A member as the router's format writes it: with quotes or without. */
const textOf = (value: unknown): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null;

const NAMING_MEMBERS = 8;

/** What a segment is, for people who look for what their mapping leaves out. */
function nameOf(segment: JsonObject): string {
  const parts: string[] = [];
  for (const member in segment) {
    const text = textOf(segment[member]);
    if (text !== null && !text.startsWith('[')) parts.push(`${member}=${text}`);
    if (parts.length === NAMING_MEMBERS) break;
  }
  return parts.join(' ').slice(0, 200);
}

const DAY_MONTH_YEAR = /^(\d{1,2})\/(\d{1,2})\/(\d{4}) (\d{1,2}):(\d{2}):(\d{2})$/;

function readTime(segment: JsonObject, { member, format, utcOffsetMin = 0 }: TeltonikaMapping['time']): number {
  const text = textOf(segment[member]) ?? '';
  let ms = NaN;
  if (format === 'day_month_year') {
    const [day = 0, month = 0, year = 0, ...clock] = (DAY_MONTH_YEAR.exec(text) ?? []).slice(1).map(Number);
    const [hours = 0, minutes = 0, seconds = 0] = clock;
    const date = new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds));
    // The 31st of February would become a day in March.
    const isReal = date.getUTCDate() === day && date.getUTCMonth() === month - 1 && date.getUTCHours() === hours;
    if (isReal && minutes < 60 && seconds < 60) ms = date.getTime() - utcOffsetMin * 60_000;
  } else if (/^\d{1,16}$/.test(text)) ms = Number(text) * (format === 'unix_s' ? 1000 : 1);
  if (!isUnixMs(ms)) throw new SegmentFault(`${member} is no time of the format ${format}`);
  return ms;
}

/** The data: an array, the text of one (the default format puts quotes around it), or a single value. */
function readValues(segment: JsonObject, member: string): (number | null)[] {
  let data = segment[member];
  if (typeof data === 'string' && data.trimStart().startsWith('[')) {
    if (data.length > MAX_DATA_LENGTH) throw new SegmentFault(`${member} has more than ${MAX_DATA_LENGTH} characters`);
    try {
      data = JSON.parse(data) as unknown;
    } catch (cause) {
      if (!(cause instanceof SyntaxError)) throw cause;
      throw new SegmentFault(`${member} is no array`);
    }
  }
  const items = Array.isArray(data) ? (data as unknown[]) : [data];
  if (items.length > MAX_VALUES) throw new SegmentFault(`${member} has more than ${MAX_VALUES} values`);
  return items.map((item, place) => {
    if (item === null) return null;
    const value = typeof item === 'string' && item.trim() !== '' ? Number(item) : item;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    throw new SegmentFault(`${member}[${place}] is no number`);
  });
}

/** The registers as the pair of frames that would have read them, so that they go the way of formats 1 and 2. */
function toFrame(
  segment: JsonObject,
  member: string,
  values: readonly (number | null)[],
  { bus, slaveAddress, readFunction = 3, first, countsFrom }: Registers,
  tMs: number,
) {
  const number = typeof first === 'number' ? first : Number(textOf(segment[first]) ?? NaN);
  const firstRegister = number - countsFrom;
  const end = firstRegister + values.length;
  if (!Number.isInteger(firstRegister) || firstRegister < 0 || end > 0x10000) {
    throw new SegmentFault(`${typeof first === 'string' ? first : member} names no registers`);
  }
  if (values.length === 0 || values.length > MAX_READ_REGISTERS) {
    throw new SegmentFault(`${member} has ${values.length} values, not 1 to ${MAX_READ_REGISTERS} registers`);
  }
  const registers = new Uint8Array(values.length * 2);
  for (const [place, value] of values.entries()) {
    // A router that was told "16-bit signed" sends FFFE as −2.
    if (value === null || !Number.isInteger(value) || value < -0x8000 || value > 0xffff) {
      throw new SegmentFault(`${member}[${place}] is no 16-bit register`);
    }
    registers[place * 2] = (value >> 8) & 0xff;
    registers[place * 2 + 1] = value & 0xff;
  }
  const request = buildReadRequest(slaveAddress, firstRegister, values.length, readFunction);
  const response = buildReadResponse(slaveAddress, registers, readFunction);
  return { pollMs: null, tMs, bus, request, response, error: null };
}
