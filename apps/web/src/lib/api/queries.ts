import {
  type AlarmDto,
  type AlarmList,
  type PackDetail,
  type PackList,
  type Series,
  type SignalName,
} from '@packwatch/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type AlarmFilter } from '#features/alarms/alarm-filter.ts';
import { type FleetFilter } from '#features/fleet/fleet-filter.ts';
import { spanOf, type TimeWindow, worthRedrawingAfterMs } from '#features/packs/time-window.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { request } from '#lib/api/request.ts';

const PAGE = 500;

const search = (params: Record<string, string | number | null | undefined>): string => {
  const used = Object.entries(params).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return new URLSearchParams(used.map(([name, value]) => [name, String(value)])).toString();
};

export const packsQuery = (filter: FleetFilter) =>
  infiniteQueryOptions({
    queryKey: queryKeys.packs(filter),
    queryFn: ({ pageParam, signal }) =>
      request<PackList>(`/v1/packs?${search({ ...filter, cursor: pageParam, limit: PAGE })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const packQuery = (uid: string) =>
  queryOptions({
    queryKey: queryKeys.pack(uid),
    queryFn: ({ signal }) => request<PackDetail>(`/v1/packs/${uid}`, { signal }),
  });

export interface SeriesInWindow {
  readonly fromMs: number;
  readonly toMs: number;
  readonly series: Series;
}

export const seriesQuery = (uid: string, signals: readonly SignalName[], window: TimeWindow, points: number) =>
  queryOptions({
    queryKey: queryKeys.series(
      uid,
      signals,
      window.kind === 'moving' ? window.range : `${window.fromMs}-${window.toMs}`,
      points,
    ),
    queryFn: async ({ signal }): Promise<SeriesInWindow> => {
      const { fromMs, toMs } = spanOf(window, Date.now());
      const asked = search({
        signals: signals.join(','),
        from: new Date(fromMs).toISOString(),
        to: new Date(toMs).toISOString(),
        points,
      });
      return { fromMs, toMs, series: await request<Series>(`/v1/packs/${uid}/series?${asked}`, { signal }) };
    },
    meta: { worthRefetchingAfterMs: worthRedrawingAfterMs(window) },
  });

export const alarmsQuery = (filter: AlarmFilter) =>
  infiniteQueryOptions({
    queryKey: queryKeys.alarms(filter),
    queryFn: ({ pageParam, signal }) =>
      request<AlarmList>(`/v1/alarms?${search({ ...filter, cursor: pageParam, limit: 100 })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const alarmQuery = (id: string) =>
  queryOptions({
    queryKey: queryKeys.alarm(id),
    queryFn: ({ signal }) => request<AlarmDto>(`/v1/alarms/${id}`, { signal }),
  });

export const acknowledge = (id: string, note: string): Promise<AlarmDto> =>
  request<AlarmDto>(`/v1/alarms/${id}/acknowledge`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(note === '' ? {} : { note }),
  });
