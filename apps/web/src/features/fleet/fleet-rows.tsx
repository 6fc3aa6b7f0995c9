'use client';

import { type PackListItem } from '@packwatch/contracts';
import { type Row, type useTable } from '@tanstack/react-table';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type fleetFeatures } from '#features/fleet/fleet-columns.tsx';
import { PLACE } from '#features/fleet/places.ts';
import { showPacks } from '#features/live/shown-packs.ts';
import { cn } from '#lib/cn.ts';

interface FleetRowsProps {
  readonly rows: readonly Row<typeof fleetFeatures, PackListItem>[];
  readonly shown: readonly string[];
  readonly render: ReturnType<typeof useTable<typeof fleetFeatures, PackListItem>>['FlexRender'];
  readonly chosen: ReadonlySet<string>;
  /** Null: nothing can be chosen. */
  readonly onChoose: ((uid: string, on: boolean) => void) | null;
}

/** Rows are of heights known beforehand: measuring thousands of them would cost what drawing only a few saves. */
const ROW_PX = 49;
const CARD_PX = 113;
const CARD_WITH_ALARMS_PX = 143;
const BEYOND = 10;
const DESK = '(min-width: 64rem)';

/** The rows in sight and a few beyond; what is above and below them is empty room of their height. */
export function FleetRows({ rows, shown, render: Render, chosen, onChoose }: FleetRowsProps) {
  const t = useTranslations('fleet.bulk');
  const body = useRef<HTMLTableSectionElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setOffset(top + window.scrollY);
  }, [rows.length, onChoose]);
  const isDesk = useDesk();
  const heightOf = useCallback(
    (place: number) => (isDesk ? ROW_PX : rows[place]?.original.worstSeverity ? CARD_WITH_ALARMS_PX : CARD_PX),
    [rows, isDesk],
  );
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: heightOf,
    getItemKey: (place) => rows[place]?.id ?? place,
    overscan: BEYOND,
    scrollMargin: offset,
  });
  useEffect(() => virtual.measure(), [virtual, heightOf]);
  const items = virtual.getVirtualItems();
  const above = (items[0]?.start ?? offset) - offset;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset);
  const uids = items.map(({ index }) => rows[index]?.id ?? '').join(' ');
  useEffect(() => showPacks(uids.split(' ')), [uids]);
  return (
    <>
      {above > 0 ? <Room height={above} /> : null}
      <tbody ref={body} className="max-lg:block">
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            <tr
              key={item.key}
              style={{ height: item.size }}
              data-index={item.index}
              aria-rowindex={item.index + 2}
              className={cn(
                'relative border-b border-line hover:bg-sunken/60 max-lg:grid max-lg:content-start max-lg:overflow-hidden max-lg:grid-cols-[1.3fr_1fr_1fr] max-lg:gap-x-3 max-lg:gap-y-2 max-lg:px-4 max-lg:py-3',
                chosen.has(row.id) && 'bg-sunken/60',
              )}
            >
              {onChoose ? (
                <td className={cn('pl-4', PLACE['choice'])}>
                  <input
                    type="checkbox"
                    aria-label={t('choose', { name: row.original.name })}
                    checked={chosen.has(row.id)}
                    onChange={(event) => onChoose(row.id, event.target.checked)}
                    className="relative z-10 size-4 align-middle accent-ink"
                  />
                </td>
              ) : null}
              {row
                .getAllCells()
                .filter((cell) => shown.includes(cell.column.id))
                .map((cell) => (
                  <td
                    key={cell.id}
                    className={cn(
                      'overflow-hidden py-1 align-middle max-lg:p-0 lg:px-3 lg:first:pl-4 lg:last:pr-4',
                      PLACE[cell.column.id],
                    )}
                  >
                    <Render cell={cell} />
                  </td>
                ))}
            </tr>
          );
        })}
      </tbody>
      {below > 0 ? <Room height={below} /> : null}
    </>
  );
}

const watchDesk = (told: () => void): (() => void) => {
  const query = window.matchMedia(DESK);
  query.addEventListener('change', told);
  return () => query.removeEventListener('change', told);
};

/** Whether rows are rows, not cards. */
const useDesk = (): boolean =>
  useSyncExternalStore(
    watchDesk,
    () => window.matchMedia(DESK).matches,
    () => true,
  );

function Room({ height }: { height: number }) {
  return (
    <tbody aria-hidden="true" className="max-lg:block">
      <tr className="max-lg:block" style={{ height }}>
        <td className="p-0 max-lg:hidden" />
      </tr>
    </tbody>
  );
}
