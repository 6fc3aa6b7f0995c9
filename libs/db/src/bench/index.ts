export * from './api-tenant.ts';
export * from './backends.ts';
export * from './bench-fleet.ts';
export * from './copy-floor.ts';
export * from './fill-telemetry.ts';
export * from './live-fleet.ts';
export * from './scratch-database.ts';
export * from './stored-bytes.ts';
