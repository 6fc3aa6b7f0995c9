import 'reflect-metadata';
import { pino } from 'pino';
import { createApp } from './create-app.ts';
import { apiEnv } from './env.ts';
import { openParts } from './open-parts.ts';
import { runService } from './common/run-service.ts';

await runService(async () => {
  const env = apiEnv();
  const logger = pino({ level: env.LOG_LEVEL, base: { service: 'api' } });
  const { parts, close } = openParts(env, logger);
  // Redis may come later: live pages wait for it, everything else works.
  for (const connection of [parts.redis, parts.subscriber]) {
    connection.connect().catch((error: unknown) => logger.warn({ err: error }, 'Redis is away'));
  }
  const app = await createApp(parts, { webUrl: env.WEB_URL, trustedProxies: env.TRUSTED_PROXIES, logger });
  await app.listen(env.PORT, env.HOST);
  return {
    logger,
    stop: async () => {
      await app.close();
      await close();
    },
  };
});
