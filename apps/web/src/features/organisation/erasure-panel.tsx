'use client';

import { type OrganisationErasureState } from '@packwatch/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { later } from '#components/later.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { keepOrganisation, organisationErasureQuery } from '#lib/api/erasure-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatInstant } from '#lib/format/time.ts';

const EraseForm = later(() => import('#features/organisation/erase-form.tsx'), {
  loading: () => <div className="skeleton h-40 w-full" aria-hidden="true" />,
});

/** Whether the organisation stays; who may decide that it goes sees what would be lost first. */
export function ErasurePanel({ name }: { name: string }) {
  const t = useTranslations('erasure');
  const found = useQuery(organisationErasureQuery());
  return (
    <Panel title={t('title')}>
      <div className="space-y-3 px-4 pb-4">
        <QueryView
          query={found}
          failed={t('failed')}
          skeleton={<div className="skeleton h-9 w-full" aria-hidden="true" />}
        >
          {(state) => <Erasure name={name} state={state} />}
        </QueryView>
      </div>
    </Panel>
  );
}

function Erasure({ name, state }: { name: string; state: OrganisationErasureState }) {
  const t = useTranslations('erasure');
  const client = useQueryClient();
  const mayErase = useMay('organisation:erase');
  const [open, setOpen] = useState(false);
  const { erasure, loses } = state;
  const set = (next: OrganisationErasureState): void => {
    client.setQueryData(queryKeys.organisationErasure, next);
  };
  const keep = async (): Promise<void> => set(await keepOrganisation());
  if (erasure) {
    return (
      <>
        <p role="status" className="rounded-md bg-critical-soft px-3 py-2 text-pretty">
          {t('due', { at: formatInstant(Date.parse(erasure.dueAt)), by: erasure.askedBy })}
        </p>
        {mayErase ? (
          <ConfirmButton
            size="medium"
            label={t('keep')}
            title={t('keepAsk', { name })}
            description={t('keepHint')}
            act={keep}
          />
        ) : null}
      </>
    );
  }
  if (!mayErase) return <p className="text-pretty text-ink-2">{t('ownersOnly')}</p>;
  return (
    <>
      <p className="text-pretty text-ink-2">{t('hint')}</p>
      <Button onClick={() => setOpen(true)}>{t('erase')}</Button>
      <Dialog open={open} onOpenChange={setOpen} title={t('ask', { name })} description={t('askHint')}>
        <EraseForm
          name={name}
          loses={loses}
          onCancel={() => setOpen(false)}
          onDone={(next) => {
            set(next);
            setOpen(false);
          }}
        />
      </Dialog>
    </>
  );
}
