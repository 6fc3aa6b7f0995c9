import { type NextRequest, NextResponse } from 'next/server';
import { DEVELOPMENT } from '#env.ts';
import { ASKED_PATH_HEADER } from '#lib/server/asked-path.ts';
import { contentSecurityPolicy } from '#lib/server/content-security-policy.ts';

/** Gives each page its own nonce; Next puts it on the scripts that it writes. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, DEVELOPMENT);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set(ASKED_PATH_HEADER, request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('referrer-policy', 'same-origin');
  response.headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  return response;
}

export const config = {
  matcher: ['/((?!api/|v1/|health|_next/static|_next/image).*)'],
};
