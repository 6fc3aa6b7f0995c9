'use client';

import { type KeyScope, type NewApiKeyDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { useMay, useMe } from '#features/auth/me-context.tsx';
import { MadeKey } from '#features/keys/made-key.tsx';
import { ScopesField } from '#features/keys/scopes-field.tsx';
import { readsOnly, scopeGroups } from '#features/keys/scope-groups.ts';
import { BackLink } from '#features/shell/back-link.tsx';
import { createKey } from '#lib/api/integration-queries.ts';
import { queryKeys } from '#lib/api/query-keys.ts';

export function NewKeyPage() {
  const t = useTranslations('keys');
  const settings = useTranslations('settings');
  const may = useMay('key:write');
  const [made, setMade] = useState<NewApiKeyDto | null>(null);
  return (
    <>
      <BackLink href="/settings/keys">{settings('section.keys.title')}</BackLink>
      <PageHead title={made ? made.key.name : t('newTitle')} lead={made ? null : t('newLead')} />
      {!may ? (
        <EmptyNotice title={settings('locked')}>{settings('lockedHint')}</EmptyNotice>
      ) : made ? (
        <MadeKey made={made} />
      ) : (
        <NewKeyForm onMade={setMade} />
      )}
    </>
  );
}

const DAY_MS = 86_400_000;
const ENDS = ['30', '90', '365', 'never'] as const;

function NewKeyForm({ onMade }: { onMade: (made: NewApiKeyDto) => void }) {
  const t = useTranslations('keys');
  const client = useQueryClient();
  const groups = scopeGroups(useMe()?.permissions ?? []);
  const [name, setName] = useState('');
  const [end, setEnd] = useState<(typeof ENDS)[number]>('365');
  const [scopes, setScopes] = useState<ReadonlySet<KeyScope>>(() => new Set(readsOnly(groups)));
  const making = useMutation({
    mutationFn: () =>
      createKey({
        name: name.trim(),
        scopes: [...scopes],
        expiresAt: end === 'never' ? null : new Date(Date.now() + Number(end) * DAY_MS).toISOString(),
      }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: queryKeys.keys });
      onMade(made);
    },
  });
  return (
    <form
      className="max-w-180 space-y-5 rounded-lg border border-line bg-surface p-4"
      onSubmit={(event) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_12rem]">
        <Field
          label={t('name')}
          required
          maxLength={120}
          placeholder={t('namePlaceholder')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <SelectField
          label={t('end')}
          value={end}
          onChange={(event) => setEnd(ENDS.find((each) => each === event.target.value) ?? '365')}
        >
          {ENDS.map((each) => (
            <option key={each} value={each}>
              {t(`ends.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <ScopesField groups={groups} chosen={scopes} onChange={setScopes} />
      <Refusal error={making.error} />
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="strong" disabled={making.isPending || scopes.size === 0 || name.trim() === ''}>
          {t(making.isPending ? 'making' : 'make')}
        </Button>
        <span className="text-[0.8125rem] text-ink-3">{t('onceHint')}</span>
      </div>
    </form>
  );
}
