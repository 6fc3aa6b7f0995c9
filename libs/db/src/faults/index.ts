export * from './disk.ts';
export * from './pack-outcome.ts';
export * from './pending-work.ts';
export * from './sever.ts';
