import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { trustedProxies } from '@packwatch/contracts';
import { z } from 'zod';

/** A boot failure that names the variables at fault and what to do about each. */
export class EnvError extends Error {}

const url = (protocols: string[], what: string) =>
  z.string({ error: `set it to ${what}` }).refine((text) => protocols.includes(protocolOf(text)), {
    message: `must be ${what}`,
  });

const protocolOf = (text: string): string => (URL.canParse(text) ? new URL(text).protocol : '');

const secretKey = z
  .string({ error: 'set it to 32 random bytes in base64 (openssl rand -base64 32)' })
  .transform((text) => new Uint8Array(Buffer.from(text, 'base64')))
  .refine((bytes) => bytes.length === 32, { message: 'must be 32 bytes in base64 (openssl rand -base64 32)' });

/** The key before `SECRET_KEY`, while what it sealed is sealed anew; compose files pass on an empty one. */
const previousSecretKey = z.preprocess((text) => (text === '' ? undefined : text), secretKey.optional());

/** Public halves of Ed25519 keys that signed once, in base64url, separated by commas. */
const publicKeys = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((key) => key !== ''))
  .refine((keys) => keys.every((key) => Buffer.from(key, 'base64url').length === 32), {
    message: 'must be public keys (the "x" of GET /v1/passport-keys), separated by commas',
  });

const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info');
const postgres = (role: string) => url(['postgres:', 'postgresql:'], `a PostgreSQL URL of the role ${role}`);
const redis = url(['redis:', 'rediss:'], 'a Redis URL (redis://…)');
const web = url(['http:', 'https:'], 'the http(s) address where browsers see PackWatch');
const smtp = url(['smtp:', 'smtps:'], 'the mail server (smtp://host:port)');
const mailFrom = z.string({ error: 'set it to the sender of mails' }).min(3);
const flag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true');

/** Compose files pass on an empty one. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema.optional());

/** API and worker share it. Without one, whatever the machine keeps for a while, which holds if both run on it. */
const exportDir = z
  .string()
  .min(1)
  .default(join(tmpdir(), 'packwatch-exports'))
  .transform((path) => resolve(path));

const apiSchema = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'must be a port' }).int().min(0).max(65_535).default(4101),
  DATABASE_URL: postgres('packwatch_api'),
  AUTH_DATABASE_URL: postgres('packwatch_auth'),
  REDIS_URL: redis,
  AUTH_SECRET: z
    .string({ error: 'set it to a random text of at least 32 characters (openssl rand -base64 32)' })
    .min(32, 'must have at least 32 characters (openssl rand -base64 32)'),
  SECRET_KEY: secretKey,
  SECRET_KEY_PREVIOUS: previousSecretKey,
  PASSPORT_KEY: secretKey,
  PASSPORT_RETIRED_KEYS: publicKeys,
  WEB_URL: web,
  WEBHOOK_ALLOW_PRIVATE: flag,
  SMTP_URL: smtp,
  MAIL_FROM: mailFrom,
  OPEN_SIGN_UP: flag,
  TRUSTED_PROXIES: trustedProxies,
  EXPORT_DIR: exportDir,
  API_REQUESTS_A_MINUTE: z.coerce.number({ error: 'must be a number of requests' }).int().min(1).default(1_200),
  LOG_LEVEL: logLevel,
});
export type ApiEnv = z.output<typeof apiSchema>;

const workerSchema = z.object({
  DATABASE_URL: postgres('packwatch_worker'),
  REDIS_URL: redis,
  SMTP_URL: smtp,
  MAIL_FROM: mailFrom,
  WEB_URL: web,
  SECRET_KEY: secretKey,
  SECRET_KEY_PREVIOUS: previousSecretKey,
  WEBHOOK_ALLOW_PRIVATE: flag,
  EXPORT_DIR: exportDir,
  /** Left out: looked for in the usual places; `none`: nothing is printed. */
  CHROMIUM_PATH: optional(z.string()),
  /** Left out: unless the worker is root, under whom Chromium runs without one alone. */
  CHROMIUM_SANDBOX: optional(z.enum(['true', 'false'])),
  /** Where the worker itself sees the pages; left out: at `WEB_URL`. */
  PRINT_URL: optional(web),
  LOG_LEVEL: logLevel,
});
export type WorkerEnv = z.output<typeof workerSchema>;

const seedSchema = z.object({
  ADMIN_DATABASE_URL: postgres('that owns the tables'),
  AUTH_DATABASE_URL: postgres('packwatch_auth'),
  AUTH_SECRET: apiSchema.shape.AUTH_SECRET,
  SECRET_KEY: secretKey,
  WEB_URL: web,
});
export type SeedEnv = z.output<typeof seedSchema>;

const rotateSecretsSchema = z.object({
  ADMIN_DATABASE_URL: postgres('that owns the tables'),
  SECRET_KEY: secretKey,
  SECRET_KEY_PREVIOUS: secretKey,
});
export type RotateSecretsEnv = z.output<typeof rotateSecretsSchema>;

const foundSchema = z.object({ AUTH_DATABASE_URL: postgres('packwatch_auth'), WEB_URL: web });
export type FoundEnv = z.output<typeof foundSchema>;

type Variables = Record<string, string | undefined>;

export const apiEnv = (variables: Variables = process.env): ApiEnv => parse(apiSchema, variables);
export const workerEnv = (variables: Variables = process.env): WorkerEnv => parse(workerSchema, variables);
export const seedEnv = (variables: Variables = process.env): SeedEnv => parse(seedSchema, variables);
export const rotateSecretsEnv = (variables: Variables = process.env): RotateSecretsEnv =>
  parse(rotateSecretsSchema, variables);
export const foundEnv = (variables: Variables = process.env): FoundEnv => parse(foundSchema, variables);

function parse<T extends z.ZodType>(schema: T, variables: Variables): z.output<T> {
  const parsed = schema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new EnvError(`The environment is not complete:\n${lines.join('\n')}`);
}
