import { type FleetReport } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { dayText } from '#features/reports/utc-days.ts';
import { formatInstant } from '#lib/format/time.ts';

/** Whose report it is, of which days, and as of when. */
export function ReportLead({ report }: { report: FleetReport }) {
  const t = useTranslations('report');
  const { firstDay, lastDay, madeAt, organisation } = report;
  const range = firstDay === lastDay ? dayText(lastDay) : `${dayText(firstDay)} – ${dayText(lastDay)}`;
  return (
    <span>
      {t('range', { organisation, range })}{' '}
      <span className="text-ink-3">{t('madeAt', { at: formatInstant(Date.parse(madeAt)) })}</span>
    </span>
  );
}
