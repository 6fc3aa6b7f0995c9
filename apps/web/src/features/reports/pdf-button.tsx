import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Refusal } from '#components/refusal.tsx';
import { Button } from '#components/ui/button.tsx';
import { download } from '#lib/download.ts';
import { pageLocale } from '#lib/locale.ts';

/** The report as a file, in the language and by the clock of who reads it here. */
export function PdfButton({ last, days }: { last: string; days: number }) {
  const t = useTranslations('report');
  const printing = useMutation({
    mutationFn: () => {
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      const query = new URLSearchParams({ last, days: String(days), language: pageLocale(), timeZone });
      return download(`/v1/reports/fleet/pdf?${query.toString()}`, 'application/pdf', `fleet-report-${last}.pdf`);
    },
  });
  return (
    <div className="flex flex-col items-end gap-1">
      <Button onClick={() => printing.mutate()} disabled={printing.isPending}>
        <FileDown aria-hidden="true" />
        {printing.isPending ? t('pdfMaking') : t('pdf')}
      </Button>
      {printing.error ? <Refusal error={printing.error} /> : null}
    </div>
  );
}
