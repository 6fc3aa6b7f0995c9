import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { pino } from 'pino';
import { createApp } from './create-app.ts';
import { openParts } from './open-parts.ts';

// Writes openapi.json from the routes as they are. Nothing is connected to: the connections open at first use.
const nowhere = 'postgresql://packwatch@127.0.0.1:1/none';
const webUrl = 'http://127.0.0.1:4100';
const logger = pino({ level: 'error' });
const { parts, close } = openParts(
  {
    DATABASE_URL: nowhere,
    AUTH_DATABASE_URL: nowhere,
    REDIS_URL: 'redis://127.0.0.1:1',
    AUTH_SECRET: crypto.randomUUID(),
    SECRET_KEY: crypto.getRandomValues(new Uint8Array(32)),
    EXPORT_DIR: '/nowhere',
    WEBHOOK_ALLOW_PRIVATE: false,
    PASSPORT_KEY: crypto.getRandomValues(new Uint8Array(32)),
    PASSPORT_RETIRED_KEYS: [],
    API_REQUESTS_A_MINUTE: 1_200,
    WEB_URL: webUrl,
    SMTP_URL: 'smtp://127.0.0.1:1',
    MAIL_FROM: 'packwatch@localhost',
    OPEN_SIGN_UP: false,
  },
  logger,
);
const app = await createApp(parts, { webUrl, trustedProxies: [], logger });
const { body } = await app.inject({ method: 'GET', url: '/openapi.json' });
await writeFile('openapi.json', `${JSON.stringify(JSON.parse(body), null, 2)}\n`);
await app.close();
await close();
