export * from './channels.repository.ts';
export * from './notifications.repository.ts';
export * from './policies.repository.ts';
