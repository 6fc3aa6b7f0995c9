export * from './brand-settings.repository.ts';
export * from './brands.repository.ts';
