export * from './alarms/alarm-rule.ts';
export * from './alarms/reconcile-episodes.ts';
export * from './fold/pack-facts.ts';
export * from './fold/pack-fold.ts';
export * from './fold/pack-sample.ts';
