import { createHash } from 'node:crypto';
import { CONTENT_TYPES } from '@packwatch/contracts';
import {
  decodeFrameTableCbor,
  decodeFrameTableJson,
  decodeLineProtocol,
  decodeTeltonika,
  decodeValuesJson,
  FrameTable,
  linePrecision,
  type FrameTableResult,
  type LineProtocolMapping,
  type MappedUpload,
  type RoundTrips,
  type TeltonikaMapping,
  type UploadError,
  type ValueSample,
} from '@packwatch/protocol';
import { type GatewayMappings } from '../directory/gateway-mappings.ts';
import { UploadRejected } from '../errors.ts';
import { framesDigest } from './frames-digest.ts';
import { type Refusal } from './work.ts';

/** What an envelope says, before anybody asks which packs it is about. */
export interface UploadContent {
  readonly uploadId: string;
  readonly sentMs: number | null;
  /** SHA-256, hex: equal for every attempt at sending the same. */
  readonly digest: string;
  readonly frames: FrameTable;
  /** The place in the upload of each pair of `frames`; null: they are counted as they are. */
  readonly places: readonly number[] | null;
  readonly values: readonly ValueSample[];
  /** What could not even be read; the rest counts. */
  readonly refused: readonly Refusal[];
  /** How long answers on the bus took; none from gateways that don't say. */
  readonly roundTrips: readonly RoundTrips[];
}

const MAPPED: readonly string[] = [CONTENT_TYPES.teltonika, CONTENT_TYPES.lineProtocol];

/**
 * True of formats whose senders know of values and not of samples: what they read at one time may come in several messages,
 * as Telegraf's batches cut it.
 */
export const mayBeParts = (contentType: string): boolean => MAPPED.includes(contentType.split(';')[0] ?? '');

type Reader = (body: Uint8Array, mappings: GatewayMappings, contentType: string) => UploadContent;

/** One reader per format, by the content type that names it. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [CONTENT_TYPES.framesJson, framesReader(decodeFrameTableJson)],
  [CONTENT_TYPES.framesCbor, framesReader(decodeFrameTableCbor)],
  [CONTENT_TYPES.valuesJson, readValues],
  [CONTENT_TYPES.teltonika, readTeltonika],
  [CONTENT_TYPES.lineProtocol, readLines],
]);

/**
 * Reads an envelope by its content type; `precision` of line protocol is a parameter of it.
 *
 * @throws UploadRejected `malformed` or `too_large` naming the place, if the envelope itself can't be read
 */
export function readContent(contentType: string, body: Uint8Array, mappings: GatewayMappings): UploadContent {
  const reader = READERS.get(contentType.split(';')[0] ?? '');
  if (reader === undefined) throw new UploadRejected('unsupported_media_type', `there is no codec for ${contentType}`);
  return reader(body, mappings, contentType);
}

const NO_FRAMES = FrameTable.of([]);
const NOTHING = { frames: NO_FRAMES, places: null, values: [], refused: [], roundTrips: [] };

function framesReader(codec: (body: Uint8Array) => FrameTableResult): Reader {
  return (body) => {
    const { upload, sentMs, table, roundTrips = [] } = take(codec(body));
    const digest = framesDigest(table, roundTrips);
    const uploadId = upload.toLowerCase();
    return { ...NOTHING, uploadId, sentMs, digest, frames: table, roundTrips };
  };
}

function readValues(body: Uint8Array): UploadContent {
  const { upload, sentMs, samples } = take(decodeValuesJson(body));
  const digest = sha256(JSON.stringify(samples, (_key, value: unknown) => (value instanceof Map ? [...value] : value)));
  return { ...NOTHING, uploadId: upload.toLowerCase(), sentMs, digest, values: samples };
}

// Even with no mapping a body must be what it claims to be: what is cut short is refused and comes again.
const NO_SEGMENTS: TeltonikaMapping = { v: 1, time: { member: 'TS', format: 'unix_s' }, segments: [] };
const NO_LINES: LineProtocolMapping = { v: 1, lines: [] };

function readTeltonika(body: Uint8Array, { teltonika }: GatewayMappings, contentType: string): UploadContent {
  const read = take(decodeTeltonika(body, teltonika ?? NO_SEGMENTS));
  return teltonika === null ? unmapped(body, contentType) : mapped(body, contentType, read);
}

function readLines(body: Uint8Array, { lineProtocol }: GatewayMappings, contentType: string): UploadContent {
  const precision = linePrecision(/;precision=(\w+)/.exec(contentType)?.[1] ?? 'ns') ?? 'ns';
  const read = take(decodeLineProtocol(body, lineProtocol ?? NO_LINES, precision));
  return lineProtocol === null ? unmapped(body, contentType) : mapped(body, contentType, read);
}

/** Foreign formats carry no id: what they are and say is one. */
function identityOf(body: Uint8Array, contentType: string) {
  const digest = createHash('sha256').update(`${contentType}\n`).update(body).digest('hex');
  return { uploadId: digest, digest, sentMs: null };
}

function mapped(body: Uint8Array, contentType: string, { frames, samples, refused }: MappedUpload): UploadContent {
  return {
    ...NOTHING,
    ...identityOf(body, contentType),
    frames: frames.length === 0 ? NO_FRAMES : FrameTable.of(frames),
    places: frames.map(({ at }) => at),
    values: samples,
    refused: refused.map((part) => ({ ...part, ...OF_NO_POLL })),
  };
}

const SHOWN_BYTES = 2_000;

function unmapped(body: Uint8Array, contentType: string): UploadContent {
  const refusal = {
    index: 0,
    reason: 'no_mapping' as const,
    detail: 'nobody has set on this gateway what such messages mean; the message is kept',
    text: new TextDecoder().decode(body.subarray(0, SHOWN_BYTES)),
    ...OF_NO_POLL,
  };
  return { ...NOTHING, ...identityOf(body, contentType), refused: [refusal] };
}

const OF_NO_POLL = { pollMs: null, bus: null, packId: null, frames: [] };

function take<U>(result: { ok: true; upload: U } | { ok: false; error: UploadError }): U {
  if (result.ok) return result.upload;
  const { code, path, message } = result.error;
  throw new UploadRejected(code === 'too_large' ? 'too_large' : 'malformed', message, { path });
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
