import { Buffer } from 'node:buffer';
import { fromOrigin } from '@packwatch/db';
import { fromNodeHeaders } from 'better-auth/node';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Auth, CLIENT_IP_HEADER } from './auth.ts';

const BODY_LIMIT_BYTES = 16 * 1024;

/** Hands `/api/auth/*` to better-auth, with the body as it came. In a scope of its own, since parsers hold for a scope. */
export async function authRoutes(
  scope: FastifyInstance,
  { auth, origin }: { auth: Auth; origin: string },
): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES }, (_request, body, done) => {
    done(null, body);
  });
  scope.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const from = { address: request.ip, requestId: request.id };
      return sendResponse(await fromOrigin(from, () => auth.handler(toWebRequest(request, origin))), reply);
    },
  });
}

function toWebRequest(request: FastifyRequest, origin: string): Request {
  const headers = fromNodeHeaders(request.headers);
  headers.set(CLIENT_IP_HEADER, request.ip);
  const body = Buffer.isBuffer(request.body) ? new Uint8Array(request.body) : null;
  // The length belongs to the body as it came over the wire; the new request counts for itself.
  headers.delete('content-length');
  return new Request(new URL(request.url, origin), { method: request.method, headers, body });
}

async function sendResponse(response: Response, reply: FastifyReply): Promise<FastifyReply> {
  reply.status(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  // Set-Cookie is the one header that must not be joined.
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}
