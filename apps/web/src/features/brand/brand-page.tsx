'use client';

import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { QueryView } from '#components/query-view.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { BrandForm } from '#features/brand/brand-form.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { brandQuery } from '#lib/api/brand-queries.ts';

/** How the pages and mails of the organisation look, and those of its customers. */
export function BrandPage() {
  const t = useTranslations('brand');
  const mayRead = useMay('organisation:read');
  const brand = useQuery({ ...brandQuery(), enabled: mayRead });
  return (
    <SectionPage section="brand">
      <QueryView query={brand} failed={t('failed')}>
        {({ own, shown }) => <BrandForm own={own} shown={shown} />}
      </QueryView>
    </SectionPage>
  );
}
