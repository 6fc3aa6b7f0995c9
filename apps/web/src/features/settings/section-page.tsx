'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PageHead } from '#components/page-head.tsx';
import { useMe } from '#features/auth/me-context.tsx';
import { type SectionKey, SECTIONS } from '#features/settings/sections.ts';

interface SectionPageProps {
  readonly section: SectionKey;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A section with its head; for those whose role does not include it, what it is and whom to ask. */
export function SectionPage({ section, actions, children }: SectionPageProps) {
  const t = useTranslations('settings');
  const permissions = useMe()?.permissions ?? [];
  const permission = SECTIONS.find(({ key }) => key === section)?.permission ?? null;
  const may = permission === null || permissions.includes(permission);
  return (
    <>
      <PageHead
        title={t(`section.${section}.title`)}
        lead={t(`section.${section}.lead`)}
        actions={may ? actions : null}
      />
      {may ? children : <EmptyNotice title={t('locked')}>{t('lockedHint')}</EmptyNotice>}
    </>
  );
}
