import { type AlarmDetail, type Series, type SeriesSignalName } from '@packwatch/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type AlarmFilter } from '#features/alarms/alarm-filter.ts';
import { type FleetFilter, type PackAttention } from '#features/fleet/fleet-filter.ts';
import { spanOf, type TimeWindow, worthRedrawingAfterMs } from '#features/packs/time-window.ts';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const PACKS_PAGE = 500;
const ALARMS_PAGE = 100;
const REFRESH_MS = 60_000;

/** What was chosen of a filter: null and "" mean "any" and are not sent. */
function chosen<T extends object>(filter: T): { [K in keyof T]?: Exclude<T[K], null> } {
  const used = Object.entries(filter).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(used) as { [K in keyof T]?: Exclude<T[K], null> };
}

export const packsQuery = (filter: FleetFilter) =>
  infiniteQueryOptions({
    queryKey: queryKeys.packs(filter),
    queryFn: ({ pageParam, signal }) =>
      valueOf(
        api.GET('/v1/packs', {
          params: {
            query: {
              ...chosen({
                search: filter.search,
                state: filter.state,
                tag: filter.tag ?? '',
                site: filter.site ?? null,
                group: filter.group ?? null,
                cursor: pageParam,
              }),
              ...toSeeTo(filter.attention ?? null),
              limit: PACKS_PAGE,
            },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

/** Less than this share of the new capacity wants a look, %. */
const LOW_HEALTH_PCT = 80;
const TO_SEE_TO = 20;

function toSeeTo(attention: PackAttention | null) {
  if (attention === null) return {};
  return attention === 'low_health' ? { sohBelow: LOW_HEALTH_PCT } : { attention };
}

/** The first of the packs that want somebody for this; live events are no reason to ask at once. */
export const packsToSeeToQuery = (why: PackAttention | 'silent', site: string | null) =>
  queryOptions({
    queryKey: [...queryKeys.packLists, 'to-see-to', why, site] as const,
    queryFn: ({ signal }) => {
      const query = { ...chosen({ site }), ...(why === 'silent' ? { state: why } : toSeeTo(why)), limit: TO_SEE_TO };
      return valueOf(api.GET('/v1/packs', { params: { query }, signal }));
    },
    meta: { worthRefetchingAfterMs: 20_000 },
  });

export const packQuery = (uid: string) =>
  queryOptions({
    queryKey: queryKeys.pack(uid),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/packs/{uid}', { params: { path: { uid } }, signal })),
  });

export interface SeriesInWindow {
  readonly fromMs: number;
  readonly toMs: number;
  readonly series: Series;
}

export const seriesQuery = (uid: string, signals: readonly SeriesSignalName[], window: TimeWindow, points: number) =>
  queryOptions({
    queryKey: queryKeys.series(
      uid,
      signals,
      window.kind === 'moving' ? window.range : `${window.fromMs}-${window.toMs}`,
      points,
    ),
    queryFn: async ({ signal }): Promise<SeriesInWindow> => {
      const { fromMs, toMs } = spanOf(window, Date.now());
      const query = {
        signals: signals.join(','),
        from: new Date(fromMs).toISOString(),
        to: new Date(toMs).toISOString(),
        points,
      };
      const asked = api.GET('/v1/packs/{uid}/series', { params: { path: { uid }, query }, signal });
      return { fromMs, toMs, series: await valueOf(asked) };
    },
    refetchInterval: window.kind === 'moving' ? REFRESH_MS : false,
    meta: { worthRefetchingAfterMs: worthRedrawingAfterMs(window) },
  });

export const alarmsQuery = (filter: AlarmFilter) =>
  infiniteQueryOptions({
    queryKey: queryKeys.alarms(filter),
    queryFn: ({ pageParam, signal }) =>
      valueOf(
        api.GET('/v1/alarms', {
          params: { query: { ...chosen({ ...filter, cursor: pageParam }), limit: ALARMS_PAGE } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const alarmQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.alarm(id),
    queryFn: ({ signal }) => valueOf(api.GET('/v1/alarms/{id}', { params: { path: { id } }, signal })),
  });

export const postMortemQuery = (id: string) =>
  queryOptions({
    queryKey: [...queryKeys.alarm(id), 'post-mortem'] as const,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/alarms/{id}/post-mortem', { params: { path: { id } }, signal })),
    // It looks back from a moment that is past.
    refetchInterval: false,
  });

export const assign = (id: string, userId: string | null): Promise<AlarmDetail> =>
  valueOf(api.POST('/v1/alarms/{id}/assign', { params: { path: { id } }, body: { userId } }));

export const snooze = (id: string, until: string | null): Promise<AlarmDetail> =>
  valueOf(api.POST('/v1/alarms/{id}/snooze', { params: { path: { id } }, body: { until } }));

export const reopen = (id: string): Promise<AlarmDetail> =>
  valueOf(api.POST('/v1/alarms/{id}/reopen', { params: { path: { id } }, body: {} }));

export const acknowledge = (id: string, note: string): Promise<AlarmDetail> =>
  valueOf(api.POST('/v1/alarms/{id}/acknowledge', { params: { path: { id } }, body: note === '' ? {} : { note } }));
