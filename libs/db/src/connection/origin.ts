import { AsyncLocalStorage } from 'node:async_hooks';

/** From where something is done: it stands in the audit log beside who did it. */
export interface Origin {
  readonly address: string;
  readonly requestId: string;
  /** `session` or `key`; left out where nobody was let in (yet). */
  readonly via?: 'session' | 'key';
  /** The person's id, or the key's. */
  readonly actorId?: string;
  /** The OEM for which somebody acts on a customer's organisation. */
  readonly oemId?: string;
}

const origins = new AsyncLocalStorage<Origin>();

/** Runs `work`; what it and everything it calls writes to the audit log says that it came from here. */
export const fromOrigin = <T>(origin: Origin, work: () => T): T => origins.run(origin, work);

/** As `packwatch.origin` of a transaction; empty outside of a request. */
export const originSetting = (): string => {
  const origin = origins.getStore();
  return origin === undefined ? '' : JSON.stringify(origin);
};
