import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GatewaysPage } from '#features/gateways/gateways-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gateways');
  return { title: t('title') };
}

export default function Page() {
  return <GatewaysPage />;
}
