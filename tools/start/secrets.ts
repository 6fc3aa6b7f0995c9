import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writePrivateFile } from './private-file.ts';

const secretsFile = z.object({
  /** Signs sessions. */
  authSecret: z.string().min(32),
  /** 32 bytes in base64: encrypts webhook secrets in the database. */
  secretKey: z.base64(),
});
export type Secrets = z.infer<typeof secretsFile>;

/** The secrets of this checkout, made once: with others, sessions and webhook secrets of earlier runs would be lost. */
export async function ensureSecrets(path: string): Promise<Secrets> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text !== null) return secretsFile.parse(JSON.parse(text));
  const secrets: Secrets = {
    authSecret: randomBytes(32).toString('base64url'),
    secretKey: randomBytes(32).toString('base64'),
  };
  await writePrivateFile(path, secrets);
  return secrets;
}
