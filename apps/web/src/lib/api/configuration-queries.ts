import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export const packConfigurationQuery = (uid: string) =>
  queryOptions({
    queryKey: [...queryKeys.pack(uid), 'configuration'] as const,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/packs/{uid}/configuration', { params: { path: { uid } }, signal })),
    // Only people change it.
    meta: { worthRefetchingAfterMs: 5 * 60_000 },
  });
