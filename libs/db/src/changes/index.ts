export * from './change-relay.repository.ts';
export * from './change-write.repository.ts';
export * from './changes.repository.ts';
