import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewGatewayPage } from '#features/provisioning/new-gateway-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('provisioning');
  return { title: t('title') };
}

export default function Page() {
  return <NewGatewayPage />;
}
