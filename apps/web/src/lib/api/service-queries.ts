import { type NewServiceEvent, type ServiceEventItem, type ServiceEventList } from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export const serviceEventsQuery = (uid: string) =>
  queryOptions({
    queryKey: [...queryKeys.pack(uid), 'service-events'] as const,
    queryFn: ({ signal }): Promise<ServiceEventList> =>
      valueOf(api.GET('/v1/packs/{uid}/service-events', { params: { path: { uid } }, signal })),
    // Only people change it.
    meta: { worthRefetchingAfterMs: 5 * 60_000 },
  });

export const addServiceEvent = (uid: string, body: NewServiceEvent): Promise<ServiceEventItem> =>
  valueOf(api.POST('/v1/packs/{uid}/service-events', { params: { path: { uid } }, body }));

export const removeServiceEvent = (uid: string, id: string): Promise<ServiceEventList> =>
  valueOf(api.DELETE('/v1/packs/{uid}/service-events/{id}', { params: { path: { uid, id } } }));
