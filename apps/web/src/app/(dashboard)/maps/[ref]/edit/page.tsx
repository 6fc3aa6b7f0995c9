import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditMapPage } from '#features/maps/edit-map-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mapEdit');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ ref: string }> }) {
  return <EditMapPage mapRef={decodeURIComponent((await params).ref)} />;
}
