import { parseArgs } from 'node:util';
import { INVITATION_DAYS } from '@packwatch/contracts';
import { createAuthPool, CustomersRepository, InvitationsRepository, newInvitationToken } from '@packwatch/db';
import { z } from 'zod';
import { EnvError, foundEnv } from './env.ts';

const USAGE = `found --name NAME --owner E-MAIL [--slug SLUG]
found --oem SLUG

Founds an organisation where nobody may sign up, and prints the link by which its first owner joins (for ${INVITATION_DAYS} days).
With --oem: lets an organisation that stands have customers, which nobody may where sign-up is closed.

Environment: AUTH_DATABASE_URL, WEB_URL.
`;

const wanted = z.object({
  name: z.string({ error: '--name is missing' }).trim().min(1).max(120),
  owner: z.email({ error: '--owner takes an e-mail address' }),
  slug: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, '--slug takes a-z, 0-9 and -')
    .optional(),
});

async function run(): Promise<string> {
  const { values } = parseArgs({
    options: {
      name: { type: 'string' },
      owner: { type: 'string' },
      slug: { type: 'string' },
      oem: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return USAGE;
  if (values.oem !== undefined) return allowCustomers(values.oem);
  const { name, owner, slug } = wanted.parse(values);
  const env = foundEnv();
  const pool = createAuthPool(env.AUTH_DATABASE_URL, { applicationName: 'packwatch-found', max: 1 });
  try {
    const at = new Date();
    const token = newInvitationToken();
    const expiresAt = new Date(at.getTime() + INVITATION_DAYS * 86_400_000);
    const organisation = { name, slug: slug ?? name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') };
    await new InvitationsRepository(pool).found(organisation, { email: owner, expiresAt }, token, { by: 'found', at });
    return `${new URL(`/invitation#${token.token}`, env.WEB_URL).href}\n`;
  } finally {
    await pool.end();
  }
}

async function allowCustomers(slug: string): Promise<string> {
  const pool = createAuthPool(foundEnv().AUTH_DATABASE_URL, { applicationName: 'packwatch-found', max: 1 });
  try {
    const allowed = await new CustomersRepository(pool).allow(slug, { by: 'found', at: new Date() });
    if (!allowed) throw new TypeError(`there is no organisation "${slug}"`);
    return `${slug} may have customers now\n`;
  } finally {
    await pool.end();
  }
}

try {
  process.stdout.write(await run());
} catch (error) {
  const isUsage = error instanceof z.ZodError || (error instanceof TypeError && 'code' in error);
  const message = error instanceof z.ZodError ? error.issues.map((issue) => issue.message).join('\n') : String(error);
  if (isUsage) console.error(`${message}\n\n${USAGE}`);
  else console.error(error instanceof EnvError ? error.message : error);
  process.exitCode = 1;
}
