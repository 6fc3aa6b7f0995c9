import { type AuditAction, type AuditTarget } from '@packwatch/contracts';
import pg from 'pg';
import { writeAudit } from '../audit/write-audit.ts';
import { type PoolClient } from '../connection/pool.ts';

/** The key of a pack of the transaction's organisation. */
export async function findPackId(client: PoolClient, uid: string): Promise<number | null> {
  const { rows } = await client.query<{ id: number }>('SELECT id FROM pack WHERE uid = $1', [uid]);
  return rows[0]?.id ?? null;
}

/** Before that time the pack is another organisation's: nothing of its own can mean it then. Null: it may begin whenever. */
export async function ownedOnlySince(client: PoolClient, packId: number, from: Date): Promise<Date | null> {
  const { rows } = await client.query<{ since: Date }>(
    'SELECT taken_over_at AS since FROM pack WHERE id = $1 AND taken_over_at > $2',
    [packId, from],
  );
  return rows[0]?.since ?? null;
}

/** It was to begin before the pack was this organisation's. */
export interface NotYoursYet {
  readonly kind: 'not_yours_yet';
  readonly packUid: string;
  readonly since: Date;
}

/** What was changed, by whom, in the change's own transaction. */
export async function audit(
  client: PoolClient,
  organisationId: string,
  actor: string,
  action: AuditAction,
  target: AuditTarget,
  after: object,
): Promise<void> {
  await writeAudit(client, organisationId, { by: actor }, { action, target, after });
}

const EXCLUSION_VIOLATION = '23P01';

/** Inserts an interval; false, and the transaction goes on, if another one stands in that time. */
export async function insertUnlessTaken(client: PoolClient, sql: string, values: readonly unknown[]): Promise<boolean> {
  await client.query('SAVEPOINT assign');
  try {
    await client.query(sql, [...values]);
    return true;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== EXCLUSION_VIOLATION) throw error;
    await client.query('ROLLBACK TO SAVEPOINT assign');
    return false;
  }
}
