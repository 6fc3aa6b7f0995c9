'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ConfirmButton } from '#components/confirm-button.tsx';
import { CopyButton } from '#components/copy-button.tsx';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { ErasurePanel } from '#features/organisation/erasure-panel.tsx';
import { TakeOutPanel } from '#features/organisation/take-out-panel.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { leaveOrganisation, organisationQuery, renameOrganisation } from '#lib/api/organisation-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';
import { formatInstant } from '#lib/format/time.ts';

export function OrganisationPage() {
  const t = useTranslations('organisationSettings');
  const organisation = useQuery(organisationQuery());
  const mayErase = useMay('organisation:erase');
  const leave = async (): Promise<void> => {
    await leaveOrganisation();
    // A full load, so that nothing of the organisation stays in memory.
    window.location.assign('/');
  };
  return (
    <SectionPage section="organisation">
      <QueryView query={organisation} failed={t('failed')}>
        {({ id, name, createdAt }) => (
          <div className="max-w-150 space-y-4">
            <NamePanel key={name} name={name} />
            <Panel title={t('facts')}>
              <dl className="grid gap-3 px-4 pb-4 sm:grid-cols-2">
                <div className="min-w-0">
                  <dt className="text-[0.8125rem] text-ink-3">{t('id')}</dt>
                  <dd className="mt-0.5 flex flex-wrap items-center gap-2">
                    <code className="font-mono text-xs break-all">{id}</code>
                    <CopyButton text={id} label={t('copyId')} />
                  </dd>
                </div>
                <div>
                  <dt className="text-[0.8125rem] text-ink-3">{t('since')}</dt>
                  <dd className="mt-0.5">{formatInstant(Date.parse(createdAt))}</dd>
                </div>
              </dl>
            </Panel>
            <Panel title={t('leaveTitle')}>
              <div className="flex flex-wrap items-center justify-between gap-3 px-4 pb-4">
                <p className="min-w-0 flex-1 basis-64 text-pretty text-ink-2">{t('leaveHint')}</p>
                <ConfirmButton
                  label={t('leave')}
                  title={t('leaveAsk', { name })}
                  description={t('leaveAskHint')}
                  act={leave}
                  size="medium"
                  icon={<LogOut aria-hidden="true" />}
                />
              </div>
            </Panel>
            {mayErase ? <TakeOutPanel /> : null}
            <ErasurePanel name={name} />
          </div>
        )}
      </QueryView>
    </SectionPage>
  );
}

function NamePanel({ name }: { name: string }) {
  const t = useTranslations('organisationSettings');
  const client = useQueryClient();
  const router = useRouter();
  const mayWrite = useMay('organisation:write');
  const [typed, setTyped] = useState(name);
  const saving = useMutation({
    mutationFn: renameOrganisation,
    onSuccess: (saved) => {
      client.setQueryData(queryKeys.organisation, saved);
      // The name in the menu comes from the server.
      router.refresh();
    },
  });
  return (
    <Panel title={t('name')}>
      <form
        className="space-y-3 px-4 pb-4"
        onSubmit={(event) => {
          event.preventDefault();
          saving.mutate(typed.trim());
        }}
      >
        <Field
          label={t('nameField')}
          required
          maxLength={120}
          disabled={!mayWrite}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Refusal error={saving.error} />
        {mayWrite ? (
          <Button type="submit" disabled={saving.isPending || typed.trim() === '' || typed.trim() === name}>
            {saving.isPending ? t('saving') : t('rename')}
          </Button>
        ) : (
          <p className="text-[0.8125rem] text-ink-2">{t('mayNot')}</p>
        )}
      </form>
    </Panel>
  );
}
