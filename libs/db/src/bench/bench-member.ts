import { newId } from '../connection/new-id.ts';
import { type Pool } from '../connection/pool.ts';

/**
 * Makes somebody who has signed up an owner of an organisation that was made past the sign-in, for benchmarks. Needs the
 * owner's connection.
 */
export async function addBenchMember(pool: Pool, organisationId: string, userId: string): Promise<void> {
  await pool.query(
    `INSERT INTO auth.organization (id, name, slug, "createdAt")
     SELECT id, name, slug, now() FROM public.organisation WHERE id = $1
     ON CONFLICT (id) DO NOTHING`,
    [organisationId],
  );
  await pool.query(
    `INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt") VALUES ($1, $2, $3, 'owner', now())`,
    [newId(), organisationId, userId],
  );
}
