'use client';

import { type PackListItem } from '@packwatch/contracts';
import { type SortingState, useTable } from '@tanstack/react-table';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { later } from '#components/later.tsx';
import { Button } from '#components/ui/button.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { BulkBar } from '#features/fleet/bulk-bar.tsx';
import { type Choosable } from '#features/fleet/columns.ts';
import { fleetColumns, fleetFeatures } from '#features/fleet/fleet-columns.tsx';
import { FleetHead } from '#features/fleet/fleet-head.tsx';
import { FleetRows } from '#features/fleet/fleet-rows.tsx';
import { DEFAULT_SORT, type FleetSort, SORT_COLUMNS } from '#features/fleet/fleet-sort.ts';
import { FleetTools } from '#features/fleet/fleet-tools.tsx';
import { useHeldOrder } from '#features/fleet/use-held-order.ts';
import { cn } from '#lib/cn.ts';

interface FleetTableProps {
  readonly rows: PackListItem[];
  /** What was asked for: rows keep their places as long as it stays the same. */
  readonly question: string;
  /** Whether all rows of the answer are here. */
  readonly complete: boolean;
  readonly sort: FleetSort;
  readonly onSort: (sort: FleetSort) => void;
  readonly columns: readonly Choosable[];
  readonly onColumns: (columns: readonly Choosable[]) => void;
  readonly map: boolean;
  readonly onMap: (map: boolean) => void;
  /** The rows answer the last question, not the one just asked. */
  readonly fading: boolean;
}

const FleetMap = later(() => import('#features/fleet-map/fleet-map.tsx'), {
  loading: () => <div className="skeleton mb-4 h-96 w-full" aria-hidden="true" />,
});

const uidOf = ({ original }: { original: PackListItem }): string => original.uid;

/** All packs that were asked for, of which only those in sight are drawn. */
export default function FleetTable(props: FleetTableProps) {
  const { rows, question, complete, sort, onSort, columns, onColumns, map, onMap, fading } = props;
  const t = useTranslations('fleet');
  const mayChoose = useMay('pack:write');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
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
  const sorted = table.getRowModel().rows;
  const order = useHeldOrder(sorted, uidOf, `${question} ${sort.column} ${String(sort.descending)}`, complete);
  const packs = useMemo(() => order.rows.map(({ original }) => original), [order.rows]);
  const chosenPacks = useMemo(() => packs.filter(({ uid }) => chosen.has(uid)), [packs, chosen]);
  const choose = useCallback(
    (uid: string, on: boolean) =>
      setChosen((before) => {
        const next = new Set(before);
        if (on) next.add(uid);
        else next.delete(uid);
        return next;
      }),
    [],
  );
  const shown = useMemo(() => ['name', ...columns], [columns]);

  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="text-[0.8125rem] text-ink-2 tabular-nums">{t('tools.shown', { count: packs.length })}</span>
        {order.moved > 0 ? (
          <Button size="small" onClick={order.sortAgain}>
            {t('tools.sortAgain')}
          </Button>
        ) : null}
        <div className="ml-auto">
          <FleetTools rows={packs} columns={columns} onColumns={onColumns} map={map} onMap={onMap} />
        </div>
      </div>
      {map ? <FleetMap rows={rows} /> : null}
      <div className={cn('overflow-clip rounded-lg border border-line bg-surface', fading && 'opacity-60')}>
        <table aria-rowcount={packs.length + 1} className="w-full table-fixed border-collapse max-lg:block">
          <FleetHead
            headers={table.getFlatHeaders()}
            shown={shown}
            sort={sort}
            allChosen={packs.length > 0 && chosenPacks.length === packs.length}
            onAll={mayChoose ? (on) => setChosen(on ? new Set(packs.map(({ uid }) => uid)) : new Set()) : null}
          />
          <FleetRows rows={packs} shown={shown} chosen={chosen} onChoose={mayChoose ? choose : null} />
        </table>
      </div>
      {chosenPacks.length > 0 ? <BulkBar chosen={chosenPacks} onClear={() => setChosen(new Set())} /> : null}
    </>
  );
}
