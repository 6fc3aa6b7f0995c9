export * from './backends.ts';
export * from './bench-fleet.ts';
export * from './copy-floor.ts';
export * from './scratch-database.ts';
