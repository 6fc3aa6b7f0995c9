import { queryOptions } from '@tanstack/react-query';
import { api, valueOf } from '#lib/api/client.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

const REFRESH_MS = 60_000;

export const fleetReportQuery = (last: string | null, days: number) =>
  queryOptions({
    queryKey: queryKeys.report(last, days),
    queryFn: ({ signal }) =>
      valueOf(
        api.GET('/v1/reports/fleet', { params: { query: { days, ...(last === null ? {} : { last }) } }, signal }),
      ),
    staleTime: REFRESH_MS,
  });
