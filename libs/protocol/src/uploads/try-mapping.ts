import { toHex } from '../bytes/hex.ts';
import { type PlacedFault } from '../maps/document-faults.ts';
import { type UploadError } from './frames-upload.ts';
import { decodeLineProtocol, type LinePrecision } from './line-protocol.ts';
import { parseLineProtocolMapping } from './line-protocol-mapping.ts';
import { decodeTeltonika } from './teltonika.ts';
import { parseTeltonikaMapping } from './teltonika-mapping.ts';
import { type MappedUpload, type MappedUploadResult, type RefusedPart, type ValueSample } from './values-upload.ts';

export type MappedFormat = 'line_protocol' | 'teltonika';

/** A sample as plain JSON. */
export interface TriedSample {
  /** 0-based place in the message of the line or segment that began it. */
  readonly at: number;
  readonly tMs: number;
  /** The pack's serial number, as the mapping makes it. */
  readonly pack: string;
  /** By signal, in the signal's unit; null: not read. */
  readonly values: Readonly<Record<string, number | null>>;
  readonly cells: readonly { readonly cell: number; readonly values: Readonly<Record<string, number | null>> }[];
}

/** Registers of a segment, as the pair of frames that would have read them, in hex. */
export interface TriedFrame {
  readonly at: number;
  readonly tMs: number;
  readonly bus: string;
  readonly request: string;
  readonly response: string;
}

export interface TriedMessage {
  readonly samples: readonly TriedSample[];
  readonly frames: readonly TriedFrame[];
  /** Lines, segments or values that would be set aside, each with its reason and place. */
  readonly refused: readonly RefusedPart[];
  /** What the mapping says nothing about, and how often it comes; at most 100 names. */
  readonly unmapped: readonly { readonly name: string; readonly count: number }[];
}

export type TryMappingResult =
  | { readonly ok: true; readonly message: TriedMessage }
  /** The mapping itself is wrong, at these places. */
  | { readonly ok: false; readonly in: 'mapping'; readonly errors: readonly PlacedFault[] }
  /** The message is none of its format, as a whole. */
  | { readonly ok: false; readonly in: 'message'; readonly error: UploadError };

/**
 * What a message would give by a mapping, without anything being stored. The mapping is a document from outside; which
 * packs the gateway has is not asked here. Never throws.
 *
 * @param precision what timestamps of line protocol count
 */
export function tryMapping(
  format: MappedFormat,
  mapping: unknown,
  message: Uint8Array,
  precision: LinePrecision = 'ns',
): TryMappingResult {
  if (format === 'line_protocol') {
    const parsed = parseLineProtocolMapping(mapping);
    if (!parsed.ok) return { ok: false, in: 'mapping', errors: parsed.errors };
    return toResult(decodeLineProtocol(message, parsed.mapping, precision));
  }
  const parsed = parseTeltonikaMapping(mapping);
  if (!parsed.ok) return { ok: false, in: 'mapping', errors: parsed.errors };
  return toResult(decodeTeltonika(message, parsed.mapping));
}

/** Nobody reads more of a message, and as plain JSON a mapping that makes much of each line fills memory. */
const MAX_SHOWN = 20_000;

function toResult(read: MappedUploadResult): TryMappingResult {
  if (!read.ok) return { ok: false, in: 'message', error: read.error };
  const { samples, frames, refused } = read.upload;
  const valuesOf = ({ points, cells }: ValueSample): number =>
    [...cells.values()].reduce((sum, { size }) => sum + size, points.size);
  const shown = samples.reduce((sum, sample) => sum + valuesOf(sample), frames.length + refused.length);
  if (shown <= MAX_SHOWN) return { ok: true, message: toMessage(read.upload) };
  const message = `the mapping makes ${shown} values, blocks and refusals of it; try a piece that makes at most ${MAX_SHOWN}`;
  return { ok: false, in: 'message', error: { code: 'too_large', path: '', message } };
}

function toMessage({ samples, frames, refused, unmapped }: MappedUpload): TriedMessage {
  return {
    samples: samples.map(toSample),
    frames: frames.map(({ at, tMs, bus, request, response }) => {
      return { at, tMs, bus, request: toHex(request), response: toHex(response ?? new Uint8Array()) };
    }),
    refused,
    unmapped: [...unmapped].map(([name, count]) => ({ name, count })),
  };
}

const toSample = ({ at, tMs, pack, points, cells }: ValueSample): TriedSample => ({
  at,
  tMs,
  pack,
  values: Object.fromEntries(points),
  cells: [...cells]
    .map(([cell, values]) => ({ cell, values: Object.fromEntries(values) }))
    .sort((a, b) => a.cell - b.cell),
});
