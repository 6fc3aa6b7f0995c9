'use client';

import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { useMay } from '#features/auth/me-context.tsx';
import { SiteForm } from '#features/sites/site-form.tsx';
import { sitesQuery } from '#lib/api/site-queries.ts';

/** A site to choose, or to make on the way. */
export function SiteSelect({ value, onChange }: { value: string | null; onChange: (site: string | null) => void }) {
  const t = useTranslations('sites');
  const mayWrite = useMay('site:write');
  const sites = useQuery(sitesQuery());
  const [open, setOpen] = useState(false);
  return (
    <div className="flex items-end gap-2">
      <SelectField
        label={t('site')}
        // What is chosen has no option until the sites are here: another would be shown in its place.
        value={sites.data ? (value ?? '') : ''}
        disabled={sites.isPending}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        className="min-w-0 flex-1"
      >
        <option value="">{t(sites.error ? 'failed' : sites.isPending ? 'loading' : 'nowhere')}</option>
        {sites.data?.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {mayWrite ? (
        <Button onClick={() => setOpen(true)}>
          <Plus aria-hidden="true" />
          {t('newShort')}
        </Button>
      ) : null}
      <Dialog open={open} onOpenChange={setOpen} title={t('newTitle')} description={t('formHint')}>
        <SiteForm
          site={null}
          onDone={({ id }) => {
            onChange(id);
            setOpen(false);
          }}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </div>
  );
}
