import { type AuditAction, type AuditTarget } from '@packwatch/contracts';
import { claimKey } from '../connection/only-once.ts';
import { type PoolClient } from '../connection/pool.ts';

/** Who does something, and when by the server's clock. */
export interface Actor {
  /** As people read it: an e-mail address, or a key's name. */
  readonly by: string;
  readonly at: Date;
}

export interface AuditedChange {
  readonly action: AuditAction;
  readonly target: AuditTarget;
  readonly before?: object | null;
  readonly after?: object | null;
}

/**
 * What was done, in the transaction that did it; without `at`: when that began. From where it came, the transaction knows
 * itself.
 */
export async function writeAudit(
  client: PoolClient,
  organisationId: string,
  { by, at }: Pick<Actor, 'by'> & Partial<Pick<Actor, 'at'>>,
  { action, target, before = null, after = null }: AuditedChange,
): Promise<void> {
  await claimKey(client, organisationId);
  await client.query(
    `INSERT INTO public.audit_log (organisation_id, at, actor, action, target, before, after)
     VALUES ($1, coalesce($2::timestamptz, now()), $3, $4, $5, $6, $7)`,
    [organisationId, at ?? null, by, action, target, before, after],
  );
}
