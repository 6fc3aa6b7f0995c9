import { defineConfig } from 'prisma/config';

// `prisma generate` and `prisma validate` need no database; the CLI's migrate commands take DATABASE_URL.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(process.env['DATABASE_URL'] ? { datasource: { url: process.env['DATABASE_URL'] } } : {}),
});
