import { z } from 'zod';

const port = z.coerce.number({ error: 'a port number, for example 4102' }).int().min(0).max(65_535);
const shared = {
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'the URL of PostgreSQL as role packwatch_ingest' }),
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'the URL of Redis, for example redis://127.0.0.1:6379' }),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
};

const ingestEnv = z.object({
  ...shared,
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(4102),
  MQTT_PORT: port.default(4103),
});
const recomputeEnv = z.object(shared);

export type IngestEnv = z.infer<typeof ingestEnv>;
export type RecomputeEnv = z.infer<typeof recomputeEnv>;

/** @throws Error naming each variable at fault and what it should hold */
function read<T>(schema: z.ZodType<T>, source: NodeJS.ProcessEnv): T {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete. Set these variables and start again:\n${faults.join('\n')}`);
}

export const readIngestEnv = (source: NodeJS.ProcessEnv = process.env): IngestEnv => read(ingestEnv, source);
export const readRecomputeEnv = (source: NodeJS.ProcessEnv = process.env): RecomputeEnv => read(recomputeEnv, source);
