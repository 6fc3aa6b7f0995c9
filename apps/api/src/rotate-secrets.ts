import { createPool, SealedSecretsRepository } from '@packwatch/db';
import { SecretBox } from './common/secret-box.ts';
import { EnvError, rotateSecretsEnv } from './env.ts';
import { rotateSecrets } from './secrets/rotate-secrets.ts';

const USAGE = `rotate-secrets

Seals the secrets of webhooks and the addresses of chats anew, with another key. Can be broken off and run again.

1. Make a key (openssl rand -base64 32). Start the API and the worker with it as SECRET_KEY, and the one before as
   SECRET_KEY_PREVIOUS: they read what either sealed, and seal with the new one.
2. Run this with both, and ADMIN_DATABASE_URL. It ends with 1 and names what neither key opens.
3. Start them without SECRET_KEY_PREVIOUS, at the earliest a week later if links in mails that were sent are to hold.
`;

async function run(): Promise<number> {
  if (process.argv.slice(2).some((arg) => arg === '--help' || arg === '-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  const { ADMIN_DATABASE_URL, SECRET_KEY, SECRET_KEY_PREVIOUS } = rotateSecretsEnv();
  const pool = createPool(ADMIN_DATABASE_URL, { applicationName: 'packwatch-rotate-secrets', max: 1 });
  try {
    const [from, to] = [new SecretBox(SECRET_KEY_PREVIOUS), new SecretBox(SECRET_KEY)];
    const { rotated, already, unreadable } = await rotateSecrets(new SealedSecretsRepository(pool), from, to);
    console.log(`${rotated} sealed anew, ${already} were already.`);
    for (const { of, id } of unreadable) console.error(`Neither key opens the ${of} of ${id}: set it anew.`);
    return unreadable.length > 0 ? 1 : 0;
  } finally {
    await pool.end();
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof EnvError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
}
