import { type ApiKeyDto, type ChangePage, type KeyScope, type NewApiKeyDto } from '@packwatch/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export const keysQuery = () =>
  queryOptions({
    queryKey: queryKeys.keys,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/keys', { signal })),
  });

export interface KeyToMake {
  readonly name: string;
  readonly scopes: KeyScope[];
  /** Null: it never ends by itself. */
  readonly expiresAt: string | null;
}

export const createKey = (body: KeyToMake): Promise<NewApiKeyDto> => valueOf(api.POST('/v1/keys', { body }));

export const rotateKey = (id: string, overlapHours: number): Promise<NewApiKeyDto> =>
  valueOf(api.POST('/v1/keys/{id}/rotate', { params: { path: { id } }, body: { overlapHours } }));

export const revokeKey = (id: string): Promise<ApiKeyDto> =>
  valueOf(api.POST('/v1/keys/{id}/revoke', { params: { path: { id } } }));

export const webhooksQuery = () =>
  queryOptions({
    queryKey: queryKeys.webhooks,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/webhooks', { signal })),
  });

export const webhookQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.webhook(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/webhooks/{id}', { params: { path: { id } }, signal })),
  });

export interface WebhookToSave {
  readonly url: string;
  readonly description: string;
  readonly eventTypes: readonly WebhookEventType[];
}

/** What an endpoint can ask for, as the contracts have it, which a page would load a validator for. */
export const WEBHOOK_EVENT_TYPES = [
  'alarm.raised',
  'alarm.cleared',
  'alarm.withdrawn',
  'alarm.acknowledged',
  'alarm.woken',
] as const;
export type WebhookEventType = (typeof WEBHOOK_EVENT_TYPES)[number];

export const createWebhook = ({ eventTypes, ...rest }: WebhookToSave) =>
  valueOf(api.POST('/v1/webhooks', { body: { ...rest, eventTypes: [...eventTypes] } }));

/** `version`: what the person has seen. Somebody else's save in between is not written over. */
export const saveWebhook = (
  id: string,
  version: number,
  { eventTypes, ...rest }: WebhookToSave & { readonly enabled: boolean },
) =>
  valueOf(
    api.PUT('/v1/webhooks/{id}', {
      params: { path: { id } },
      headers: { 'if-match': `"${version}"` },
      body: { ...rest, eventTypes: [...eventTypes] },
    }),
  );

export const removeWebhook = (id: string) => valueOf(api.DELETE('/v1/webhooks/{id}', { params: { path: { id } } }));

export const rotateWebhookSecret = (id: string) =>
  valueOf(api.POST('/v1/webhooks/{id}/rotate-secret', { params: { path: { id } } }));

export const testWebhook = (id: string) => valueOf(api.POST('/v1/webhooks/{id}/test', { params: { path: { id } } }));

const DELIVERIES_PAGE = 50;
const PENDING_MS = 2_000;
const REST_MS = 60_000;

export interface DeliveryFilter {
  readonly status: 'pending' | 'delivered' | 'failed' | null;
  readonly kind: 'email' | 'chat' | 'webhook' | null;
  /** One channel or endpoint; null: all. */
  readonly target: string | null;
}

/** Asked for again soon while something in it is still on its way. */
export const deliveriesQuery = ({ status, kind, target }: DeliveryFilter) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.deliveries, status, kind, target] as const,
    queryFn: ({ pageParam, signal }) =>
      valueOf(
        api.GET('/v1/deliveries', {
          params: {
            query: {
              limit: DELIVERIES_PAGE,
              ...(status === null ? {} : { status }),
              ...(kind === null ? {} : { kind }),
              ...(target === null ? {} : { target }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ items }) => items.some((item) => item.status === 'pending')) ? PENDING_MS : REST_MS,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.delivery(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/deliveries/{id}', { params: { path: { id } }, signal })),
  });

export const redeliver = (id: string) =>
  valueOf(api.POST('/v1/deliveries/{id}/redeliver', { params: { path: { id } } }));

export interface RangeToRedeliver {
  readonly from: string;
  readonly to: string;
  readonly target?: string;
}

export const redeliverRange = (body: RangeToRedeliver) => valueOf(api.POST('/v1/deliveries/redeliver', { body }));

export const CHANGE_KINDS = ['samples', 'health', 'alarm', 'configuration', 'transfer'] as const;
export type ChangeKindName = (typeof CHANGE_KINDS)[number];

/** How long one question for changes may wait, s. */
const WAIT_S = 25;

/** Where the feed ends now. */
export const feedEndQuery = () =>
  queryOptions({
    queryKey: queryKeys.feedEnd,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/changes', { params: { query: { after: 'now', limit: 1 } }, signal })),
    refetchInterval: false,
  });

/** What came after a cursor; waits a while for something to come. */
export const changesAfter = (
  after: string,
  kinds: readonly ChangeKindName[],
  signal: AbortSignal,
): Promise<ChangePage> =>
  valueOf(
    api.GET('/v1/changes', {
      params: { query: { after, wait: WAIT_S, limit: 100, ...(kinds.length === 0 ? {} : { kinds: kinds.join(',') }) } },
      signal,
    }),
  );
