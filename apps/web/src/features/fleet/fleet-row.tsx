'use client';

import { type PackListItem } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { memo, useLayoutEffect, useRef } from 'react';
import { CELLS } from '#features/fleet/fleet-cells.tsx';
import { PLACE } from '#features/fleet/places.ts';
import { cn } from '#lib/cn.ts';

interface FleetRowProps {
  readonly pack: PackListItem;
  readonly place: number;
  readonly height: number;
  readonly shown: readonly string[];
  readonly chosen: boolean;
  /** Null: nothing can be chosen. */
  readonly onChoose: ((uid: string, on: boolean) => void) | null;
}

/** One pack. The same row shows another one when its own has gone out of sight: nothing is made anew while scrolling. */
export const FleetRow = memo(function FleetRow({ pack, place, height, shown, chosen, onChoose }: FleetRowProps) {
  const t = useTranslations('fleet.bulk');
  const row = useRef<HTMLTableRowElement>(null);
  useLayoutEffect(() => {
    // Whoever had the focus here had it on another pack.
    return () => {
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement && row.current?.contains(activeElement)) activeElement.blur();
    };
  }, [pack.uid]);
  return (
    <tr
      ref={row}
      style={{ height }}
      data-index={place}
      aria-rowindex={place + 2}
      className={cn(
        'relative border-b border-line hover:bg-sunken/60 max-lg:grid max-lg:content-start max-lg:overflow-hidden max-lg:grid-cols-[1.3fr_1fr_1fr] max-lg:gap-x-3 max-lg:gap-y-2 max-lg:px-4 max-lg:py-3',
        chosen && 'bg-sunken/60',
      )}
    >
      {onChoose ? (
        <td className={cn('pl-4', PLACE['choice'])}>
          <input
            type="checkbox"
            aria-label={t('choose', { name: pack.name })}
            checked={chosen}
            onChange={(event) => onChoose(pack.uid, event.target.checked)}
            className="relative z-10 size-4 align-middle accent-ink"
          />
        </td>
      ) : null}
      {shown.map((column) => {
        const Cell = CELLS[column];
        return Cell ? (
          <td
            key={column}
            className={cn(
              'overflow-hidden py-1 align-middle max-lg:p-0 lg:px-3 lg:first:pl-4 lg:last:pr-4',
              PLACE[column],
            )}
          >
            <Cell pack={pack} />
          </td>
        ) : null;
      })}
    </tr>
  );
});
