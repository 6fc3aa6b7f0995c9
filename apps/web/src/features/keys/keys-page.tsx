'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { QueryView } from '#components/query-view.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { KeyRow } from '#features/keys/key-row.tsx';
import { ReferenceLink } from '#features/settings/reference-link.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { keysQuery } from '#lib/api/integration-queries.ts';

const isOver = ({ state }: { state: string }): boolean => state === 'expired' || state === 'revoked';

/** Keys by which programs ask the API; those that are over come last. */
export function KeysPage() {
  const t = useTranslations('keys');
  const mayWrite = useMay('key:write');
  const keys = useQuery({ ...keysQuery(), enabled: useMay('key:read') });
  const make = mayWrite ? (
    <ButtonLink look="strong" href="/settings/keys/new">
      <Plus aria-hidden="true" />
      {t('make')}
    </ButtonLink>
  ) : null;
  return (
    <SectionPage
      section="keys"
      actions={
        <>
          <ReferenceLink />
          {make}
        </>
      }
    >
      <QueryView query={keys} failed={t('failed')}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>
          ) : (
            <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('list')}>
              {items
                .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)))
                .map((key) => (
                  <KeyRow key={key.id} apiKey={key} mayWrite={mayWrite} />
                ))}
            </ul>
          )
        }
      </QueryView>
    </SectionPage>
  );
}
