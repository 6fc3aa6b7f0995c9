export * from './carry.repository.ts';
export * from './transfers.repository.ts';
