'use client';

import { type PackConfiguration, type PackDetail } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { deedsOf } from '#features/configuration/deeds-of.ts';
import { DeedRow } from '#features/configuration/deed-row.tsx';
import { HeldNow } from '#features/configuration/held-now.tsx';
import { RulesNow } from '#features/configuration/rules-now.tsx';
import { packConfigurationQuery } from '#lib/api/configuration-queries.ts';

/** What the pack is, how it is read and what it is watched for; and how that came to be. */
export default function ConfigurationTab({ pack }: { pack: PackDetail }) {
  const t = useTranslations('configuration');
  const configuration = useQuery(packConfigurationQuery(pack.uid));
  return (
    <QueryView query={configuration} failed={t('failed')}>
      {({ now, history }) => (
        <div className="grid items-start gap-6 xl:grid-cols-[minmax(0,1fr)_21rem]">
          <div className="min-w-0 space-y-6">
            <History history={history} />
            <RulesNow rules={now.rules} />
          </div>
          <div className="min-w-0 space-y-6 max-xl:-order-1">
            <HeldNow pack={pack} now={now} />
          </div>
        </div>
      )}
    </QueryView>
  );
}

function History({ history }: { history: PackConfiguration['history'] }) {
  const t = useTranslations('configuration');
  const deeds = useMemo(() => deedsOf(history), [history]);
  return (
    <Panel
      title={t('title')}
      aside={
        <Button size="small" className="print:hidden" onClick={() => window.print()}>
          <Printer aria-hidden="true" />
          {t('print')}
        </Button>
      }
    >
      <ol aria-label={t('title')} className="border-t border-line">
        {deeds.map((deed, place) => (
          <DeedRow key={place} deed={deed} />
        ))}
      </ol>
      {deeds.some(({ by }) => by === null) ? (
        <p className="border-t border-line px-4 py-2.5 text-xs text-pretty text-ink-3">{t('notNoted')}</p>
      ) : null}
    </Panel>
  );
}
