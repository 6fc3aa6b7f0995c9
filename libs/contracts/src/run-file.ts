import { z } from 'zod';

/** `.local/run.json`: where everything of a running `npm start` is. Written once all of it is ready, removed at the end. */
export const runFile = z.object({
  web: z.url(),
  api: z.url(),
  ingest: z.url(),
  mqtt: z.url(),
  mail: z.url(),
  database: z.url(),
  redis: z.url(),
  login: z.object({ email: z.email(), password: z.string() }).nullable(),
  gateway: z.object({ id: z.uuid(), token: z.string() }).nullable(),
  pids: z.record(z.string(), z.int()),
});
export type RunFile = z.infer<typeof runFile>;
