/** What the API is asked for; the order of rows is the page's own matter. */
export interface FleetFilter {
  readonly search: string;
  readonly state: FleetState | null;
  readonly attention?: PackAttention | null;
  readonly tag?: string;
  readonly site?: string | null;
  readonly group?: string | null;
}

/** What is wrong with a pack beside its alarms. */
export const PACK_ATTENTION = ['soc_doubtful', 'weak_cell', 'low_health'] as const;
export type PackAttention = (typeof PACK_ATTENTION)[number];

export const FLEET_STATES = ['charging', 'discharging', 'idle', 'silent', 'alarm'] as const;
export type FleetState = (typeof FLEET_STATES)[number];
