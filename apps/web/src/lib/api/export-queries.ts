import {
  type ExportDto,
  type ExportFormat,
  type ExportPacks,
  type ExportResolution,
  type ExportState,
  type SeriesSignalName,
} from '@packwatch/contracts';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const PAGE = 50;
const WATCHED_MS = 1_500;
const REFRESH_MS = 60_000;

/** Whether something is still being worked on in the background. */
export const isUnderWay = (state: ExportState): boolean => state === 'waiting' || state === 'running';

export const exportsQuery = () =>
  infiniteQueryOptions({
    queryKey: queryKeys.exports,
    queryFn: ({ pageParam, signal }) =>
      valueOf(
        api.GET('/v1/exports', {
          params: { query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((item) => isUnderWay(item.state))) ? WATCHED_MS : REFRESH_MS,
  });

export interface NewExport {
  readonly packs: ExportPacks;
  readonly from: string;
  /** Left out: until now. */
  readonly to?: string;
  readonly signals: SeriesSignalName[];
  readonly resolution: ExportResolution;
  readonly format: ExportFormat;
}

export const createExport = (body: NewExport): Promise<ExportDto> => valueOf(api.POST('/v1/exports', { body }));

export const endExport = (id: string): Promise<ExportDto> =>
  valueOf(api.DELETE('/v1/exports/{id}', { params: { path: { id } } }));
