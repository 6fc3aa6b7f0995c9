import { type RuleMemory } from '../alarms/alarm-memory.ts';
import { type AnchorHolds, NO_HOLDS } from '../soc/anchor-soc.ts';
import { type ChargeState } from '../soc/integrate-charge.ts';
import { type SocEstimate } from '../soc/soc-estimate.ts';

/**
 * The fold's whole memory of a pack: plain JSON with a version, so that it is the checkpoint. Treat it as opaque outside
 * libs/domain; store it by `encodePackState`.
 */
export interface PackState {
  readonly v: 1;
  readonly lastTsMs: number | null;
  readonly charge: ChargeState | null;
  /** Null: there is no evidence of where the pack stands. */
  readonly estimate: SocEstimate | null;
  readonly holds: AnchorHolds;
  /** Only what is pending or open; a rule with nothing to remember is not here. */
  readonly alarms: readonly RuleMemory[];
}

/** The state of a pack of which nothing was ever read. */
export function initialPackState(): PackState {
  return { v: 1, lastTsMs: null, charge: null, estimate: null, holds: NO_HOLDS, alarms: [] };
}
