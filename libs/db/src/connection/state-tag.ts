import { createHash } from 'node:crypto';

/** A short name for a state: the same for the same members, another one as soon as one of them changed. For `ETag`. */
export const stateTag = (state: object): string =>
  createHash('sha256').update(JSON.stringify(state)).digest('base64url').slice(0, 16);
