'use client';

import { type PackListItem } from '@packwatch/contracts';
import { Columns3, Download, MapPinned } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '#components/ui/button.tsx';
import { CHOOSABLE, type Choosable } from '#features/fleet/columns.ts';
import { fleetCsv } from '#features/fleet/fleet-csv.ts';
import { MenuButton } from '#features/fleet/menu-button.tsx';
import { SavedViews } from '#features/fleet/saved-views.tsx';
import { saveFile } from '#lib/download.ts';

interface FleetToolsProps {
  readonly rows: readonly PackListItem[];
  readonly columns: readonly Choosable[];
  readonly onColumns: (columns: readonly Choosable[]) => void;
  readonly map: boolean;
  readonly onMap: (map: boolean) => void;
}

/** What can be done with the table as it is shown. */
export function FleetTools({ rows, columns, onColumns, map, onMap }: FleetToolsProps) {
  const t = useTranslations('fleet');
  const tools = useTranslations('fleet.tools');
  const mapWords = useTranslations('fleetMap');
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" aria-pressed={map} onClick={() => onMap(!map)} className={map ? 'ring-1 ring-ink' : ''}>
        <MapPinned aria-hidden="true" />
        {mapWords('show')}
      </Button>
      <SavedViews />
      <MenuButton icon={<Columns3 aria-hidden="true" />} label={tools('columns')}>
        <fieldset className="space-y-1">
          <legend className="sr-only">{tools('columns')}</legend>
          {CHOOSABLE.map((column) => (
            <label key={column} className="flex items-center gap-2 py-0.5">
              <input
                type="checkbox"
                checked={columns.includes(column)}
                onChange={(event) =>
                  onColumns(
                    CHOOSABLE.filter((each) => (each === column ? event.target.checked : columns.includes(each))),
                  )
                }
                className="size-4 accent-ink"
              />
              {t(`column.${column}`)}
            </label>
          ))}
        </fieldset>
      </MenuButton>
      <Button
        size="small"
        onClick={() => saveFile('packs.csv', new Blob([fleetCsv(rows, columns)], { type: 'text/csv;charset=utf-8' }))}
      >
        <Download aria-hidden="true" />
        {tools('csv')}
      </Button>
    </div>
  );
}
