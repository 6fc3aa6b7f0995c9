export * from './export-columns.ts';
export * from './export-read.repository.ts';
export * from './export-work.repository.ts';
export * from './exports.repository.ts';
export * from './take-out.repository.ts';
export * from './take-out-read.repository.ts';
