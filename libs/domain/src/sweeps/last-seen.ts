/** What a sweep for silence knows of a gateway; times are receive times of PackWatch. */
export interface GatewayLastSeen {
  readonly gatewayId: string;
  /** Null: it never uploaded, and so never fell silent. */
  readonly lastReceivedMs: number | null;
  /** Receive time minus `sent` of its newest upload; null: it does not say. */
  readonly skewMs: number | null;
  /** When it came back from its newest outage that was alarmed; null: there was none. */
  readonly returnedMs: number | null;
  /** While an alarm on its silence is open: its first upload after it fell silent; null: none yet. */
  readonly firstReceivedMs: number | null;
}

/** What a sweep for silence knows of a pack. */
export interface PackLastSeen {
  readonly packId: number;
  /** Only packs in service are missed. */
  readonly isInService: boolean;
  /** Gateways that it is assigned to now. */
  readonly gatewayIds: readonly string[];
  /** Its newest sample, by the sample's own time, and when that was received; null: there never was one. */
  readonly tsMs: number | null;
  readonly receivedMs: number | null;
  /** While an alarm on its silence is open: its first sample after it fell silent; null: none yet. */
  readonly firstTsMs: number | null;
  /** Newest readings of the signals that rules watch, so far as they were looked for. */
  readonly signals: readonly SignalLastSeen[];
}

export interface SignalLastSeen {
  /** The rule that it was looked for. */
  readonly ruleId: string;
  readonly signal: string;
  /** `pack`, or `cell:<n>` from 0. */
  readonly part: string;
  /** Null: not seen for as long as anybody looked back. */
  readonly tsMs: number | null;
  /** While an alarm on it is open: its first reading after it went missing; null: none yet. */
  readonly firstTsMs: number | null;
}
