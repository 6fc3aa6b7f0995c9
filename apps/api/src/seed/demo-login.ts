import { randomBytes } from 'node:crypto';
import { type Auth } from '../auth/auth.ts';

export const DEMO_ORGANISATION = { name: 'Demo fleet', slug: 'demo-fleet' } as const;
export const DEMO_EMAIL = 'demo@packwatch.local';

const PASSWORD_BYTES = 12;

export interface DemoLogin {
  readonly userId: string;
  readonly organisationId: string;
  readonly password: string;
}

/**
 * The demo's person and organisation, made or found. The password is random and known only from the manifest: where that
 * is lost or stale, there is a new one.
 */
export async function demoLogin(auth: Auth, knownPassword: string | undefined): Promise<DemoLogin> {
  const { userId, password } = await demoPerson(auth, knownPassword);
  return { userId, password, organisationId: await demoOrganisation(auth, userId) };
}

async function demoPerson(
  auth: Auth,
  knownPassword: string | undefined,
): Promise<{ userId: string; password: string }> {
  const context = await auth.$context;
  const found = await context.internalAdapter.findUserByEmail(DEMO_EMAIL, { includeAccounts: true });
  if (!found) {
    const password = randomBytes(PASSWORD_BYTES).toString('base64url');
    const { user } = await auth.api.signUpEmail({ body: { email: DEMO_EMAIL, name: 'Demo', password } });
    // Signing up signs in too; nobody is there to use it.
    await context.internalAdapter.deleteUserSessions(user.id);
    return { userId: user.id, password };
  }
  const userId = found.user.id;
  const hash = found.accounts.find(({ providerId }) => providerId === 'credential')?.password;
  if (knownPassword !== undefined && hash && (await context.password.verify({ hash, password: knownPassword }))) {
    return { userId, password: knownPassword };
  }
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  await context.internalAdapter.updatePassword(userId, await context.password.hash(password));
  return { userId, password };
}

async function demoOrganisation(auth: Auth, userId: string): Promise<string> {
  const context = await auth.$context;
  const where = [{ field: 'slug', value: DEMO_ORGANISATION.slug }];
  const found = await context.adapter.findOne<{ id: string }>({ model: 'organization', where });
  if (found) return found.id;
  const { id } = await auth.api.createOrganization({ body: { ...DEMO_ORGANISATION, userId } });
  return id;
}
