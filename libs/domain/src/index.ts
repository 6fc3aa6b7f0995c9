export * from './alarms/alarm-rule.ts';
export { alarmRuleOf, type RuleSaid } from './alarms/alarm-rule-of.ts';
export * from './alarms/back-test.ts';
export { changedRule } from './alarms/changed-rule.ts';
export * from './alarms/default-rules.ts';
export * from './alarms/life-cycle.ts';
export * from './alarms/pack-models.ts';
export * from './alarms/open-episodes.ts';
export { rateRule } from './alarms/rate-rule.ts';
export * from './alarms/reconcile-episodes.ts';
export { deviationsMv } from './alarms/signal-value.ts';
export * from './alarms/threshold-rule.ts';
export * from './alarms/trip-post-mortem.ts';
export { CHEMISTRIES } from './chemistry/chemistries.ts';
export * from './chemistry/chemistry-profile.ts';
export { type OcvCurve, type SocInterval, socAtRest } from './chemistry/ocv-curve.ts';
export { idleCurrentMa } from './fold/activity.ts';
export * from './fold/impossible-parameter.ts';
export { factsAt, type HeldFacts } from './fold/held-facts.ts';
export * from './fold/pack-facts.ts';
export * from './fold/pack-fold.ts';
export * from './fold/pack-sample.ts';
export { afterService, serviceEvent, storedService, type ServiceEvent } from './fold/service-event.ts';
export { UnreadablePackState, decodePackState, encodePackState } from './fold/pack-state-codec.ts';
export { type SampleRefusal } from './fold/sample-refusal.ts';
export { storedSample, type StoredReadings } from './fold/stored-sample.ts';
export { type PackState, initialPackState } from './fold/pack-state.ts';
export { dayRollup } from './rollup/merge-rollups.ts';
export * from './rollup/rollup.ts';
export { RunningRollup } from './rollup/running-rollup.ts';
export { type SocAdvice, type SocDoubt } from './soc/soc-doubt.ts';
export { type SocAnchor, type SocReason } from './soc/soc-estimate.ts';
export { type CapacityWindow } from './soh/capacity.ts';
export { type Confidence } from './soh/confidence.ts';
export * from './soh/pack-health.ts';
export { type SelfDischarge, type SelfDischargeUnknown } from './soh/self-discharge.ts';
export { type Trend } from './soh/trend.ts';
export { type EnergyEfficiency } from './soh/usage.ts';
export { DEPTHS as cycleDepths } from './soh/rainflow.ts';
export { type WeakCell, type WeakReason } from './soh/weak-cells.ts';
export { resistanceRatio, type ResistanceTable } from './chemistry/resistance-table.ts';
export { packCharge, packSocMethods } from './soc/pack-soc-methods.ts';
export { type SocMethods } from './soc/soc-methods.ts';
export * from './sweeps/last-seen.ts';
export { steadilyBehindMs } from './sweeps/steadily-behind.ts';
export * from './sweeps/sweep-absent.ts';
export * from './sweeps/sweep-bus.ts';
export {
  type OpenSweepEpisode,
  type SweepClear,
  type SweepOutcome,
  type SweepRaise,
  type SweepSubject,
} from './sweeps/sweep-episode.ts';
export * from './sweeps/sweep-rule.ts';
export * from './sweeps/sweep-siblings.ts';
