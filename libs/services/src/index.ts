export * from './choose-provider.ts';
export * from './env.ts';
export * from './ports.ts';
export * from './service-provider.ts';
export * from './services-error.ts';
export { errorText } from './reachable.ts';
export * from './throwaway-services.ts';
export * from './root/crashable-services.ts';
export { REDIS_IMAGE, TIMESCALE_IMAGE } from './docker/engine.ts';
