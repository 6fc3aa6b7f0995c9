'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { PagesView } from '#components/pages-view.tsx';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { CustomerForm } from '#features/customers/customer-form.tsx';
import { CustomerRow } from '#features/customers/customer-row.tsx';
import { SectionPage } from '#features/settings/section-page.tsx';
import { customersQuery } from '#lib/api/customer-queries.ts';

/** For an OEM: every organisation that it looks after, and where somebody is needed. */
export function CustomersPage() {
  const t = useTranslations('customers');
  const mayRead = useMay('customer:read');
  const mayWrite = useMay('customer:write');
  const customers = useInfiniteQuery({ ...customersQuery(), enabled: mayRead });
  const [open, setOpen] = useState(false);
  const make = mayWrite ? (
    <Button look="strong" onClick={() => setOpen(true)}>
      <Plus aria-hidden="true" />
      {t('make')}
    </Button>
  ) : null;
  return (
    <SectionPage section="customers" actions={make}>
      <PagesView
        query={customers}
        failed={t('failed')}
        more={t('more')}
        empty={<EmptyNotice title={t('none')}>{t('noneHint')}</EmptyNotice>}
      >
        {(items) => (
          <ul className="overflow-hidden rounded-lg border border-line bg-surface" aria-label={t('list')}>
            {items.map((customer) => (
              <CustomerRow key={customer.id} customer={customer} />
            ))}
          </ul>
        )}
      </PagesView>
      <Dialog open={open} onOpenChange={setOpen} title={t('newTitle')} description={t('newHint')}>
        <CustomerForm onDone={() => setOpen(false)} />
      </Dialog>
    </SectionPage>
  );
}
