import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const DAY_MS = 86_400_000;
export const HISTORY_DAYS = 365;

/** Health moves over days: a live event of the pack is no reason to ask again at once. */
const meta = { worthRefetchingAfterMs: 5 * 60_000 };

export const packHealthQuery = (uid: string) =>
  queryOptions({
    queryKey: [...queryKeys.pack(uid), 'health'] as const,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/packs/{uid}/health', { params: { path: { uid } }, signal })),
    meta,
  });

/** The days that are over, of the last year. */
export const healthHistoryQuery = (uid: string) =>
  queryOptions({
    queryKey: [...queryKeys.pack(uid), 'health', 'history'] as const,
    queryFn: ({ signal }) => {
      const nowMs = Date.now();
      const query = { from: dayOf(nowMs - HISTORY_DAYS * DAY_MS), to: dayOf(nowMs + DAY_MS) };
      return valueOf(api.GET('/v1/packs/{uid}/health/history', { params: { path: { uid }, query }, signal }));
    },
    meta,
  });

export const packCyclesQuery = (uid: string) =>
  queryOptions({
    queryKey: [...queryKeys.pack(uid), 'cycles'] as const,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/packs/{uid}/cycles', { params: { path: { uid } }, signal })),
    meta,
  });

export const packCellsQuery = (uid: string) =>
  queryOptions({
    queryKey: [...queryKeys.pack(uid), 'cells'] as const,
    queryFn: ({ signal }) => valueOf(api.GET('/v1/packs/{uid}/cells', { params: { path: { uid } }, signal })),
    meta: { worthRefetchingAfterMs: 30_000 },
  });

const dayOf = (tsMs: number): string => new Date(tsMs).toISOString().slice(0, 10);
