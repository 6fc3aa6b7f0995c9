import { trustedProxies } from '@packwatch/contracts';
import { z } from 'zod';

const schema = z.object({
  API_URL: z.url({
    protocol: /^https?$/,
    error: 'API_URL must be the address of the PackWatch API, such as http://127.0.0.1:4101',
  }),
});

/** Known when the server is built: `next dev` needs a looser page policy. */
export const DEVELOPMENT = process.env['NODE_ENV'] === 'development';

export type Env = z.infer<typeof schema>;

let parsed: Env | undefined;

/** Read when the server runs, never while it is built: one build serves every deployment. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

const serverSchema = schema.extend({
  NODE_ENV: z.literal('production', { error: 'NODE_ENV must be production: the built pages are for it' }),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number({ error: 'PORT must be a port number' }).int().min(1).max(65_535).default(4100),
  TRUSTED_PROXIES: trustedProxies,
});

/** For the server of the built pages. @throws Error naming each variable at fault */
export const serverEnv = (source: Record<string, string | undefined> = process.env): z.output<typeof serverSchema> =>
  parse(serverSchema, source);

export const parseEnv = (source: Record<string, string | undefined>): Env => parse(schema, source);

function parse<T extends z.ZodType>(shape: T, source: Record<string, string | undefined>): z.output<T> {
  const result = shape.safeParse(source);
  if (result.success) return result.data;
  throw new Error(`The web server can't start. ${result.error.issues.map((issue) => issue.message).join('; ')}.`);
}
