import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AlarmPage } from '#features/alarms/alarm-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('alarm');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <AlarmPage id={id} />;
}
