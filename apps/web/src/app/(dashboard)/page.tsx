import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FleetPage } from '#features/fleet/fleet-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('fleet');
  return { title: t('title') };
}

export default function Page() {
  return <FleetPage />;
}
