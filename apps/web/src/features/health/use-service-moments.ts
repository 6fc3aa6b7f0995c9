import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { type Moment } from '#features/health/day-chart.tsx';
import { serviceEventsQuery } from '#lib/api/service-queries.ts';

/** What was done to a pack, in words, for its charts; none as long as it is not known. */
export function useServiceMoments(uid: string): readonly Moment[] {
  const t = useTranslations('service');
  const { data } = useQuery(serviceEventsQuery(uid));
  return useMemo(
    () =>
      (data?.items ?? []).map(({ id, at, kind, cellIndex }) => ({
        id,
        tsMs: Date.parse(at),
        words: t(`what.${kind}`, { cell: (cellIndex ?? 0) + 1 }),
      })),
    [data, t],
  );
}
