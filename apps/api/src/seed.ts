import { parseArgs } from 'node:util';
import {
  createAuthPool,
  createPool,
  createPrisma,
  MembersRepository,
  OrganisationMembersRepository,
  Provisioning,
} from '@packwatch/db';
import { createAuth } from './auth/auth.ts';
import { SecretBox } from './common/secret-box.ts';
import { EnvError, seedEnv } from './env.ts';
import { readManifest, writeManifest } from './seed/manifest-file.ts';
import { seedDemo } from './seed/seed-demo.ts';

const USAGE = `seed --manifest FILE [--packs N] [--webhook-url URL]

Makes the demo organisation, or what is missing of it, and writes what a simulator of its gateways needs.

  --manifest FILE      what it wrote before, and writes again (mode 600: it holds tokens and a password)
  --packs N            packs with a simulated or replayed load (12); beside them there is one to try things out
  --webhook-url URL    also post the demo's events there, signed
  --help               this text

Environment: ADMIN_DATABASE_URL, AUTH_DATABASE_URL, AUTH_SECRET, SECRET_KEY, WEB_URL.
`;

class UsageError extends Error {}

function options(): { manifest: string; packs: number; webhookUrl: string | undefined } | 'help' {
  const { values } = parseArgs({
    options: {
      manifest: { type: 'string' },
      packs: { type: 'string', default: '12' },
      'webhook-url': { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return 'help';
  const packs = Number(values.packs);
  if (values.manifest === undefined) throw new UsageError('--manifest FILE is missing');
  if (!Number.isInteger(packs) || packs < 1 || packs > 10_000) throw new UsageError('--packs takes 1 to 10000');
  const webhookUrl = values['webhook-url'];
  if (webhookUrl !== undefined && !URL.canParse(webhookUrl)) throw new UsageError('--webhook-url takes a URL');
  return { manifest: values.manifest, packs, webhookUrl };
}

async function run(): Promise<string> {
  const chosen = options();
  if (chosen === 'help') return USAGE;
  const env = seedEnv();
  const admin = createPool(env.ADMIN_DATABASE_URL, { applicationName: 'packwatch-seed', max: 7 });
  const prisma = createPrisma(env.ADMIN_DATABASE_URL);
  const authPool = createAuthPool(env.AUTH_DATABASE_URL, { applicationName: 'packwatch-seed', max: 2 });
  try {
    const members = new MembersRepository(authPool);
    const auth = createAuth({
      pool: authPool,
      secret: env.AUTH_SECRET,
      webUrl: env.WEB_URL,
      sso: null,
      organisationsOf: (userId) => members.homesOf(userId),
      forgetExpired: () => members.forgetExpired(),
      // The demo's address is nobody's: there is nobody to mail.
      mailer: { send: () => Promise.resolve(), close: () => undefined },
      dressed: (mail) => Promise.resolve(mail),
      openSignUp: true,
      founded: ({ id, name }, by) =>
        new OrganisationMembersRepository(authPool).noteFounding(id, name, { by, at: new Date() }),
      log: (level, message) => (level === 'error' ? console.error(message) : undefined),
    });
    const manifest = await seedDemo({
      admin,
      provisioning: new Provisioning(prisma),
      auth,
      secrets: new SecretBox(env.SECRET_KEY),
      packs: chosen.packs,
      webhookUrl: chosen.webhookUrl,
      earlier: await readManifest(chosen.manifest),
      now: new Date(),
    });
    await writeManifest(chosen.manifest, manifest);
    const { packs, gateways, login } = manifest;
    return `Demo fleet: ${packs.length} packs on ${gateways.length} gateways, and one to try things out. Sign in as ${login.email}; the password is in ${chosen.manifest}.\n`;
  } finally {
    await Promise.all([admin.end(), prisma.$disconnect(), authPool.end()]);
  }
}

try {
  process.stdout.write(await run());
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  console.error(
    isUsage || error instanceof EnvError ? `${(error as Error).message}${isUsage ? `\n\n${USAGE}` : ''}` : error,
  );
  process.exitCode = 1;
}
