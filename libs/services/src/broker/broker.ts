import { type Step } from '../service-provider.ts';

export interface BrokerRequest {
  /** A new folder for configuration and log. Whoever made it removes it. */
  readonly folder: string;
  /**
   * Lines of mosquitto.conf besides its listener. `addressOf` says how the broker reaches a loopback port of this machine.
   */
  readonly config: (addressOf: (port: number) => string) => readonly string[];
  /** Loopback ports of this machine that the broker must reach. */
  readonly reaches: readonly number[];
  readonly step: Step;
}

/** A running mosquitto: a broker that knows nothing of PackWatch. */
export interface Broker {
  readonly host: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** One way to get a broker. */
export type StartBroker = (request: BrokerRequest) => Promise<Broker>;
