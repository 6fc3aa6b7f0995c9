'use client';

import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { type AuditFilter, auditQueryOf } from '#lib/api/organisation-queries.ts';
import { download } from '#lib/download.ts';

/** Every entry that the filter leaves, as a file. */
export function AuditExport({ filter }: { filter: AuditFilter }) {
  const t = useTranslations('audit');
  const exporting = useMutation({
    mutationFn: () =>
      download(`/v1/audit?${new URLSearchParams(auditQueryOf(filter)).toString()}`, 'text/csv', 'audit.csv'),
  });
  return (
    <div className="flex flex-col items-end gap-1">
      <Button onClick={() => exporting.mutate()} disabled={exporting.isPending}>
        <Download aria-hidden="true" />
        {exporting.isPending ? t('exporting') : t('export')}
      </Button>
      {exporting.error ? <Refusal error={exporting.error} /> : null}
    </div>
  );
}
