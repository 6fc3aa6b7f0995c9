import { type FastifyInstance } from 'fastify';
import { type ApiDocument } from './openapi-types.ts';
import { REFERENCE_POLICY, referencePage } from './reference-page.ts';

/** The document, and the page made from it. Below /v1 too, which the pages' server passes on. */
export function serveReference(fastify: FastifyInstance, document: ApiDocument): void {
  for (const path of ['/openapi.json', '/v1/openapi.json']) {
    fastify.get(path, async (_request, reply) => reply.send(document));
  }
  let page: string | undefined;
  fastify.get('/v1/reference', async (_request, reply) => {
    page ??= referencePage(document);
    return reply.type('text/html; charset=utf-8').header('content-security-policy', REFERENCE_POLICY).send(page);
  });
}
