'use client';

import { type PackDetail } from '@packwatch/contracts';
import { CellsPanel } from '#features/packs/cells-panel.tsx';
import { CurrentValues } from '#features/packs/current-values.tsx';
import { PackAlarms } from '#features/packs/pack-alarms.tsx';
import { PackCharts } from '#features/packs/pack-charts.tsx';
import { PackSources } from '#features/packs/pack-sources.tsx';

/** Two columns where there is room; else one, in which alarms come before everything. */
const COLUMN = 'min-w-0 max-xl:contents xl:space-y-6';

/** What the pack does now, and did a while ago. */
export default function NowTab({ pack }: { pack: PackDetail }) {
  return (
    <div className="grid gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
      <div className={COLUMN}>
        <CurrentValues pack={pack} />
        <PackCharts uid={pack.uid} />
      </div>
      <div className={COLUMN}>
        <PackAlarms uid={pack.uid} className="max-xl:-order-1" />
        <CellsPanel pack={pack} />
        <PackSources pack={pack} />
      </div>
    </div>
  );
}
