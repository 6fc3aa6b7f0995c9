export * from './channels.repository.ts';
export * from './mail-choices.repository.ts';
export * from './notifications.repository.ts';
export * from './policies.repository.ts';
