import { decodeUtf8 } from './json-text.ts';
import { type LineProtocolMapping } from './line-protocol-mapping.ts';
import { type InfluxLine, parseInfluxLine } from './line-protocol-text.ts';
import { type SignalTarget, toTarget } from './mapped-signal.ts';
import { MappedUploadBuilder, type Part } from './mapped-upload-builder.ts';
import { UploadFault, faultToError, isName, isUnixMs } from './upload-rules.ts';
import { VALUES_UPLOAD_LIMITS, type MappedUpload, type MappedUploadResult } from './values-upload.ts';

/** What a timestamp counts: the `precision` of `/api/v2/write`, nanoseconds if it is not given. */
export type LinePrecision = 'ns' | 'us' | 'ms' | 's';

/** Null: InfluxDB knows no such precision. */
export const linePrecision = (text: string): LinePrecision | null =>
  text === 'ns' || text === 'us' || text === 'ms' || text === 's' ? text : null;

/** Digits to cut off a timestamp, or to put on, to get milliseconds. */
const DIGITS_BEYOND_MS: Readonly<Record<LinePrecision, number>> = { ns: 6, us: 3, ms: 0, s: -3 };

interface LineRule {
  readonly tags: readonly [string, string][];
  readonly pack: LineProtocolMapping['lines'][number]['pack'];
  readonly fields: ReadonlyMap<string, SignalTarget>;
}

/**
 * Reads upload format 4, InfluxDB's line protocol, by the mapping of its gateway (docs/uploads/line-protocol.md). Never
 * throws. A line that can't be read is refused by its place and costs nothing beside it.
 */
export function decodeLineProtocol(
  body: Uint8Array,
  mapping: LineProtocolMapping,
  precision: LinePrecision = 'ns',
): MappedUploadResult {
  try {
    return { ok: true, upload: readLines(decodeUtf8(body), rulesOf(mapping), precision) };
  } catch (fault) {
    if (fault instanceof UploadFault) return { ok: false, error: faultToError(fault) };
    throw fault;
  }
}

function rulesOf(mapping: LineProtocolMapping): ReadonlyMap<string, readonly LineRule[]> {
  const rules = new Map<string, LineRule[]>();
  for (const { measurement, tags = {}, pack, fields } of mapping.lines) {
    const targets = new Map(Object.entries(fields).map(([field, signal]) => [field, toTarget(signal)]));
    const rule = { tags: Object.entries(tags), pack, fields: targets };
    rules.set(measurement, [...(rules.get(measurement) ?? []), rule]);
  }
  return rules;
}

function readLines(
  text: string,
  rules: ReadonlyMap<string, readonly LineRule[]>,
  precision: LinePrecision,
): MappedUpload {
  const builder = new MappedUploadBuilder('lines');
  let index = 0;
  for (let start = 0; start < text.length;) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak;
    const line = text.slice(start, text[end - 1] === '\r' ? end - 1 : end);
    start = end + 1;
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (index >= VALUES_UPLOAD_LIMITS.lines) {
      throw new UploadFault('too_large', `lines[${index}]`, `more than ${VALUES_UPLOAD_LIMITS.lines} lines`);
    }
    readLine({ index, text: () => line }, rules, precision, builder);
    index++;
  }
  return builder.finish();
}

function readLine(
  part: Part,
  rules: ReadonlyMap<string, readonly LineRule[]>,
  precision: LinePrecision,
  builder: MappedUploadBuilder,
): void {
  const { index } = part;
  const parsed = parseInfluxLine(part.text());
  if (!parsed.ok) return builder.refuse(part, 'malformed_frame', `lines[${index}]@${parsed.column}: ${parsed.message}`);
  const { line } = parsed;
  const matching = (rules.get(line.measurement) ?? []).filter((rule) => {
    builder.compare(part, 1 + rule.tags.length);
    return rule.tags.every(([tag, value]) => line.tags.get(tag) === value);
  });
  if (matching.length === 0) return builder.noteUnmapped(line.measurement);
  const tMs = line.timestamp === null ? null : timestampToMs(line.timestamp, precision);
  if (tMs === null) {
    const what = line.timestamp === null ? 'has no timestamp' : 'has a timestamp that is no time since 1970';
    return builder.refuse(part, 'malformed_frame', `lines[${index}]: ${what}`);
  }
  for (const field of line.fields.keys()) {
    if (!matching.some((rule) => rule.fields.has(field))) builder.noteUnmapped(`${line.measurement}.${field}`);
  }
  for (const rule of matching) mapLine(part, line, rule, tMs, builder);
}

function mapLine(part: Part, line: InfluxLine, rule: LineRule, tMs: number, builder: MappedUploadBuilder): void {
  const { index } = part;
  const pack = packOf(line, rule.pack);
  if (typeof pack !== 'string') return builder.refuse(part, 'unknown_pack', `lines[${index}]: ${pack.problem}`);
  for (const [field, value] of line.fields) {
    const target = rule.fields.get(field);
    if (target === undefined) continue;
    if (typeof value === 'string') {
      builder.refuse(part, 'malformed_frame', `lines[${index}]: field ${field} is text, not a number`);
    } else builder.addValue(part, pack, tMs, target, Number(value));
  }
}

function packOf(line: InfluxLine, pack: LineRule['pack']): string | { problem: string } {
  if ('serial' in pack) return pack.serial;
  const value = line.tags.get(pack.tag);
  if (value === undefined) return { problem: `has no tag ${pack.tag} to name its pack` };
  if (pack.serials !== undefined) {
    const serial = Object.hasOwn(pack.serials, value) ? pack.serials[value] : undefined;
    return serial ?? { problem: `the mapping knows no pack ${value}` };
  }
  return isName(value, VALUES_UPLOAD_LIMITS.serialLength) ? value : { problem: `tag ${pack.tag} is no serial number` };
}

/** Cut to whole milliseconds; null for what is before 1970 or beyond all dates. By digits, as 19 of them exceed a double. */
function timestampToMs(timestamp: string, precision: LinePrecision): number | null {
  if (timestamp.startsWith('-')) return null;
  const beyond = DIGITS_BEYOND_MS[precision];
  const ms =
    beyond < 0 ? Number(timestamp) * 1000 : Number(timestamp.slice(0, Math.max(0, timestamp.length - beyond)) || '0');
  return isUnixMs(ms) ? ms : null;
}
