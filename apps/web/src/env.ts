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

export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  throw new Error(`The web server can't start. ${result.error.issues.map((issue) => issue.message).join('; ')}.`);
}
