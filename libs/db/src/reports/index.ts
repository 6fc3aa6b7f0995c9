export * from './fleet-report.repository.ts';
export * from './report-due.repository.ts';
export * from './report-print-work.repository.ts';
export * from './report-prints.repository.ts';
export * from './report-subscriptions.repository.ts';
