import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeliveriesPage } from '#features/deliveries/deliveries-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.deliveries.title') };
}

export default function Page() {
  return <DeliveriesPage />;
}
