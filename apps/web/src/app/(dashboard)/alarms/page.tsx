import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AlarmsPage } from '#features/alarms/alarms-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('alarms');
  return { title: t('title') };
}

export default function Page() {
  return <AlarmsPage />;
}
