import { z } from 'zod';
import { gateway } from './gateways.ts';

const name = z.string().trim().min(1).max(120);

export const createGateway = z
  .strictObject({ name, site: z.uuid().nullable().default(null) })
  .meta({ id: 'CreateGateway' });
export type CreateGateway = z.output<typeof createGateway>;

export const updateGateway = z
  .strictObject({ name: name.optional(), site: z.uuid().nullable().optional() })
  .meta({ id: 'UpdateGateway' });
export type UpdateGateway = z.output<typeof updateGateway>;

/** How long a claim code opens. */
export const CLAIM_HOURS = 24;

/** Shown this once: only its hash is stored. Null where a repeated request gets the answer of the first. */
export const claimCode = z.object({ code: z.string().nullable(), expiresAt: z.iso.datetime() });

export const gatewayCreated = z.object({ gateway, claim: claimCode }).meta({ id: 'GatewayCreated' });
export type GatewayCreated = z.infer<typeof gatewayCreated>;

export const newClaim = z.object({ claim: claimCode }).meta({ id: 'NewClaim' });
export type NewClaim = z.infer<typeof newClaim>;

export const claimGateway = z.strictObject({ code: z.string().min(10).max(60) }).meta({ id: 'ClaimGateway' });

/** What a gateway uploads with: its id and its token, shown this once. */
export const gatewayClaimed = z
  .object({ gateway: z.object({ id: z.uuid(), name: z.string() }), token: z.string() })
  .meta({ id: 'GatewayClaimed' });
export type GatewayClaimed = z.infer<typeof gatewayClaimed>;

export const gatewayToken = z
  .object({
    id: z.uuid(),
    /** Shown in the token behind `pwg_`. */
    prefix: z.string(),
    state: z.enum(['active', 'expiring', 'expired', 'revoked']),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'GatewayToken' });
export type GatewayTokenDto = z.infer<typeof gatewayToken>;

export const gatewayTokenList = z.object({ items: z.array(gatewayToken) }).meta({ id: 'GatewayTokenList' });
export type GatewayTokenList = z.infer<typeof gatewayTokenList>;

export const rotateGatewayToken = z
  .strictObject({
    overlapHours: z
      .number()
      .min(0)
      .max(30 * 24)
      .default(24),
  })
  .meta({ id: 'RotateGatewayToken' });
export type RotateGatewayToken = z.output<typeof rotateGatewayToken>;

export const newGatewayTokenDto = z
  .object({ token: z.string().nullable(), issued: gatewayToken })
  .meta({ id: 'NewGatewayToken' });
export type NewGatewayTokenDto = z.infer<typeof newGatewayTokenDto>;
