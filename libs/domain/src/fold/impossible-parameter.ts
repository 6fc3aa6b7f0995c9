/** A parameter that cannot be: the factory that refused it, the field, and why. */
export class ImpossibleParameter extends Error {
  readonly code = 'impossible-parameter';
  readonly field: string;
  readonly reason: string;

  constructor(what: string, field: string, reason: string) {
    super(`${what}: ${field} ${reason}`);
    this.name = 'ImpossibleParameter';
    this.field = field;
    this.reason = reason;
  }
}
