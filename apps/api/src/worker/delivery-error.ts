/** Why an attempt failed, and whether another one can help. */
export class DeliveryError extends Error {
  readonly permanent: boolean;
  readonly responseStatus: number | null;
  /** The receiver asked for this much patience. */
  readonly retryAfterMs: number | null;

  constructor(
    message: string,
    options: ErrorOptions & { permanent?: boolean; responseStatus?: number; retryAfterMs?: number | null } = {},
  ) {
    super(message, options);
    this.name = 'DeliveryError';
    this.permanent = options.permanent ?? false;
    this.responseStatus = options.responseStatus ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
  }
}
