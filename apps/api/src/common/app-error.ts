/** Every stable error code of the API. A code never changes its meaning; new ones may come. */
export type AppErrorCode =
  | 'invalid_input'
  | 'unauthenticated'
  | 'no_active_organisation'
  | 'forbidden'
  | 'origin_refused'
  | 'not_found'
  | 'map_version_taken'
  | 'address_taken'
  | 'serial_taken'
  | 'redecode_wrong_state'
  | 'redecode_busy'
  | 'export_not_ready'
  | 'export_gone'
  | 'print_unavailable'
  | 'already_noted'
  | 'precondition_failed'
  | 'limit_reached'
  | 'cursor_expired'
  | 'channel_in_use'
  | 'alarm_wrong_state'
  | 'not_a_trip'
  | 'rule_not_enabled'
  | 'back_test_busy'
  | 'too_many_requests'
  | 'key_over'
  | 'name_taken'
  | 'pack_handed_over'
  | 'pack_is_yours'
  | 'pack_busy'
  | 'site_in_use'
  | 'group_in_use'
  | 'idempotency_key_reused'
  | 'answer_lost'
  | 'last_owner'
  | 'fresh_proof_wanted'
  | 'erasure_under_way'
  | 'already_member'
  | 'not_an_oem'
  | 'has_oem'
  | 'oem_of_oem'
  | 'invitation_needs_sign_in'
  | 'invitation_needs_password'
  | 'domain_not_proven'
  | 'domain_taken'
  | 'database_unavailable'
  | 'query_too_slow';

export interface FieldError {
  /** JSON path into the input: `query.limit`, `body.note`. */
  readonly path: string;
  readonly message: string;
}

/** An error somebody can act on. It knows nothing of HTTP: one filter turns it into problem details. */
export class AppError extends Error {
  readonly code: AppErrorCode;
  readonly fields: readonly FieldError[];
  /** When asking again may help; null: the usual pause. */
  readonly retryAfterSeconds: number | null;

  constructor(
    code: AppErrorCode,
    message: string,
    options: ErrorOptions & { fields?: readonly FieldError[]; retryAfterSeconds?: number } = {},
  ) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.fields = options.fields ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
  }
}

/** Where a name means one thing of an organisation. */
export const nameTaken = (what: string): AppError =>
  new AppError('name_taken', `another ${what} has this name`, {
    fields: [{ path: 'body.name', message: 'is taken' }],
  });

export const notFound = (what: string): AppError => new AppError('not_found', `there is no such ${what}`);
