import { randomUUID } from 'node:crypto';
import { type MemberRole } from '@packwatch/contracts';
import { createPool } from '@packwatch/db';
import { stack } from './context.ts';
import { ownAddress } from './own-address.ts';

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
    headers: { 'content-type': 'application/json', origin: run.web, ...ownAddress() },
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

/** Somebody new with an organisation of their own that has nothing in it yet. */
export async function foundOrganisation(name: string): Promise<Login> {
  const { run } = stack();
  const slug = `${name.toLowerCase().replaceAll(/[^a-z]+/g, '-')}-${randomUUID().slice(0, 8)}`;
  const login = { email: `${slug}@example.org`, password: randomUUID() };
  const post = async (path: string, body: object, cookie = ''): Promise<Response> => {
    const headers = { 'content-type': 'application/json', origin: run.web, cookie, ...ownAddress() };
    const response = await fetch(`${run.api}/api/auth/${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path} got ${response.status}: ${await response.text()}`);
    return response;
  };
  const signedUp = await post('sign-up/email', { name: `Founder of ${name}`, ...login });
  const cookie = signedUp.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ');
  await post('organization/create', { name, slug }, cookie);
  return login;
}
