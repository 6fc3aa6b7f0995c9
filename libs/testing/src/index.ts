export * from './catchers/mail-catcher.ts';
export * from './catchers/webhook-catcher.ts';
export * from './database/test-database.ts';
export * from './services/own-services.ts';
export * from './services/severable-proxy.ts';
export * from './services/test-redis.ts';
export * from './test-context.ts';
export * from './wait-for.ts';
