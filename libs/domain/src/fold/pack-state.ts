import { type RuleMemory } from '../alarms/alarm-memory.ts';
import { type HealthState, INITIAL_HEALTH } from '../soh/step-health.ts';
import { INITIAL_RHYTHM, type PollRhythm } from './poll-rhythm.ts';
import { INITIAL_SOC, type SocState } from '../soc/step-soc.ts';

/**
 * The fold's whole memory of a pack: plain JSON with a version, so that it is the checkpoint. Treat it as opaque outside
 * libs/domain; store it by `encodePackState`.
 */
export interface PackState extends SocState {
  readonly v: 8;
  readonly lastTsMs: number | null;
  readonly rhythm: PollRhythm;
  readonly health: HealthState;
  /** Only what is pending or open; a rule with nothing to remember is not here. */
  readonly alarms: readonly RuleMemory[];
}

/** The state of a pack of which nothing was ever read. */
export function initialPackState(): PackState {
  return { v: 8, lastTsMs: null, rhythm: INITIAL_RHYTHM, ...INITIAL_SOC, health: INITIAL_HEALTH, alarms: [] };
}
