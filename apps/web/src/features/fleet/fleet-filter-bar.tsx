'use client';

import { type PackList } from '@packwatch/contracts';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, useEffect, useRef } from 'react';
import { fieldClass } from '#components/ui/field.tsx';
import { FLEET_STATES, type FleetState } from '#features/fleet/fleet-filter.ts';
import { DEFAULT_SORT, type FleetSort, SORT_COLUMNS, type SortColumn } from '#features/fleet/fleet-sort.ts';
import { StateCounts } from '#features/fleet/state-counts.tsx';
import { GroupFilter } from '#features/groups/group-filter.tsx';
import { SiteFilter } from '#features/sites/site-filter.tsx';
import { cn } from '#lib/cn.ts';

interface FleetFilterBarProps {
  readonly counts: PackList['counts'] | undefined;
  readonly failed: boolean;
  readonly state: FleetState | null;
  readonly search: string;
  readonly sort: FleetSort;
  readonly site: string | null;
  readonly onSite: (site: string | null) => void;
  readonly group: string | null;
  readonly onGroup: (group: string | null) => void;
  readonly onState: (state: FleetState | null) => void;
  readonly onSearch: (search: string) => void;
  readonly onSort: (sort: FleetSort) => void;
}

export const FleetFilterBar = memo(function FleetFilterBar(props: FleetFilterBarProps) {
  const t = useTranslations('fleet');
  const input = useRef<HTMLInputElement>(null);
  useSlashToFocus(input);
  return (
    <div className="mt-4 mb-4 flex flex-wrap items-end gap-x-4 gap-y-3">
      <StateCounts
        counts={props.counts}
        failed={props.failed}
        states={FLEET_STATES}
        value={props.state}
        onChange={props.onState}
      />
      <div className="flex w-full flex-wrap gap-2 lg:ml-auto lg:w-auto">
        <label className="relative w-full lg:order-last lg:w-60">
          <span className="sr-only">{t('search')}</span>
          <Search className="absolute top-2 left-2.5 size-4 text-ink-3" aria-hidden="true" />
          <input
            ref={input}
            type="search"
            value={props.search}
            onChange={(event) => props.onSearch(event.target.value)}
            placeholder={t('search')}
            className={cn(fieldClass, 'h-8 pr-2 pl-8.5 max-lg:h-9 max-lg:text-base')}
          />
        </label>
        <SiteFilter value={props.site} onChange={props.onSite} className="min-w-0 flex-1 lg:w-40" />
        <GroupFilter value={props.group} onChange={props.onGroup} className="min-w-0 flex-1 lg:w-40" />
        <SortSelect sort={props.sort} onSort={props.onSort} />
      </div>
    </div>
  );
});

/** On a phone the table has no header to click. */
function SortSelect({ sort, onSort }: { sort: FleetSort; onSort: (sort: FleetSort) => void }) {
  const t = useTranslations('fleet');
  return (
    <label className="min-w-0 flex-1 lg:hidden">
      <span className="sr-only">{t('sortBy')}</span>
      <select
        value={sort.column}
        onChange={(event) => onSort(sortFor(event.target.value))}
        className={cn(fieldClass, 'h-9 px-2')}
      >
        {SORT_COLUMNS.map((column) => (
          <option key={column} value={column}>
            {t(`column.${column}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

const RISING: readonly SortColumn[] = ['name', 'soc', 'soh', 'age'];

function sortFor(value: string): FleetSort {
  const column = SORT_COLUMNS.find((each) => each === value);
  return column ? { column, descending: !RISING.includes(column) } : DEFAULT_SORT;
}

/** "/" goes to the search field, as long as nothing is being typed elsewhere. */
function useSlashToFocus(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as HTMLElement | null;
      if (event.key !== '/' || target?.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [input]);
}
