import { type SsoRefusal } from '@packwatch/contracts';
import { type SsoSignInRepository } from '@packwatch/db';
import { type BetterAuthPlugin } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { type Clock } from '../../common/clock.ts';
import { providerSecretContext } from '../../common/provider-secret.ts';
import { type SecretBox } from '../../common/secret-box.ts';
import { admit, Refused } from './admit.ts';
import { FRESH_S, type OidcClient, type OidcPerson, type OidcProvider, reasonOf } from './oidc-client.ts';

export const SSO_CALLBACK_PATH = '/api/auth/sso/callback';
/** So long somebody may be at their provider. */
const FLOW_SECONDS = 600;

export interface SsoParts {
  readonly repository: SsoSignInRepository;
  readonly client: OidcClient;
  readonly secrets: SecretBox;
  readonly clock: Clock;
  readonly webUrl: string;
  /** Why somebody was not let in, for whoever runs this. */
  readonly log: (message: string, error: Error) => void;
}

const flowSchema = z.object({
  organisationId: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  anew: z.boolean(),
});

const identifierOf = (state: string): string => `sso:${state}`;

/** Signing in by an organisation's own provider: to it, and back. */
export function singleSignOn(parts: SsoParts | null) {
  return {
    id: 'packwatch-sso',
    schema: {
      session: {
        fields: {
          ssoOrganizationId: { type: 'string', required: false, input: false },
          ssoProvenAt: { type: 'date', required: false, input: false },
        },
      },
    },
    rateLimit: [{ pathMatcher: (path) => path.startsWith('/sso/'), window: 60, max: 20 }],
    endpoints: parts ? ssoEndpoints(parts) : {},
  } satisfies BetterAuthPlugin;
}

function ssoEndpoints({ repository, client, secrets, clock, webUrl, log }: SsoParts) {
  const redirectUri = new URL(SSO_CALLBACK_PATH, webUrl).href;
  const page = (refusal: SsoRefusal): string => new URL(`/sign-in?sso=${refusal}`, webUrl).href;

  async function providerOf(organisationId: string): Promise<OidcProvider | null> {
    const found = await repository.providerOf(organisationId);
    if (found === null) return null;
    const clientSecret = secrets.open(found.clientSecretSealed, providerSecretContext(organisationId));
    return { issuer: found.issuer, clientId: found.clientId, clientSecret };
  }

  return {
    ssoStart: createAuthEndpoint(
      '/sso/start',
      { method: 'POST', body: z.object({ email: z.email().max(320), anew: z.boolean().default(false) }) },
      async (ctx) => {
        const { anew } = ctx.body;
        const email = ctx.body.email.toLowerCase();
        const found = await repository.providerOfDomain(domainOf(email));
        const provider = found && (await providerOf(found.organisationId));
        if (!found || !provider) {
          throw new APIError('NOT_FOUND', {
            code: 'SSO_UNKNOWN',
            message: 'no organisation signs in by this domain',
          });
        }
        const begun = await client.begin(provider, redirectUri, { loginHint: email, anew }).catch((error: Error) => {
          log('a sign-in provider can not be used', error);
          throw new APIError('BAD_GATEWAY', { code: 'SSO_PROVIDER', message: 'the provider can not be used now' });
        });
        const { url, flow } = begun;
        await ctx.context.internalAdapter.createVerificationValue({
          identifier: identifierOf(flow.state),
          value: JSON.stringify({ ...flow, anew, organisationId: found.organisationId }),
          expiresAt: new Date(clock.now().getTime() + FLOW_SECONDS * 1_000),
        });
        // Whoever comes back has to be the browser that went.
        const cookie = ctx.context.createAuthCookie('sso_state', { maxAge: FLOW_SECONDS });
        await ctx.setSignedCookie(cookie.name, flow.state, ctx.context.secret, cookie.attributes);
        return ctx.json({ url });
      },
    ),
    ssoCallback: createAuthEndpoint(
      '/sso/callback',
      { method: 'GET', query: z.record(z.string(), z.unknown()), requireRequest: true },
      async (ctx) => {
        const cookie = ctx.context.createAuthCookie('sso_state', { maxAge: 0 });
        const state = await ctx.getSignedCookie(cookie.name, ctx.context.secret);
        ctx.setCookie(cookie.name, '', { ...cookie.attributes, maxAge: 0 });
        if (!state || ctx.query['state'] !== state) throw ctx.redirect(page('expired'));
        const kept = await ctx.context.internalAdapter.consumeVerificationValue(identifierOf(state));
        if (kept === null) throw ctx.redirect(page('expired'));
        if (ctx.query['error'] === 'access_denied') throw ctx.redirect(page('declined'));

        const { organisationId, anew, ...flow } = flowSchema.parse(JSON.parse(kept.value));
        const provider = await providerOf(organisationId);
        if (provider === null) throw ctx.redirect(page('failed'));
        const cameBackTo = new URL(redirectUri);
        cameBackTo.search = new URL(ctx.request.url).search;
        const person = await client.finish(provider, cameBackTo, flow).catch((error: Error) => {
          log('somebody came back from a sign-in provider with what does not hold', new Error(reasonOf(error)));
          throw ctx.redirect(page('failed'));
        });
        const user = await admit(person, {
          organisationId,
          issuer: provider.issuer,
          repository,
          adapter: ctx.context.internalAdapter,
          now: clock.now(),
        });
        if (user instanceof Refused) {
          log('somebody whom a sign-in provider vouched for was not let in', user);
          throw ctx.redirect(page(user.refusal));
        }
        const session = await ctx.context.internalAdapter.createSession(user.id, false, {
          ssoOrganizationId: organisationId,
          activeOrganizationId: organisationId,
          ...(anew && isFresh(person, clock.now()) ? { ssoProvenAt: clock.now() } : {}),
        });
        await setSessionCookie(ctx, { session, user });
        // Asked anew is who wants to do something to their account.
        throw ctx.redirect(new URL(anew ? '/settings/account' : '/', webUrl).href);
      },
    ),
  };
}

/**
 * Only what the provider signs counts: that it should ask again stands in an address that the browser follows, and can be
 * taken out of it. Who was asked for `max_age` has to say `auth_time`.
 */
const isFresh = ({ authenticatedMs }: OidcPerson, now: Date): boolean =>
  authenticatedMs !== null && now.getTime() - authenticatedMs <= FRESH_S * 1_000;

const domainOf = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase();
