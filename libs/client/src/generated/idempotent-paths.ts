// Made by `npm run generate -w @packwatch/client`: what takes an `Idempotency-Key` when posted to.
export const IDEMPOTENT_PATHS: ReadonlySet<string> = new Set([
  '/v1/keys',
  '/v1/sites',
  '/v1/packs',
  '/v1/packs/{uid}/transfers',
  '/v1/rules',
  '/v1/gateways',
]);
