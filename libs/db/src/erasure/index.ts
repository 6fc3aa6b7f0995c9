export * from './erasure.repository.ts';
export * from './erasure-work.repository.ts';
export * from './person-data.repository.ts';
