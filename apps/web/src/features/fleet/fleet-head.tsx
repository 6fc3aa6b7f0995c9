'use client';

import { type PackListItem } from '@packwatch/contracts';
import { type Header } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CHOOSABLE } from '#features/fleet/columns.ts';
import { type fleetFeatures } from '#features/fleet/fleet-columns.tsx';
import { type FleetSort, SORT_COLUMNS } from '#features/fleet/fleet-sort.ts';
import { PLACE } from '#features/fleet/places.ts';
import { cn } from '#lib/cn.ts';

interface FleetHeadProps {
  readonly headers: readonly Header<typeof fleetFeatures, PackListItem>[];
  readonly shown: readonly string[];
  readonly sort: FleetSort;
  readonly allChosen: boolean;
  /** Null: nothing can be chosen. */
  readonly onAll: ((on: boolean) => void) | null;
}

const nameOf = (id: string) => (id === 'name' ? id : CHOOSABLE.find((each) => each === id));

/** Stays in sight; a click sorts. */
export function FleetHead({ headers, shown, sort, allChosen, onAll }: FleetHeadProps) {
  const t = useTranslations('fleet');
  return (
    <thead className="max-lg:sr-only lg:sticky lg:top-12 lg:z-10 lg:bg-surface xl:top-0">
      <tr className="text-xs text-ink-3 lg:shadow-[inset_0_-1px_0_var(--line)]">
        {onAll ? (
          <th scope="col" className={cn('pl-4 text-left', PLACE['choice'])}>
            <input
              type="checkbox"
              aria-label={t('bulk.all')}
              checked={allChosen}
              onChange={(event) => onAll(event.target.checked)}
              className="size-4 align-middle accent-ink"
            />
          </th>
        ) : null}
        {headers
          .filter(({ id }) => shown.includes(id))
          .map((header) => {
            const column = nameOf(header.id);
            const sortable = SORT_COLUMNS.some((each) => each === header.id);
            const active = header.id === sort.column;
            const Arrow = sort.descending ? ArrowDown : ArrowUp;
            return (
              <th
                key={header.id}
                scope="col"
                aria-sort={active ? (sort.descending ? 'descending' : 'ascending') : undefined}
                className={cn(
                  'h-9 px-3 font-medium first:pl-4 last:pr-4',
                  PLACE[header.id],
                  !PLACE[header.id]?.includes('text-right') && 'text-left',
                )}
              >
                {sortable && column ? (
                  <button
                    type="button"
                    onClick={header.column.getToggleSortingHandler()}
                    className={cn('flex h-9 w-full items-center gap-1 whitespace-nowrap hover:text-ink', {
                      'justify-end': PLACE[header.id]?.includes('text-right'),
                      'text-ink': active,
                    })}
                  >
                    {t(`column.${column}`)}
                    {active ? <Arrow className="size-3" aria-hidden="true" /> : null}
                  </button>
                ) : column ? (
                  t(`column.${column}`)
                ) : null}
              </th>
            );
          })}
      </tr>
    </thead>
  );
}
