import { newId } from '../connection/new-id.ts';
import { type Pool } from '../connection/pool.ts';

/** Makes somebody who has signed up an owner of an organisation, for benchmarks. Needs the owner's connection. */
export async function addBenchMember(pool: Pool, organisationId: string, userId: string): Promise<void> {
  await pool.query(
    `INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt") VALUES ($1, $2, $3, 'owner', now())`,
    [newId(), organisationId, userId],
  );
}
