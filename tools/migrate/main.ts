import { z } from 'zod';
import { prepareDatabase } from '../start/prepare-database.ts';

const env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'set it to the URL of PostgreSQL as its administrator' }),
  ROLE_PASSWORD: z.string().min(1).optional(),
});

const parsed = env.safeParse(process.env);
if (parsed.success) {
  await prepareDatabase(parsed.data.DATABASE_URL, parsed.data.ROLE_PASSWORD);
  console.log('The database is up to date.');
} else {
  for (const { path, message } of parsed.error.issues) console.error(`${path.join('.')}: ${message}`);
  process.exitCode = 1;
}
