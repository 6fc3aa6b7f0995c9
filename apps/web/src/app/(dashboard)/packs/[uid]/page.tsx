import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PackPage } from '#features/packs/pack-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ uid: string }> }) {
  const { uid } = await params;
  return <PackPage uid={uid} />;
}
