export * from './copy-floor.ts';
export * from './scratch-database.ts';
