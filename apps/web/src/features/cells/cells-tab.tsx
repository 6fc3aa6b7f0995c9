'use client';

import { type PackDetail } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { QueryView } from '#components/query-view.tsx';
import { HeatPanel } from '#features/cells/heat-panel.tsx';
import { LedgerPanel } from '#features/cells/ledger-panel.tsx';
import { WeakWords } from '#features/cells/weak-words.tsx';
import { packCellsQuery } from '#lib/api/health-queries.ts';

/** Which cell needs somebody, and all of them over time. */
export default function CellsTab({ pack }: { pack: PackDetail }) {
  const t = useTranslations('cellHealth');
  const cells = useQuery(packCellsQuery(pack.uid));
  return (
    <div className="space-y-6">
      <QueryView
        query={cells}
        failed={t('failed')}
        skeleton={<div role="status" aria-label={t('heat')} className="skeleton h-6 w-full max-w-160" />}
      >
        {(data) => <WeakWords cells={data} />}
      </QueryView>
      {pack.cells.length === 0 ? null : <HeatPanel uid={pack.uid} />}
      {cells.data && cells.data.cells.length > 0 ? (
        <LedgerPanel cells={cells.data} nominalMah={pack.nominalCapacityMah} />
      ) : null}
    </div>
  );
}
