import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GatewayPage } from '#features/gateways/gateway-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('gateway');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <GatewayPage id={id} />;
}
