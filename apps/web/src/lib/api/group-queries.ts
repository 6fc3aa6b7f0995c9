import { type PackGroupDetail } from '@packwatch/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export const groupsQuery = () =>
  queryOptions({
    queryKey: queryKeys.groups,
    queryFn: async ({ signal }) => (await valueOf(api.GET('/v1/groups', { signal }))).items,
  });

export const groupQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.group(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/groups/{id}', { params: { path: { id } }, signal })),
  });

interface Wanted {
  readonly name: string;
  readonly packs: readonly string[];
}

/** `id` null: a new one. */
export const saveGroup = (id: string | null, { name, packs }: Wanted): Promise<PackGroupDetail> => {
  const body = { name, packs: [...packs] };
  return valueOf(
    id === null ? api.POST('/v1/groups', { body }) : api.PUT('/v1/groups/{id}', { params: { path: { id } }, body }),
  );
};

export const removeGroup = (id: string) => valueOf(api.DELETE('/v1/groups/{id}', { params: { path: { id } } }));
