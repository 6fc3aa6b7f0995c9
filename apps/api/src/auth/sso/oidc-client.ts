import { type SignInProviderTested } from '@packwatch/contracts';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { type Agent } from 'undici';
import { guardedAgent, type Resolver } from '../../worker/webhook/guarded-agent.ts';
import { webhookUrlFault } from '../../common/webhook-url.ts';
import { guardedFetch } from './guarded-fetch.ts';

const TIMEOUT_S = 10;

export interface OidcProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What has to be remembered until somebody comes back from their provider. */
export interface OidcFlow {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export interface OidcPerson {
  /** Stays the same at this issuer, whatever the address. */
  readonly subject: string;
  readonly email: string | null;
  /** Null: the provider says nothing about it. */
  readonly emailVerified: boolean | null;
  readonly name: string | null;
  /** When they last showed the provider who they are, unix ms; null: it does not say. */
  readonly authenticatedMs: number | null;
}

/** So old may be what a provider knows about somebody of whom it is asked anew. */
export const FRESH_S = 300;

/** OpenID Connect: authorisation code with PKCE, state and nonce; nothing internal is asked, whatever a provider says. */
export class OidcClient {
  readonly #agent: Agent;
  readonly #allowPrivate: boolean;

  constructor(options: { readonly allowPrivate: boolean; readonly resolver?: Resolver | undefined }) {
    const { allowPrivate, resolver } = options;
    this.#allowPrivate = allowPrivate;
    this.#agent = guardedAgent(resolver ? { allowPrivate, resolver } : { allowPrivate });
  }

  /** Where to send the browser. @throws whatever is wrong with the provider */
  async begin(
    provider: OidcProvider,
    redirectUri: string,
    { loginHint, anew }: { readonly loginHint: string; readonly anew: boolean },
  ): Promise<{ url: string; flow: OidcFlow }> {
    const config = await this.#discover(provider);
    const flow = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid email profile',
      state: flow.state,
      nonce: flow.nonce,
      code_challenge: await calculatePKCECodeChallenge(flow.verifier),
      code_challenge_method: 'S256',
      login_hint: loginHint,
      // Whoever is signed in there is asked once more all the same.
      ...(anew ? { prompt: 'login', max_age: String(FRESH_S) } : {}),
    });
    // The browser goes there: nothing but a web page of theirs.
    const fault = webhookUrlFault(url.href, { allowPrivate: this.#allowPrivate });
    if (fault !== null) throw new Error(`its authorization_endpoint ${fault}`);
    return { url: url.href, flow };
  }

  /** Who came back, by an id_token that was checked. @throws whatever is wrong with the answer */
  async finish(provider: OidcProvider, cameBackTo: URL, { state, nonce, verifier }: OidcFlow): Promise<OidcPerson> {
    const config = await this.#discover(provider);
    const tokens = await authorizationCodeGrant(config, cameBackTo, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('there is no id_token');
    // Many say who it is in the id_token; others only when asked.
    const more =
      claims['email'] === undefined && config.serverMetadata().userinfo_endpoint !== undefined
        ? await fetchUserInfo(config, tokens.access_token, claims.sub)
        : {};
    const said: Record<string, unknown> = { ...more, ...claims };
    return {
      subject: claims.sub,
      email: text(said['email']),
      emailVerified: typeof said['email_verified'] === 'boolean' ? said['email_verified'] : null,
      name: text(said['name']),
      authenticatedMs: typeof claims.auth_time === 'number' ? claims.auth_time * 1_000 : null,
    };
  }

  /** What shows without somebody signing in. */
  async check(provider: OidcProvider): Promise<SignInProviderTested> {
    let config: Configuration;
    try {
      config = await this.#discover(provider);
    } catch (error) {
      return { ok: false, checks: [{ what: 'discovery', ok: false, detail: reasonOf(error) }] };
    }
    const metadata = config.serverMetadata();
    const checks: SignInProviderTested['checks'] = [
      { what: 'discovery', ok: true, detail: metadata.issuer },
      {
        what: 'code_flow',
        ok: metadata.authorization_endpoint !== undefined && metadata.token_endpoint !== undefined,
        detail: `${metadata.authorization_endpoint ?? '–'} ${metadata.token_endpoint ?? '–'}`,
      },
      // Who says nothing about it may know it all the same: it is sent in any case.
      {
        what: 'pkce',
        ok: metadata.code_challenge_methods_supported?.includes('S256') ?? true,
        detail: metadata.code_challenge_methods_supported?.join(', ') ?? '–',
      },
      await this.#checkKeys(metadata.jwks_uri),
    ];
    return { ok: checks.every(({ ok }) => ok), checks };
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #checkKeys(jwksUri: string | undefined): Promise<SignInProviderTested['checks'][number]> {
    const what = 'keys';
    if (jwksUri === undefined) return { what, ok: false, detail: 'there is no jwks_uri' };
    try {
      const options = { method: 'GET', headers: {}, body: null, redirect: 'manual' as const };
      const signal = AbortSignal.timeout(TIMEOUT_S * 1_000);
      const answer = await guardedFetch(this.#agent)(jwksUri, { ...options, signal });
      const { keys } = (await answer.json()) as { keys?: unknown };
      const ok = Array.isArray(keys) && keys.length > 0;
      return { what, ok, detail: ok ? String(keys.length) : `${jwksUri} has none` };
    } catch (error) {
      return { what, ok: false, detail: reasonOf(error) };
    }
  }

  async #discover({ issuer, clientId, clientSecret }: OidcProvider): Promise<Configuration> {
    const fetchGuarded = guardedFetch(this.#agent);
    const found = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      [customFetch]: fetchGuarded,
      timeout: TIMEOUT_S,
      execute: this.#allowPrivate ? [allowInsecureRequests] : [],
    });
    // By what the provider takes; without a word it is Basic (OpenID Connect Discovery 1.0, 3).
    const methods = found.serverMetadata().token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const authentication = methods.includes('client_secret_basic')
      ? ClientSecretBasic(clientSecret)
      : ClientSecretPost(clientSecret);
    const config = new Configuration(found.serverMetadata(), clientId, clientSecret, authentication);
    config[customFetch] = fetchGuarded;
    config.timeout = TIMEOUT_S;
    if (this.#allowPrivate) allowInsecureRequests(config);
    return config;
  }
}

/** An error in words for whoever set the provider up: what the library says, and what lies under it. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const under = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${under}`.slice(0, 500);
}

const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
