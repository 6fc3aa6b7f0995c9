import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ExportsPage } from '#features/exports/exports-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exports');
  return { title: t('title') };
}

export default function Page() {
  return <ExportsPage />;
}
