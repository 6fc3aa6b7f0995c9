import { randomUUID } from 'node:crypto';
import { UnsupportedMediaTypeException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import fastifyStatic from '@fastify/static';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';
import { type Logger } from 'pino';
import { type AppParts } from './app-parts.ts';
import { AppModule } from './app.module.ts';
import { ACKNOWLEDGE_PATH } from './common/acknowledge-links.ts';
import { UNSUBSCRIBE_PATH } from './common/unsubscribe-links.ts';
import { authRoutes } from './auth/auth.routes.ts';
import { NestLogger } from './common/nest-logger.ts';
import { openApiDocument } from './openapi/document.ts';
import { serveReference } from './reference/reference.routes.ts';
import { addSecurityHeaders } from './common/security-headers.ts';

/** Nothing that people send here is long. Uploads go to ingest. */
const BODY_LIMIT_BYTES = 64 * 1024;
const REQUEST_TIMEOUT_MS = 30_000;

/** What mail readers post by their own button (RFC 8058). */
const ONE_CLICK = 'List-Unsubscribe=One-Click';

/** Forms are taken from two pages alone, our own, which have a button and no fields, and from the button of mail readers. */
function takeTheButton(fastify: FastifyInstance): void {
  const options = { parseAs: 'string' as const };
  fastify.addContentTypeParser<string>('application/x-www-form-urlencoded', options, ({ url }, body, done) => {
    const isOut = url.startsWith(`${UNSUBSCRIBE_PATH}?`);
    if (body === '' && (isOut || url.startsWith(`${ACKNOWLEDGE_PATH}?`))) done(null, undefined);
    else if (isOut && body === ONE_CLICK) done(null, undefined);
    else done(new UnsupportedMediaTypeException('forms are not taken here: send JSON'));
  });
}

export interface AppOptions {
  /** Where browsers see PackWatch. */
  readonly webUrl: string;
  /** Whose word for an address counts: the pages' server and proxies, as `TRUSTED_PROXIES` has them. */
  readonly trustedProxies: readonly string[];
  readonly logger: Logger;
}

/** The API, ready to listen. Close it before the parts it was given. */
export async function createApp(
  parts: AppParts,
  { webUrl, trustedProxies, logger }: AppOptions,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    loggerInstance: logger,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(parts), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
    // Fastify's own JSON parser, which refuses `__proto__`; and no form or text: pages of others could send those unasked.
    bodyParser: false,
  });
  const fastify: FastifyInstance = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain');
  takeTheButton(fastify);
  addSecurityHeaders(fastify, { https: webUrl.startsWith('https:') });
  // Nothing is served by it but what a route hands to it.
  await fastify.register(fastifyStatic, { serve: false });
  await fastify.register(authRoutes, { auth: parts.auth, origin: new URL(webUrl).origin });
  serveReference(fastify, openApiDocument(app));
  await app.init();
  await fastify.ready();
  return app;
}
