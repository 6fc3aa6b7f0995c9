import { type PoolClient } from '../connection/pool.ts';

/** Who does something, and when by the server's clock. */
export interface Actor {
  /** As people read it: an e-mail address, or a key's name. */
  readonly by: string;
  readonly at: Date;
}

export interface AuditedChange {
  /** `key.create`, `site.update`, … */
  readonly action: string;
  /** What it was done to, `kind:id`. */
  readonly target: string;
  readonly before?: object | null;
  readonly after?: object | null;
}

/** What was done, in the transaction that did it. From where it came, the transaction knows itself. */
export async function writeAudit(
  client: PoolClient,
  organisationId: string,
  { by, at }: Actor,
  { action, target, before = null, after = null }: AuditedChange,
): Promise<void> {
  await client.query(
    `INSERT INTO public.audit_log (organisation_id, at, actor, action, target, before, after)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [organisationId, at, by, action, target, before, after],
  );
}
