/** Why an attempt failed, and whether another one can help. */
export class DeliveryError extends Error {
  readonly permanent: boolean;
  readonly responseStatus: number | null;
  /** The receiver asked for this much patience. */
  readonly retryAfterMs: number | null;
  /** The mail server takes nothing for this address, whatever it says. */
  readonly refusesAddress: boolean;

  constructor(
    message: string,
    options: ErrorOptions & {
      permanent?: boolean;
      responseStatus?: number;
      retryAfterMs?: number | null;
      refusesAddress?: boolean;
    } = {},
  ) {
    super(message, options);
    this.name = 'DeliveryError';
    this.permanent = options.permanent ?? false;
    this.responseStatus = options.responseStatus ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.refusesAddress = options.refusesAddress ?? false;
  }
}

/** Whoever reads at the address does not want it. Nothing is wrong with the way to them. */
export class Withheld extends DeliveryError {
  constructor(message: string) {
    super(message, { permanent: true });
    this.name = 'Withheld';
  }
}
