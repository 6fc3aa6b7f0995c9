import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ReportPage } from '#features/reports/report-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report');
  return { title: t('title') };
}

export default function Page() {
  return <ReportPage />;
}
