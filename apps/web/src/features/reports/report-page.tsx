'use client';

import { type FleetReport } from '@packwatch/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ChevronLeft, ChevronRight, Download, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { reportSearchParams } from '#app/(dashboard)/reports/search-params.ts';
import { PageHead } from '#components/page-head.tsx';
import { QueryView } from '#components/query-view.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';
import { Button } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { PdfButton } from '#features/reports/pdf-button.tsx';
import { ReportFigures } from '#features/reports/report-figures.tsx';
import { ReportHealth } from '#features/reports/report-health.tsx';
import { ReportLead } from '#features/reports/report-lead.tsx';
import { ReportToDoList } from '#features/reports/report-to-do-list.tsx';
import { dayAfter } from '#features/reports/utc-days.ts';
import { fleetReportQuery } from '#lib/api/report-queries.ts';

const SPANS = ['1', '7', '30', '90'] as const;
type Span = (typeof SPANS)[number];
const isSpan = (text: string): text is Span => (SPANS as readonly string[]).includes(text);

/** What there is to do, and how the fleet did in some days: on a screen and on paper. */
export function ReportPage() {
  const t = useTranslations('report');
  const [{ last, days }, setParams] = useQueryStates(reportSearchParams, { history: 'push' });
  const report = useQuery({ ...fleetReportQuery(last, days), placeholderData: keepPreviousData });
  const span = String(days);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={report.data ? <ReportLead report={report.data} /> : t('lead')}
        actions={
          <div className="contents print:hidden">
            <ButtonLink href="/reports/exports">
              <Download aria-hidden="true" />
              {t('exports')}
            </ButtonLink>
            {report.data ? <PdfButton last={report.data.lastDay} days={days} /> : null}
            <Button onClick={() => window.print()}>
              <Printer aria-hidden="true" />
              {t('print')}
            </Button>
          </div>
        }
      />
      <div className="mb-5 flex flex-wrap items-center gap-2 print:hidden">
        <Segments
          label={t('days')}
          value={isSpan(span) ? span : null}
          segments={SPANS.map((value) => ({ value, label: t(`span.${value}`) }))}
          onChange={(value) => void setParams({ days: Number(value) })}
        />
        {report.data ? (
          <Turn report={report.data} onTurn={(day) => void setParams({ last: day })} />
        ) : (
          <span className="h-8" />
        )}
      </div>
      <QueryView query={report} failed={t('failed')}>
        {(data) => (
          <div className={report.isPlaceholderData ? 'opacity-60 transition-opacity' : ''}>
            <ReportToDoList report={data} />
            <ReportFigures report={data} />
            <ReportHealth report={data} />
          </div>
        )}
      </QueryView>
    </>
  );
}

/** To the days before, and to those after as long as they have begun. */
function Turn({
  report: { firstDay, lastDay, madeAt },
  onTurn,
}: {
  report: FleetReport;
  onTurn: (day: string) => void;
}) {
  const t = useTranslations('report');
  const count = Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000) + 1;
  const next = dayAfter(lastDay, count);
  const today = madeAt.slice(0, 10);
  return (
    <>
      <Button look="quiet" size="icon" aria-label={t('before')} onClick={() => onTurn(dayAfter(firstDay, -1))}>
        <ChevronLeft aria-hidden="true" />
      </Button>
      <Button
        look="quiet"
        size="icon"
        aria-label={t('after')}
        disabled={lastDay >= today}
        onClick={() => onTurn(next > today ? today : next)}
      >
        <ChevronRight aria-hidden="true" />
      </Button>
    </>
  );
}
