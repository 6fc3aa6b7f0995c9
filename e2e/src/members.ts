import { randomUUID } from 'node:crypto';
import { type MemberRole } from '@packwatch/contracts';
import { createPool } from '@packwatch/db';
import { stack } from './context.ts';

export interface Login {
  readonly email: string;
  readonly password: string;
}

/** Somebody new in the demo organisation, who can sign in. */
export async function addMember(name: string, role: MemberRole): Promise<Login> {
  const { run, organisationId } = stack();
  const login = { email: `${name.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`, password: randomUUID() };
  const response = await fetch(`${run.api}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: run.web },
    body: JSON.stringify({ name, ...login }),
  });
  if (!response.ok) throw new Error(`Signing up got ${response.status}: ${await response.text()}`);
  const { user } = (await response.json()) as { user: { id: string } };
  const pool = createPool(run.database);
  try {
    await pool.query(
      'INSERT INTO auth.member (id, "organizationId", "userId", role, "createdAt") VALUES ($1, $2, $3, $4, now())',
      [randomUUID(), organisationId, user.id, role],
    );
  } finally {
    await pool.end();
  }
  return login;
}
