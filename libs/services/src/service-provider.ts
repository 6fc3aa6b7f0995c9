export type ProviderName = 'given' | 'docker' | 'root';

/** Runs one named piece of work. The caller decides how, and whether, its progress is shown. */
export type Step = <T>(label: string, work: () => Promise<T>) => Promise<T>;

export interface ServiceRequest {
  /** `start` keeps its data between runs and is durable; `test` throws everything away and prefers speed. */
  readonly purpose: 'start' | 'test';
  /** A folder of this checkout (under `.local/`) for data and logs. It is made when missing. */
  readonly folder: string;
  /** Loopback ports to listen on. Given services have their own. */
  readonly ports: { readonly postgres: number; readonly redis: number };
  readonly step: Step;
  /** Breaks off a start that is under way. */
  readonly signal?: AbortSignal;
  /** Called when a service ends although nobody asked it to. */
  readonly onUnexpectedEnd?: (service: string, lastLogLines: string) => void;
}

/** A running PostgreSQL with TimescaleDB at hand, and a running Redis. */
export interface Services {
  readonly provider: ProviderName;
  /** URL of a role that may create roles and databases. */
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** The processes that were started, by name; empty where somebody else runs them. */
  readonly pids: Readonly<Record<string, number>>;
  /** Stops what this provider started. Safe to call twice. */
  readonly stop: () => Promise<void>;
}

/** One way to get the services. */
export interface ServiceProvider {
  readonly name: ProviderName;
  /** Why this provider cannot be used on this machine, as a sentence; null if it can. */
  readonly unavailable: () => Promise<string | null>;
  /** @throws ServicesError with one clear sentence; nothing that it started is left running then */
  readonly start: (request: ServiceRequest) => Promise<Services>;
}
