import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OemPage } from '#features/customers/oem-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.oem.title') };
}

export default function Page() {
  return <OemPage />;
}
