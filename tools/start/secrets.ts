import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writePrivateFile } from './private-file.ts';

const secretsFile = z.object({
  /** Signs sessions. */
  authSecret: z.string().min(32),
  /** 32 bytes in base64: encrypts webhook secrets in the database. */
  secretKey: z.base64(),
  /** 32 bytes in base64: signs passports. Checkouts from before passports have none yet. */
  passportKey: z.base64().optional(),
});
export type Secrets = z.infer<typeof secretsFile> & { readonly passportKey: string };

/** The secrets of this checkout, made once: with others, sessions and webhook secrets of earlier runs would be lost. */
export async function ensureSecrets(path: string): Promise<Secrets> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const known = text === null ? null : secretsFile.parse(JSON.parse(text));
  if (known?.passportKey !== undefined) return { ...known, passportKey: known.passportKey };
  const secrets: Secrets = {
    authSecret: known?.authSecret ?? randomBytes(32).toString('base64url'),
    secretKey: known?.secretKey ?? randomBytes(32).toString('base64'),
    passportKey: randomBytes(32).toString('base64'),
  };
  await writePrivateFile(path, secrets);
  return secrets;
}
