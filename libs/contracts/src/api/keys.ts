import { z } from 'zod';
import { permission, type Permission } from './me.ts';

/** What only people do, signed in: a key that could make keys or members would outlive its own end. */
const FOR_PEOPLE = [
  'organisation:write',
  'organisation:erase',
  'member:write',
  'customer:write',
  'key:read',
  'key:write',
] as const satisfies Permission[];

/** What a key may be allowed. */
export const keyScope = permission.exclude(FOR_PEOPLE);
export type KeyScope = z.infer<typeof keyScope>;

/** How long the old secret may go on when a key is rotated, at most. */
export const ROTATION_OVERLAP_MAX_HOURS = 30 * 24;

export const apiKey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    /** The first characters of the secret, by which people tell keys apart: `pw_live_1a2b3c4d`. */
    prefix: z.string(),
    scopes: z.array(keyScope),
    /** `expiring`: valid, until the time in `expiresAt`. */
    state: z.enum(['active', 'expiring', 'expired', 'revoked']),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    /** Null: it never ends by itself. */
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
    /** To the minute; null: never. */
    lastUsedAt: z.iso.datetime().nullable(),
    /** The key that this one takes over from. */
    replaces: z.uuid().nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKeyDto = z.infer<typeof apiKey>;

export const apiKeyList = z.object({ items: z.array(apiKey) }).meta({ id: 'ApiKeyList' });
export type ApiKeyList = z.infer<typeof apiKeyList>;

/** `secret` is shown this once: only its hash is stored. Null where a repeated request gets the answer of the first. */
export const newApiKey = z.object({ key: apiKey, secret: z.string().nullable() }).meta({ id: 'NewApiKey' });
export type NewApiKeyDto = z.infer<typeof newApiKey>;

export const createApiKey = z
  .strictObject({
    name: z.string().trim().min(1).max(120),
    scopes: z.array(keyScope).min(1).max(keyScope.options.length),
    /** Left out or null: it does not end by itself. */
    expiresAt: z.iso.datetime().nullable().optional(),
  })
  .meta({ id: 'CreateApiKey' });
export type CreateApiKey = z.output<typeof createApiKey>;

export const rotateApiKey = z
  .strictObject({ overlapHours: z.number().min(0).max(ROTATION_OVERLAP_MAX_HOURS).default(24) })
  .meta({ id: 'RotateApiKey' });
export type RotateApiKey = z.output<typeof rotateApiKey>;
