import { type MemberRole, type SignInDomainDto, type SignInProviderDto } from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export const singleSignOnQuery = () =>
  queryOptions({
    queryKey: queryKeys.singleSignOn,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/single-sign-on', { signal })),
  });

export interface ProviderToSave {
  readonly issuer: string;
  readonly clientId: string;
  /** Left out: the one that is kept. It is never shown. */
  readonly clientSecret?: string;
  readonly defaultRole: Exclude<MemberRole, 'owner'> | null;
  readonly required: boolean;
  readonly enabled: boolean;
}

/** `version`: what the person has seen; null: that there was none. */
export const saveProvider = (version: number | null, body: ProviderToSave): Promise<SignInProviderDto> =>
  valueOf(
    api.PUT('/v1/single-sign-on/provider', {
      headers: version === null ? { 'if-none-match': '*' } : { 'if-match': `"${version}"` },
      body,
    }),
  );

export const removeProvider = () => valueOf(api.DELETE('/v1/single-sign-on/provider'));

export const tryProvider = () => valueOf(api.POST('/v1/single-sign-on/provider/test'));

export const addDomain = (domain: string): Promise<SignInDomainDto> =>
  valueOf(api.POST('/v1/single-sign-on/domains', { body: { domain } }));

export const checkDomain = (domain: string): Promise<SignInDomainDto> =>
  valueOf(api.POST('/v1/single-sign-on/domains/{domain}/verify', { params: { path: { domain } } }));

export const removeDomain = (domain: string) =>
  valueOf(api.DELETE('/v1/single-sign-on/domains/{domain}', { params: { path: { domain } } }));
