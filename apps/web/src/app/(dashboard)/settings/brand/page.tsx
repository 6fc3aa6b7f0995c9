import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BrandPage } from '#features/brand/brand-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.brand.title') };
}

export default function Page() {
  return <BrandPage />;
}
