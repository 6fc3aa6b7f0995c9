/** Why an upload was not taken. The edges (HTTP, MQTT) say it in their own way. */
export type UploadRejection =
  | 'unauthenticated'
  | 'wrong_gateway'
  | 'malformed'
  | 'too_large'
  | 'unsupported_media_type'
  | 'upload_id_reused'
  | 'rate_limited'
  | 'database_unavailable'
  | 'busy';

export class UploadRejected extends Error {
  readonly code: UploadRejection;
  /** The place in the input that is at fault: `frames[3].q`, `@1042`. */
  readonly path: string | undefined;
  /** After how long it may be taken, if that is known. */
  readonly retryAfterS: number | undefined;

  constructor(
    code: UploadRejection,
    message: string,
    options: ErrorOptions & { path?: string; retryAfterS?: number } = {},
  ) {
    super(message, options);
    this.name = 'UploadRejected';
    this.code = code;
    this.path = options.path;
    this.retryAfterS = options.retryAfterS;
  }
}

/** Something was configured while the upload was on its way: it is to be decoded again by what holds now. */
export class ConfigurationMoved extends UploadRejected {
  constructor() {
    super('busy', 'the configuration is being changed all the time; keep the upload and try again in a moment');
    this.name = 'ConfigurationMoved';
  }
}

const TEMPORARY: ReadonlySet<UploadRejection> = new Set(['rate_limited', 'database_unavailable', 'busy']);

/** True if the same upload may well be taken later: the gateway keeps it and tries again. */
export function isTemporary(error: unknown): boolean {
  return !(error instanceof UploadRejected) || TEMPORARY.has(error.code);
}
