/** What the API is asked for; the order of rows is the page's own matter. */
export interface FleetFilter {
  readonly search: string;
  readonly state: FleetState | null;
}

export const FLEET_STATES = ['charging', 'discharging', 'idle', 'silent', 'alarm'] as const;
export type FleetState = (typeof FLEET_STATES)[number];
