import { type PackState } from './pack-state.ts';

/** Times are kept as ms before the state's own, null as null: with many cells in alarm they are most of the bytes. */
export type PartRow = [part: string, raised: number | null, since: number | null, last: number, peakValue: number];
export type RuleRow = [ruleId: string, ruleVersion: number, signal: string, comparison: string, parts: PartRow[]];

/** The state as it stands in a checkpoint. */
export type StoredState = Omit<PackState, 'alarms'> & { readonly alarms: RuleRow[] };
