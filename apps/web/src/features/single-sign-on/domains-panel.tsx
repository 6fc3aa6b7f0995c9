'use client';

import { type SignInDomainDto } from '@packwatch/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Panel } from '#components/panel.tsx';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { DomainRow } from '#features/single-sign-on/domain-row.tsx';
import { queryKeys } from '#lib/api/query-keys.ts';
import { addDomain } from '#lib/api/single-sign-on-queries.ts';

/** Whose addresses the provider may speak for: only of domains whose DNS has shown whose they are. */
export function DomainsPanel({ domains }: { domains: readonly SignInDomainDto[] }) {
  const t = useTranslations('sso');
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const adding = useMutation({
    mutationFn: () => addDomain(typed.trim().replace(/^@/, '')),
    onSuccess: () => {
      setTyped('');
      return client.invalidateQueries({ queryKey: queryKeys.singleSignOn });
    },
  });
  return (
    <Panel title={t('domains')}>
      <div className="space-y-3 px-4 pb-4">
        <p className="text-pretty text-ink-2">{t('domainsHint')}</p>
        {domains.length === 0 ? (
          <p className="text-ink-3">{t('noDomains')}</p>
        ) : (
          <ul aria-label={t('domains')} className="divide-y divide-line border-y border-line">
            {domains.map((domain) => (
              <DomainRow key={domain.domain} domain={domain} />
            ))}
          </ul>
        )}
        <form
          className="flex flex-wrap items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            adding.mutate();
          }}
        >
          <Field
            label={t('domain')}
            required
            maxLength={254}
            placeholder="example.com"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            className="max-w-80 min-w-0 flex-1 basis-48"
          />
          <Button type="submit" disabled={adding.isPending}>
            {t('addDomain')}
          </Button>
        </form>
        <Refusal error={adding.error} />
      </div>
    </Panel>
  );
}
