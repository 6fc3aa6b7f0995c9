import { type UploadError } from './frames-upload.ts';

/** Both formats of raw frames keep these; the spec pages in `docs/uploads` state them. */
export const FRAMES_UPLOAD_LIMITS = {
  frames: 100_000,
  /** A Modbus RTU frame has at most 256 bytes; noise behind one is kept as evidence, up to here. */
  aduBytes: 512,
  busLength: 64,
  errorLength: 64,
  nesting: 16,
  /** Objects and arrays of a JSON body, all told: what it unpacks to in memory is bounded before it is parsed. */
  jsonContainers: 200_000,
  /** Names of members of a JSON body that differ: a parser remembers every one. */
  jsonNames: 10_000,
  /** Members and tables of a CBOR body. */
  members: 64,
  buses: 256,
  requests: 10_000,
  /** Slaves of which an upload says how long their answers took. */
  roundTrips: 10_000,
} as const;

/** Thrown inside the decoders only; their one outer function turns it into an `UploadError`. */
export class UploadFault extends Error {
  readonly code: UploadError['code'];
  readonly path: string;

  constructor(code: UploadError['code'], path: string, message: string) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

export const faultToError = (fault: UploadFault): UploadError => ({
  code: fault.code,
  path: fault.path,
  message: fault.message,
});

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CONTROL_CHARACTER = /\p{Cc}/u;
/** The last instant a JavaScript date can hold. */
const LAST_MS = 8.64e15;

export const isUuid = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/** Whole milliseconds since 1970, in what a date can hold. Whether a time is plausible is not a codec's question. */
export const isUnixMs = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_MS;

/** Non-empty text of at most `maxLength` characters without control characters and halves of surrogate pairs. */
export const isName = (value: unknown, maxLength: number): value is string =>
  typeof value === 'string' &&
  value.length > 0 &&
  value.length <= maxLength &&
  value.isWellFormed() &&
  !CONTROL_CHARACTER.test(value);
