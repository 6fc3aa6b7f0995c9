import {
  type ChannelDto,
  type ChannelKind,
  type MailChoice,
  type MailTopic,
  type PolicyDto,
  type PolicyFields,
} from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

/** What a channel can be, as the contracts have it, which a page would load a validator for. */
export const CHANNEL_KINDS = ['email', 'slack', 'teams'] as const satisfies readonly ChannelKind[];

export const channelsQuery = () =>
  queryOptions({
    queryKey: queryKeys.channels,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/channels', { signal })),
  });

/** Of `to` and `url` the one that its kind has. */
export type ChannelToMake =
  | { readonly kind: 'email'; readonly name: string; readonly to: string[] }
  | { readonly kind: 'slack' | 'teams'; readonly name: string; readonly url: string };

export const createChannel = (body: ChannelToMake): Promise<ChannelDto> => valueOf(api.POST('/v1/channels', { body }));

export interface ChannelToSave {
  readonly name: string;
  readonly enabled: boolean;
  readonly to?: string[];
  /** Left out: stays as it is. It is never shown. */
  readonly url?: string;
}

/** `version`: what the person has seen. Somebody else's save in between is not written over. */
export const saveChannel = (id: string, version: number, body: ChannelToSave): Promise<ChannelDto> =>
  valueOf(api.PUT('/v1/channels/{id}', { params: { path: { id } }, headers: { 'if-match': `"${version}"` }, body }));

export const removeChannel = (id: string) => valueOf(api.DELETE('/v1/channels/{id}', { params: { path: { id } } }));

export const testChannel = (id: string) => valueOf(api.POST('/v1/channels/{id}/test', { params: { path: { id } } }));

export const myMailsQuery = () =>
  queryOptions({
    queryKey: queryKeys.myMails,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/me/mails', { signal })),
  });

export const chooseMyMails = (off: MailTopic[]): Promise<MailChoice> =>
  valueOf(api.PUT('/v1/me/mails', { body: { off } }));

export const policiesQuery = () =>
  queryOptions({
    queryKey: queryKeys.policies,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/policies', { signal })),
  });

export const policyQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.policy(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/policies/{id}', { params: { path: { id } }, signal })),
  });

export const createPolicy = (body: PolicyFields): Promise<PolicyDto> => valueOf(api.POST('/v1/policies', { body }));

export const savePolicy = (id: string, version: number, body: PolicyFields): Promise<PolicyDto> =>
  valueOf(api.PUT('/v1/policies/{id}', { params: { path: { id } }, headers: { 'if-match': `"${version}"` }, body }));

export const removePolicy = (id: string) => valueOf(api.DELETE('/v1/policies/{id}', { params: { path: { id } } }));
