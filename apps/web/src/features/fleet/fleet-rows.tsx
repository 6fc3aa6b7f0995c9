'use client';

import { type PackListItem } from '@packwatch/contracts';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FleetRow } from '#features/fleet/fleet-row.tsx';
import { showPacks } from '#features/live/shown-packs.ts';

interface FleetRowsProps {
  readonly rows: readonly PackListItem[];
  readonly shown: readonly string[];
  readonly chosen: ReadonlySet<string>;
  /** Null: nothing can be chosen. */
  readonly onChoose: ((uid: string, on: boolean) => void) | null;
}

/** Rows are of heights known beforehand: measuring thousands of them would cost what drawing only a few saves. */
const ROW_PX = 49;
const CARD_PX = 119;
const CARD_WITH_ALARMS_PX = 149;
const BEYOND = 6;
const POOL_STEP = 16;
const DESK = '(min-width: 64rem)';

/** The rows in sight and a few beyond; what is above and below them is empty room of their height. */
export function FleetRows({ rows, shown, chosen, onChoose }: FleetRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const top = body.current?.getBoundingClientRect().top ?? 0;
    setOffset(top + window.scrollY);
  }, [rows.length, onChoose]);
  const isDesk = useDesk();
  const heightOf = useCallback(
    (place: number) => (isDesk ? ROW_PX : rows[place]?.worstSeverity ? CARD_WITH_ALARMS_PX : CARD_PX),
    [rows, isDesk],
  );
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: heightOf,
    getItemKey: (place) => rows[place]?.uid ?? place,
    overscan: BEYOND,
    scrollMargin: offset,
  });
  useEffect(() => virtual.measure(), [virtual, heightOf]);
  const items = virtual.getVirtualItems();
  const above = (items[0]?.start ?? offset) - offset;
  const below = virtual.getTotalSize() - ((items.at(-1)?.end ?? offset) - offset);
  const uids = items.map(({ index }) => rows[index]?.uid ?? '').join(' ');
  useEffect(() => showPacks(uids.split(' ')), [uids]);
  // A row in sight has a number of its own as long as it is in sight; what comes into sight takes that of one that left.
  const pool = poolOf(items.length);
  return (
    <>
      {above > 0 ? <Room height={above} /> : null}
      <tbody ref={body} className="max-lg:block">
        {items.map((item) => {
          const pack = rows[item.index];
          if (!pack) return null;
          return (
            <FleetRow
              key={item.index % pool}
              pack={pack}
              place={item.index}
              height={item.size}
              shown={shown}
              chosen={chosen.has(pack.uid)}
              onChoose={onChoose}
            />
          );
        })}
      </tbody>
      {below > 0 ? <Room height={below} /> : null}
    </>
  );
}

/** How many rows are shared: so many in steps that a row more or less in sight changes none of their numbers. */
const poolOf = (inSight: number): number => Math.ceil(inSight / POOL_STEP) * POOL_STEP;

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
