/** Thrown within a transaction to leave nothing of it behind, where the caller is to hear why. */
export class Refused<R extends string> extends Error {
  readonly reason: R;

  constructor(reason: R) {
    super(reason);
    this.name = 'Refused';
    this.reason = reason;
  }
}

/** What `work` answers, or the reason for which it threw `Refused`. */
export async function unlessRefused<T, R extends string>(
  work: (refuse: (reason: R) => never) => Promise<T>,
): Promise<T | R> {
  const refuse = (reason: R): never => {
    throw new Refused(reason);
  };
  try {
    return await work(refuse);
  } catch (error) {
    if (error instanceof Refused) return error.reason as R;
    throw error;
  }
}
