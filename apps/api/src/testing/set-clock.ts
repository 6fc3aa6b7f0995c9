/** A clock that stands where a test puts it. */
export class SetClock {
  at: Date;

  constructor(at: Date) {
    this.at = at;
  }

  now(): Date {
    return this.at;
  }
}
