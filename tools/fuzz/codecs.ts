import { deepStrictEqual } from 'node:assert/strict';
import {
  FrameTable,
  type PointValues,
  type RegisterMap,
  type UploadError,
  buildMbap,
  compileMap,
  decodeFramesCbor,
  decodeFramesJson,
  decodeLineProtocol,
  decodeTeltonika,
  decodeValuesJson,
  encodeFramesCbor,
  encodeFramesJson,
  encodeValuesJson,
  findResponse,
  fromHex,
  groupPolls,
  parseLineProtocolMapping,
  parseMbap,
  parseReadRequest,
  parseRegisterMap,
  parseRequest,
  parseResponse,
  parseTeltonikaMapping,
  readFrame,
  shippedMaps,
} from '@packwatch/protocol';
import * as corpus from './corpus.ts';
import { type FuzzRandom } from './fuzz-random.ts';
import { type Corpus, mutatedBytes } from './mutate-bytes.ts';
import { type Document, severalTimesMutated } from './mutate-document.ts';

/** A case: what is decoded, and for documents what they were before they became bytes. */
export interface FuzzCase {
  readonly bytes: Uint8Array;
  /** Longer than this, in ms, is a hang. */
  readonly limitMs: number;
}

export interface FuzzCodec {
  readonly name: string;
  make(random: FuzzRandom): FuzzCase;
  /** What the codec says of the bytes. Throws if it breaks its promises. */
  run(bytes: Uint8Array): unknown;
}

/** A frame is decoded in microseconds; an upload of 8 MiB may take 1 s, so one of 4 KiB far less. */
const FRAME_LIMIT_MS = 5;
const UPLOAD_LIMIT_MS = 20;

const ERROR_CODES: ReadonlySet<string> = new Set(['malformed', 'invalid', 'unsupported_version', 'too_large']);

type Decoded<T> = { ok: true; upload: T } | { ok: false; error: UploadError };

/** A refusal must be typed; what was taken must come out of the encoder and in again as the same. */
function checked<T>(result: Decoded<T>, again?: (upload: T) => Decoded<T>): Decoded<T> {
  if (!result.ok) {
    if (!ERROR_CODES.has(result.error.code) || result.error.message === '') throw new Error('a refusal without reason');
  } else if (again !== undefined) deepStrictEqual(again(result.upload), result);
  return result;
}

const fromBytes = (seeds: Corpus, limitMs: number) => ({
  make: (random: FuzzRandom): FuzzCase => ({ bytes: mutatedBytes(random, seeds), limitMs }),
});

const jsonBytes = (document: unknown): Uint8Array => corpus.utf8(JSON.stringify(document));
const documentOf = (bytes: Uint8Array): Document => JSON.parse(new TextDecoder().decode(bytes)) as Document;

/** Half of the cases keep the JSON whole and change what it says, so that they come further in. */
const fromJson = (seed: Uint8Array, onlyDocuments = false) => {
  const document = documentOf(seed);
  return {
    make: (random: FuzzRandom): FuzzCase => ({
      bytes:
        onlyDocuments || random.below(2) === 0
          ? jsonBytes(severalTimesMutated(random, document))
          : mutatedBytes(random, [seed]),
      limitMs: UPLOAD_LIMIT_MS,
    }),
  };
};

const WHOLE_EVERY = 16;
const POINTS_OF_PART = 6;

/**
 * Mostly a map of a few neighbouring points: what is wrong with a point or between two of them shows there as well as among fifty, and
 * eight times as many cases fit into a minute.
 */
function partOf(random: FuzzRandom, map: RegisterMap): RegisterMap {
  if (random.below(WHOLE_EVERY) === 0) return map;
  const from = random.below(map.points.length);
  return { ...map, points: map.points.slice(from, from + POINTS_OF_PART) };
}

const COMPILED = shippedMaps.map(compileMap);
const REGISTERS = fromHex('ffff7fc0800000010000c350ffff09e3'.repeat(8)) ?? new Uint8Array();

function finiteValues(values: PointValues): PointValues {
  for (const [name, value] of values) {
    if (value !== null && !Number.isFinite(value)) throw new Error(`${name} is ${value}`);
  }
  return values;
}

export const CODECS: readonly FuzzCodec[] = [
  {
    name: 'modbus',
    ...fromBytes(corpus.PAIRS, FRAME_LIMIT_MS),
    run(bytes) {
      const request = bytes.subarray(1, 1 + (bytes[0] ?? 0));
      const response = bytes.subarray(1 + (bytes[0] ?? 0));
      const frame = { pollMs: null, tMs: 0, bus: 'b', request, response, error: null };
      const asked = parseRequest(request);
      return [
        asked.ok ? parseResponse(asked.request, response) : asked,
        parseReadRequest(request),
        readFrame(frame),
        groupPolls(FrameTable.of([frame, frame])).length,
      ];
    },
  },
  {
    name: 'mbap',
    ...fromBytes(corpus.TCP_STREAMS, FRAME_LIMIT_MS),
    run(bytes) {
      const found: unknown[] = [];
      // As a master does: frame after frame, until the stream ends or is out of step.
      for (let at = 0; ;) {
        const parsed = parseMbap(bytes.subarray(at));
        found.push(parsed);
        if (!parsed.ok || parsed.frame === null) return found;
        const { transaction, adu, length } = parsed.frame;
        if (length <= 0) throw new Error('a frame of no length');
        // Which protocol it is, the header says once: what was read is what would have been sent.
        deepStrictEqual(buildMbap(transaction, adu), bytes.slice(at, at + length));
        at += length;
      }
    },
  },
  {
    name: 'find-response',
    ...fromBytes(corpus.PAIRS, FRAME_LIMIT_MS),
    run(bytes) {
      const asked = parseRequest(bytes.subarray(1, 1 + (bytes[0] ?? 0)));
      if (!asked.ok) return asked;
      const heard = bytes.subarray(1 + (bytes[0] ?? 0));
      const found = findResponse(asked.request, heard);
      if (found === null) return null;
      const read = parseResponse(asked.request, found);
      // Slave, function, length and CRC are right; what it says may still be nonsense.
      const mayBe: readonly string[] = ['modbus_exception', 'malformed_frame'];
      if (!read.ok && !mayBe.includes(read.fault)) throw new Error(`found what is none: ${read.fault}`);
      if (found.buffer !== heard.buffer) throw new Error('found it elsewhere');
      return [found, read];
    },
  },
  {
    name: 'map-decode',
    ...fromBytes([REGISTERS], FRAME_LIMIT_MS),
    run: (bytes) =>
      COMPILED.map((map) => {
        const values: PointValues = new Map();
        map.decode(bytes[0] ?? 0, bytes.subarray(1, 251), values);
        return finiteValues(values);
      }),
  },
  {
    name: 'map-document',
    make(random) {
      const map = partOf(random, random.pick(shippedMaps as readonly [RegisterMap, ...RegisterMap[]]));
      return { bytes: jsonBytes(severalTimesMutated(random, map as unknown as Document)), limitMs: UPLOAD_LIMIT_MS };
    },
    run(bytes) {
      const parsed = parseRegisterMap(documentOf(bytes));
      if (!parsed.ok) return parsed;
      const values: PointValues = new Map();
      const compiled = compileMap(parsed.map);
      for (const { first } of parsed.map.blocks) compiled.decode(first, REGISTERS, values);
      return finiteValues(values);
    },
  },
  {
    name: 'frames-json',
    ...fromJson(encodeFramesJson(corpus.FRAMES)),
    run: (bytes) => checked(decodeFramesJson(bytes), (upload) => decodeFramesJson(encodeFramesJson(upload))),
  },
  {
    name: 'frames-cbor',
    ...fromBytes(
      [encodeFramesCbor(corpus.FRAMES), encodeFramesCbor({ ...corpus.FRAMES, frames: [] })],
      UPLOAD_LIMIT_MS,
    ),
    run: (bytes) => checked(decodeFramesCbor(bytes), (upload) => decodeFramesCbor(encodeFramesCbor(upload))),
  },
  {
    name: 'values-json',
    ...fromJson(encodeValuesJson(corpus.VALUES)),
    run: (bytes) => checked(decodeValuesJson(bytes)),
  },
  {
    name: 'line-protocol',
    ...fromBytes([corpus.LINES], UPLOAD_LIMIT_MS),
    run: (bytes) => checked(decodeLineProtocol(bytes, corpus.LINE_MAPPING)),
  },
  {
    name: 'teltonika',
    ...fromJson(jsonBytes(corpus.SEGMENTS)),
    run: (bytes) => checked(decodeTeltonika(bytes, corpus.TELTONIKA_MAPPING)),
  },
  {
    name: 'mappings',
    ...fromJson(jsonBytes([corpus.LINE_MAPPING, corpus.TELTONIKA_MAPPING]), true),
    run(bytes) {
      const documents = documentOf(bytes);
      const [first, second] = Array.isArray(documents) ? documents : [documents];
      const [lines, segments] = [parseLineProtocolMapping(first), parseTeltonikaMapping(second)];
      return [
        lines.ok ? checked(decodeLineProtocol(corpus.LINES, lines.mapping)) : lines,
        segments.ok ? checked(decodeTeltonika(jsonBytes(corpus.SEGMENTS), segments.mapping)) : segments,
      ];
    },
  },
];

export const findCodec = (name: string): FuzzCodec | undefined => CODECS.find((codec) => codec.name === name);
