import { type PointValues } from '../maps/compile-map.ts';
import { type RawFrame, type UploadError } from './frames-upload.ts';

/** What one pack said at one time, decoded before it came: upload formats 3, 4 and 5. */
export interface ValueSample {
  /** 0-based place in the upload of the sample, line or segment that began it. */
  readonly at: number;
  readonly tMs: number;
  /** The pack's serial number. */
  readonly pack: string;
  /** Everything but cells, by signal (`pack.voltage_mv`). */
  readonly points: PointValues;
  /** By 0-based place in the string; signals by name (`cell.voltage_mv`). */
  readonly cells: ReadonlyMap<number, PointValues>;
}

/** Upload format 3. */
export interface ValuesUpload {
  readonly v: 1;
  readonly upload: string;
  readonly sentMs: number;
  readonly samples: readonly ValueSample[];
}

export type ValuesUploadResult = { ok: true; upload: ValuesUpload } | { ok: false; error: UploadError };

/** A line or segment, or a value of one, that is set aside; it costs nothing beside it. */
export interface RefusedPart {
  /** 0-based place in the upload. */
  readonly index: number;
  readonly reason: 'malformed_frame' | 'unknown_pack' | 'conflict';
  readonly detail: string;
  /** The line or segment as it came, cut to a length that people read. */
  readonly text: string;
}

/** Registers of a segment, as the pair of frames that would have read them. */
export interface MappedFrame extends RawFrame {
  /** 0-based place of the segment in the upload. */
  readonly at: number;
}

/** Upload formats 4 and 5, read by the mapping that is set on the gateway. They carry no id and no time of sending. */
export interface MappedUpload {
  readonly samples: readonly ValueSample[];
  /** Registers as they were, if the mapping says that a segment holds such. */
  readonly frames: readonly MappedFrame[];
  readonly refused: readonly RefusedPart[];
  /** What the mapping says nothing about, and how often it came; at most 100 names. */
  readonly unmapped: ReadonlyMap<string, number>;
}

export type MappedUploadResult = { ok: true; upload: MappedUpload } | { ok: false; error: UploadError };

const SIGNAL_NAME = /^[a-z]+\.[a-z][a-z0-9_]{0,62}$/;

/** `pack.voltage_mv`: a group, a dot and a name. Whether there is such a signal is not a codec's question. */
export const isSignalName = (name: string): boolean => SIGNAL_NAME.test(name);

export const isCellSignal = (name: string): boolean => name.startsWith('cell.');

/** Formats 3 to 5 keep these; the spec pages in `docs/uploads` state them. */
export const VALUES_UPLOAD_LIMITS = {
  /** Numbers and nulls of a body, all told. */
  values: 1_000_000,
  samples: 100_000,
  valuesPerSample: 256,
  cells: 256,
  serialLength: 64,
  lines: 100_000,
  segments: 10_000,
  /** Rules of a mapping, and what they ask for, that are held against the lines or segments of a body, all told. */
  comparisons: 20_000_000,
} as const;
