'use client';

import { type PackListItem } from '@packwatch/contracts';
import { type SortingState, useTable } from '@tanstack/react-table';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { fleetColumns, fleetFeatures } from '#features/fleet/fleet-columns.tsx';
import { DEFAULT_SORT, type FleetSort, SORT_COLUMNS } from '#features/fleet/fleet-sort.ts';
import { cn } from '#lib/cn.ts';

interface FleetTableProps {
  readonly rows: PackListItem[];
  readonly sort: FleetSort;
  readonly onSort: (sort: FleetSort) => void;
  /** The rows answer the last question, not the one just asked. */
  readonly fading: boolean;
}

/** Where a column goes; on a phone a row is a small card of the same cells. */
const PLACE: Record<string, string> = {
  name: 'max-lg:col-span-2 lg:w-full lg:max-w-0',
  state: 'max-lg:row-start-2',
  soc: 'max-lg:col-span-3 max-lg:row-start-3',
  voltage: 'text-right max-lg:row-start-2 max-lg:text-left',
  current: 'text-right max-lg:row-start-2',
  spread: 'hidden text-right min-[1400px]:table-cell',
  temperature: 'hidden text-right xl:table-cell',
  age: 'text-right max-lg:col-start-3 max-lg:row-start-1',
  attention: 'lg:text-right max-lg:col-span-3 max-lg:row-start-4 max-lg:empty:hidden',
};

export default function FleetTable({ rows, sort, onSort, fading }: FleetTableProps) {
  const t = useTranslations('fleet');
  const sorting = useMemo<SortingState>(
    () => [
      { id: sort.column, desc: sort.descending },
      ...(sort.column === 'name' ? [] : [{ id: 'name', desc: false }]),
    ],
    [sort],
  );
  const table = useTable({
    features: fleetFeatures,
    columns: fleetColumns,
    data: rows,
    state: { sorting },
    enableSortingRemoval: false,
    getRowId: (pack) => pack.uid,
    onSortingChange: (updater) => {
      const [first] = typeof updater === 'function' ? updater(sorting) : updater;
      const column = SORT_COLUMNS.find((each) => each === first?.id);
      onSort(column && first ? { column, descending: first.desc } : DEFAULT_SORT);
    },
  });

  return (
    <div className={cn('overflow-hidden rounded-lg border border-line bg-surface', fading && 'opacity-60')}>
      <table className="w-full border-collapse max-lg:block">
        <thead className="max-lg:sr-only">
          <tr className="border-b border-line text-xs text-ink-3">
            {table.getFlatHeaders().map((header) => {
              const column = SORT_COLUMNS.find((each) => each === header.id);
              const sorted = header.column.getIsSorted();
              const active = header.id === sort.column;
              return (
                <th
                  key={header.id}
                  scope="col"
                  aria-sort={active && sorted ? (sorted === 'asc' ? 'ascending' : 'descending') : undefined}
                  className={cn('px-3 font-medium first:pl-4 last:pr-4', PLACE[header.id], 'text-left')}
                >
                  {column ? (
                    <button
                      type="button"
                      onClick={header.column.getToggleSortingHandler()}
                      className={cn('flex h-9 w-full items-center gap-1 whitespace-nowrap hover:text-ink', {
                        'justify-end': PLACE[header.id]?.includes('text-right'),
                        'text-ink': active,
                      })}
                    >
                      {t(`column.${column}`)}
                      {active ? (
                        sort.descending ? (
                          <ArrowDown className="size-3" aria-hidden="true" />
                        ) : (
                          <ArrowUp className="size-3" aria-hidden="true" />
                        )
                      ) : null}
                    </button>
                  ) : (
                    t('column.state')
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody className="max-lg:block">
          {table.getRowModel().rows.map((row) => (
            <tr
              key={row.id}
              className="relative border-b border-line last:border-0 hover:bg-sunken/60 max-lg:grid max-lg:grid-cols-[1.3fr_1fr_1fr] max-lg:gap-x-3 max-lg:gap-y-2 max-lg:px-4 max-lg:py-3"
            >
              {row.getAllCells().map((cell) => (
                <td
                  key={cell.id}
                  className={cn(
                    'py-1.5 align-middle max-lg:p-0 lg:px-3 lg:first:pl-4 lg:last:pr-4',
                    PLACE[cell.column.id],
                  )}
                >
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
