'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { later } from '#components/later.tsx';
import { Panel } from '#components/panel.tsx';
import { buttonLook, Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';

const EraseMe = later(() => import('#features/account/erase-me.tsx'), {
  loading: () => <div className="skeleton h-40 w-full" aria-hidden="true" />,
});

/** What is kept of somebody: taken along, or erased with their account. */
export function MyDataPanel() {
  const t = useTranslations('account.data');
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t('title')}>
      <div className="space-y-4 px-4 pb-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0 flex-1 basis-64 text-pretty text-ink-2">{t('takeHint')}</p>
          <a href="/v1/me/data" download className={buttonLook({})}>
            <Download aria-hidden="true" />
            {t('take')}
          </a>
        </div>
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="min-w-0 flex-1 basis-64 text-pretty text-ink-2">{t('eraseHint')}</p>
          <Button onClick={() => setOpen(true)}>{t('erase')}</Button>
        </div>
      </div>
      <Dialog open={open} onOpenChange={setOpen} title={t('ask')} description={t('askHint')}>
        <EraseMe onCancel={() => setOpen(false)} />
      </Dialog>
    </Panel>
  );
}
