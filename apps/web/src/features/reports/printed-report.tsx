'use client';

import { type PrintedReportPage } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { PageHead } from '#components/page-head.tsx';
import { BrandColours } from '#features/brand/brand-colours.tsx';
import { BrandMark } from '#features/brand/brand-mark.tsx';
import { ReportFigures } from '#features/reports/report-figures.tsx';
import { ReportHealth } from '#features/reports/report-health.tsx';
import { ReportLead } from '#features/reports/report-lead.tsx';
import { ReportToDoList } from '#features/reports/report-to-do-list.tsx';

/** A report as it stands on paper, with nothing around it. */
export default function PrintedReport({ printed: { report, brand, webUrl } }: { printed: PrintedReportPage }) {
  const t = useTranslations('report');
  const paper = useRef<HTMLElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    // Whoever reads it sees the pages elsewhere than whatever prints it.
    for (const link of paper.current?.querySelectorAll('a') ?? []) {
      link.href = new URL(link.getAttribute('href') ?? '/', webUrl).href;
    }
    // A logo that cannot be drawn keeps no report back.
    const pictures = [...document.images].map((picture) => picture.decode().catch(() => undefined));
    void Promise.all([document.fonts.ready, ...pictures]).then(() => setReady(true));
  }, [webUrl]);
  return (
    <main ref={paper} data-print={isReady ? 'ready' : 'waiting'}>
      <BrandColours brand={brand} />
      <div className="mb-6 flex items-center justify-between gap-4 border-b-2 border-accent pb-3">
        <BrandMark brand={brand} />
        <span>{report.organisation}</span>
      </div>
      <PageHead title={t('title')} lead={<ReportLead report={report} />} />
      <ReportToDoList report={report} />
      <ReportFigures report={report} />
      <ReportHealth report={report} />
    </main>
  );
}
