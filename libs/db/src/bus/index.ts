export * from './bus-fold.repository.ts';
export * from './bus-health.repository.ts';
export * from './bus-report.repository.ts';
