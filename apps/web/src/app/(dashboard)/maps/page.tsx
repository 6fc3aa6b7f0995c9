import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MapsPage } from '#features/maps/maps-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('maps');
  return { title: t('title') };
}

export default function Page() {
  return <MapsPage />;
}
