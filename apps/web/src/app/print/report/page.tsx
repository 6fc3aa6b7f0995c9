import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type SearchParams } from 'nuqs/server';
import { loadPrintSearchParams } from '#app/print/report/search-params.ts';
import { PrintedReportLater } from '#features/reports/printed-report-later.tsx';
import { reportToPrint } from '#lib/server/report-to-print.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report');
  return { title: t('title'), robots: { index: false } };
}

/** For the browser of a worker, which prints it: it is signed in nowhere, and has a link for this one report. */
export default async function PrintReportPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { token } = await loadPrintSearchParams(searchParams);
  const printed = await reportToPrint(token);
  if (printed === null) {
    const t = await getTranslations('report');
    return (
      <main data-print="gone" className="mx-auto max-w-4xl px-6 py-10">
        <h1 className="text-2xl font-semibold tracking-tight">{t('linkGone')}</h1>
      </main>
    );
  }
  return <PrintedReportLater printed={printed} />;
}
