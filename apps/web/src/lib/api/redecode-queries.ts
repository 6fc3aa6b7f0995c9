import { type RedecodeDto, type RedecodeState } from '@packwatch/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const PAGE = 50;
const WATCHED_MS = 1_000;
const REFRESH_MS = 60_000;

/** Whether something is still being worked on in the background. */
export const isUnderWay = (state: RedecodeState): boolean => state === 'previewing' || state === 'applying';
/** Whether it can still be stopped. */
export const isOpen = (state: RedecodeState): boolean => isUnderWay(state) || state === 'ready';

export const redecodesQuery = (pack: string | null) =>
  infiniteQueryOptions({
    queryKey: [...queryKeys.redecodes, { pack }] as const,
    queryFn: ({ pageParam, signal }) =>
      valueOf(
        api.GET('/v1/redecodes', {
          params: {
            query: {
              limit: PAGE,
              ...(pack === null ? {} : { pack }),
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((item) => isUnderWay(item.state))) ? 2 * WATCHED_MS : REFRESH_MS,
  });

export const redecodeQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.redecode(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/redecodes/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data.state) ? WATCHED_MS : REFRESH_MS),
  });

export interface NewRedecode {
  readonly pack: string;
  readonly from: string;
  /** Left out: from then on, so that the map stays assigned. */
  readonly to?: string;
  /** Left out: by the maps as they are assigned. */
  readonly map?: string;
}

export const createRedecode = (body: NewRedecode): Promise<RedecodeDto> => valueOf(api.POST('/v1/redecodes', { body }));

export const changeRedecode = (id: string, change: 'apply' | 'cancel'): Promise<RedecodeDto> =>
  valueOf(
    change === 'apply'
      ? api.POST('/v1/redecodes/{id}/apply', { params: { path: { id } } })
      : api.POST('/v1/redecodes/{id}/cancel', { params: { path: { id } } }),
  );
