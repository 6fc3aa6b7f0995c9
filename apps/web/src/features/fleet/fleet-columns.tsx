'use client';

import { type PackListItem } from '@packwatch/contracts';
import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  sortFn_basic,
  tableFeatures,
} from '@tanstack/react-table';
import { attentionScore, cellSpreadMv } from '#features/fleet/attention.ts';
import { type SortColumn } from '#features/fleet/fleet-sort.ts';

export const fleetFeatures = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const helper = createColumnHelper<typeof fleetFeatures, PackListItem>();

/** What is missing goes last, whichever way the column is sorted. */
const orLast = (value: number | null): number | undefined => value ?? undefined;
const numeric = { sortFn: sortFn_basic, sortUndefined: 'last', sortDescFirst: true } as const;

const collator = new Intl.Collator('en', { numeric: true });

/** What is sorted by, and how. What a cell shows, `FleetRow` says: no row of thousands has objects of cells of its own. */
export const fleetColumns = helper.columns([
  helper.accessor('name', {
    id: 'name' satisfies SortColumn,
    sortFn: (a, b) => collator.compare(a.original.name, b.original.name),
  }),
  helper.display({ id: 'state' }),
  helper.display({ id: 'site' }),
  helper.display({ id: 'tags' }),
  helper.accessor((pack) => orLast(pack.live.socPct), {
    id: 'soc' satisfies SortColumn,
    ...numeric,
    sortDescFirst: false,
  }),
  helper.accessor((pack) => orLast(pack.health?.sohPct ?? null), {
    id: 'soh' satisfies SortColumn,
    ...numeric,
    sortDescFirst: false,
  }),
  helper.accessor((pack) => orLast(pack.live.voltageMv), {
    id: 'voltage' satisfies SortColumn,
    ...numeric,
  }),
  helper.accessor((pack) => orLast(pack.live.currentMa), {
    id: 'current' satisfies SortColumn,
    ...numeric,
  }),
  helper.accessor((pack) => orLast(cellSpreadMv(pack.live)), {
    id: 'spread' satisfies SortColumn,
    ...numeric,
  }),
  helper.accessor((pack) => orLast(pack.live.temperatureMaxC), {
    id: 'temperature' satisfies SortColumn,
    ...numeric,
  }),
  helper.accessor((pack) => orLast(pack.live.ts === null ? null : -Date.parse(pack.live.ts)), {
    id: 'age' satisfies SortColumn,
    ...numeric,
  }),
  helper.accessor((pack) => attentionScore(pack, Date.now()), {
    id: 'attention' satisfies SortColumn,
    ...numeric,
  }),
]);
