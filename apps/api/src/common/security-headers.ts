import { type FastifyInstance } from 'fastify';

/** This service answers with data only: nothing of it may be framed, sniffed, cached or run. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};
const HSTS = 'max-age=31536000; includeSubDomains';

/** Puts the headers and the request's id on every answer, refusals included. */
export function addSecurityHeaders(fastify: FastifyInstance, { https }: { https: boolean }): void {
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers(https ? { ...HEADERS, 'strict-transport-security': HSTS } : HEADERS);
    reply.header('x-request-id', request.id);
  });
}
