import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** What the provider says about somebody, beside who it is. */
export interface OidcClaims {
  readonly email?: string;
  readonly email_verified?: boolean;
  readonly name?: string;
}

export interface TestOidcProvider {
  readonly issuer: string;
  readonly client: { readonly clientId: string; readonly clientSecret: string };
  /** Who signs in next, without being asked; null: they decline. */
  readonly people: { next: { readonly subject: string; readonly claims: OidcClaims } | null };
  /** Paths that were asked for, in order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

export interface TestOidcOptions {
  readonly redirectUri: string;
  /** What is in the id_token itself: many providers put the address there, others tell it only at their userinfo endpoint. */
  readonly inIdToken?: boolean;
}

/** A real OpenID provider on a free loopback port, which takes whoever comes for the person that the test has named. */
export async function testOidcProvider({ redirectUri, inIdToken = true }: TestOidcOptions): Promise<TestOidcProvider> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { clientId: 'packwatch', clientSecret: 'a secret of the test: with + and %' };
  const people: TestOidcProvider['people'] = { next: null };
  const claimsOf = new Map<string, OidcClaims>();
  const asked: string[] = [];

  const provider: Provider = new Provider(issuer, {
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [redirectUri],
        scope: 'openid email profile',
      },
    ],
    claims: { email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: !inIdToken,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['of the test'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    pkce: { required: () => true },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, subject) => ({
      accountId: subject,
      claims: () => ({ sub: subject, ...claimsOf.get(subject) }),
    }),
    // Nobody is asked what the client may know.
    loadExistingGrant: async ({ oidc }) => {
      const { client: asking, session } = oidc;
      if (!asking || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    asked.push(new URL(request.url ?? '/', issuer).pathname);
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    const { next } = people;
    if (next) claimsOf.set(next.subject, next.claims);
    const result = next
      ? { login: { accountId: next.subject, remember: false } }
      : { error: 'access_denied', error_description: 'they do not want to' };
    provider
      .interactionFinished(request, response, result, { mergeWithLastSubmission: false })
      .catch((error: Error) => {
        response.statusCode = 500;
        response.end(error.message);
      });
  });
  return {
    issuer,
    client,
    people,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
