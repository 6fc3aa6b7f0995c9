import { z } from 'zod';

export const MAX_SIGN_IN_DOMAINS = 20;

/** The name of the DNS record that proves a domain, before the domain. */
export const DOMAIN_PROOF_LABEL = '_packwatch-challenge';

const HOST = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** What stands behind the @ of addresses; names in other scripts as Punycode. */
export const signInDomainName = z.string().trim().toLowerCase().max(253).regex(HOST, {
  error: 'must be the part of addresses behind the @, such as example.com',
});

const clientId = z.string().trim().min(1).max(500);
const defaultRole = z.enum(['admin', 'operator', 'technician', 'viewer']).nullable().meta({
  description:
    'Whoever comes by the provider for the first time becomes a member with this role; null: only who was invited.',
});
const required = z.boolean().meta({
  description:
    'Members whose addresses are of a proven domain get into the organisation by the provider only. Owners keep their passwords.',
});
const enabled = z.boolean().meta({
  description:
    'Whether anybody is sent to the provider. While it is off, passwords open the organisation, also where it is required.',
});

export const signInDomain = z
  .object({
    domain: z.string(),
    /** Null: nobody has shown yet whose it is, and it counts for nothing. */
    verifiedAt: z.iso.datetime().nullable(),
    /** The TXT record that shows it. */
    record: z.object({ name: z.string(), value: z.string() }),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SignInDomain' });
export type SignInDomainDto = z.infer<typeof signInDomain>;

export const signInProvider = z
  .object({
    issuer: z.string(),
    clientId: z.string(),
    defaultRole,
    required,
    enabled,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'SignInProvider' });
export type SignInProviderDto = z.infer<typeof signInProvider>;

export const singleSignOn = z
  .object({
    /** Null: nobody signs in by a provider. */
    provider: signInProvider.nullable(),
    domains: z.array(signInDomain),
    /** What has to be registered at the provider. */
    redirectUri: z.string(),
  })
  .meta({ id: 'SingleSignOn' });
export type SingleSignOnDto = z.infer<typeof singleSignOn>;

export const saveSignInProvider = z
  .strictObject({
    issuer: z.string().trim().min(1).max(2_000).meta({
      description:
        'The `iss` of the provider: https, a host on the public internet. It answers at /.well-known/openid-configuration.',
    }),
    clientId,
    clientSecret: z.string().min(1).max(2_000).optional().meta({
      description: 'Kept sealed and never shown. May be left out while issuer and client stay as they are.',
    }),
    defaultRole,
    required,
    enabled: enabled.default(true),
  })
  .meta({ id: 'SaveSignInProvider' });
export type SaveSignInProvider = z.output<typeof saveSignInProvider>;

/** Whether the provider can be used, as far as that shows without somebody signing in. */
export const signInProviderTested = z
  .object({
    ok: z.boolean(),
    checks: z.array(
      z.object({ what: z.enum(['discovery', 'code_flow', 'pkce', 'keys']), ok: z.boolean(), detail: z.string() }),
    ),
  })
  .meta({ id: 'SignInProviderTested' });
export type SignInProviderTested = z.infer<typeof signInProviderTested>;

export const addSignInDomain = z.strictObject({ domain: signInDomainName }).meta({ id: 'AddSignInDomain' });
export type AddSignInDomain = z.output<typeof addSignInDomain>;

export const signInDomainGone = z.object({ domain: z.string() }).meta({ id: 'SignInDomainGone' });

/** Why somebody who went to their provider was not let in; in the address of the sign-in page, as `sso`. */
export const ssoRefusal = z.enum(['expired', 'declined', 'failed', 'address', 'no_member']);
export type SsoRefusal = z.infer<typeof ssoRefusal>;
