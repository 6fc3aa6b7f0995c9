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
import {
  AgeCell,
  AlarmsCell,
  ConditionCell,
  NameCell,
  SignalCell,
  SiteCell,
  SocCell,
  SohCell,
  SpreadCell,
  TagsCell,
} from '#features/fleet/fleet-cells.tsx';
import { type SortColumn } from '#features/fleet/fleet-sort.ts';

export const fleetFeatures = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

const helper = createColumnHelper<typeof fleetFeatures, PackListItem>();

/** What is missing goes last, whichever way the column is sorted. */
const orLast = (value: number | null): number | undefined => value ?? undefined;
const numeric = { sortFn: sortFn_basic, sortUndefined: 'last', sortDescFirst: true } as const;

const collator = new Intl.Collator('en', { numeric: true });

export const fleetColumns = helper.columns([
  helper.accessor('name', {
    id: 'name' satisfies SortColumn,
    sortFn: (a, b) => collator.compare(a.original.name, b.original.name),
    cell: ({ row }) => <NameCell pack={row.original} />,
  }),
  helper.display({ id: 'state', cell: ({ row }) => <ConditionCell pack={row.original} /> }),
  helper.display({ id: 'site', cell: ({ row }) => <SiteCell pack={row.original} /> }),
  helper.display({ id: 'tags', cell: ({ row }) => <TagsCell pack={row.original} /> }),
  helper.accessor((pack) => orLast(pack.live.socPct), {
    id: 'soc' satisfies SortColumn,
    ...numeric,
    sortDescFirst: false,
    cell: ({ row }) => <SocCell pack={row.original} />,
  }),
  helper.accessor((pack) => orLast(pack.health?.sohPct ?? null), {
    id: 'soh' satisfies SortColumn,
    ...numeric,
    sortDescFirst: false,
    cell: ({ row }) => <SohCell pack={row.original} />,
  }),
  helper.accessor((pack) => orLast(pack.live.voltageMv), {
    id: 'voltage' satisfies SortColumn,
    ...numeric,
    cell: ({ row }) => <SignalCell pack={row.original} signal="pack.voltage_mv" value={row.original.live.voltageMv} />,
  }),
  helper.accessor((pack) => orLast(pack.live.currentMa), {
    id: 'current' satisfies SortColumn,
    ...numeric,
    cell: ({ row }) => <SignalCell pack={row.original} signal="pack.current_ma" value={row.original.live.currentMa} />,
  }),
  helper.accessor((pack) => orLast(cellSpreadMv(pack.live)), {
    id: 'spread' satisfies SortColumn,
    ...numeric,
    cell: ({ row }) => <SpreadCell pack={row.original} />,
  }),
  helper.accessor((pack) => orLast(pack.live.temperatureMaxC), {
    id: 'temperature' satisfies SortColumn,
    ...numeric,
    cell: ({ row }) => (
      <SignalCell pack={row.original} signal="cell.temperature_c" value={row.original.live.temperatureMaxC} />
    ),
  }),
  helper.accessor((pack) => orLast(pack.live.ts === null ? null : -Date.parse(pack.live.ts)), {
    id: 'age' satisfies SortColumn,
    ...numeric,
    cell: ({ row }) => <AgeCell pack={row.original} />,
  }),
  helper.accessor((pack) => attentionScore(pack, Date.now()), {
    id: 'attention' satisfies SortColumn,
    ...numeric,
    cell: ({ row }) => <AlarmsCell pack={row.original} />,
  }),
]);
