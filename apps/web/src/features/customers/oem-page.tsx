'use client';

import { type OrganisationOem } from '@packwatch/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Tag } from '#components/tag.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { OemOfferPanel } from '#features/customers/oem-offer-panel.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { endOem, oemQuery } from '#lib/api/customer-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatDay } from '#lib/format/time.ts';

/** For a customer: who looks after the organisation, and everybody who sees it by that. */
export function OemPage() {
  const t = useTranslations('oem');
  const mayRead = useMay('organisation:read');
  const oem = useQuery({ ...oemQuery(), enabled: mayRead });
  return (
    <SectionPage section="oem">
      <div className="max-w-180 space-y-4">
        <OemOfferPanel />
        <QueryView query={oem} failed={t('failed')}>
          {({ oem: found }) =>
            found ? <OemPanel oem={found} /> : <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
          }
        </QueryView>
      </div>
    </SectionPage>
  );
}

function OemPanel({ oem }: { oem: NonNullable<OrganisationOem['oem']> }) {
  const t = useTranslations('oem');
  const client = useQueryClient();
  const mayWrite = useMay('organisation:write');
  const end = async (): Promise<void> => {
    client.setQueryData(queryKeys.oem, await endOem());
  };
  return (
    <Panel
      title={oem.name}
      aside={
        mayWrite ? (
          <ConfirmButton
            label={t('end')}
            title={t('endAsk', { name: oem.name })}
            description={t('endHint')}
            act={end}
          />
        ) : null
      }
    >
      <div className="space-y-3 px-4 pb-4">
        <p className="text-ink-2">
          {t('since', { day: formatDay(Date.parse(oem.since)), name: oem.acceptedBy })} {t('sees')}
        </p>
        <h3 className="text-[0.8125rem] font-medium text-ink-3">{t('people', { count: oem.people.length })}</h3>
        <ul className="divide-y divide-line/60" aria-label={t('peopleLabel')}>
          {oem.people.map(({ name, email, writes }) => (
            <li key={email} className="flex flex-wrap items-center gap-x-3 py-2">
              <span className="min-w-0 flex-1 basis-56 break-words">
                {name} <span className="text-ink-3">{email}</span>
              </span>
              <Tag>{t(writes ? 'writes' : 'reads')}</Tag>
            </li>
          ))}
        </ul>
        <p className="text-[0.8125rem] text-ink-2">{t('keys', { count: oem.keys })}</p>
      </div>
    </Panel>
  );
}
