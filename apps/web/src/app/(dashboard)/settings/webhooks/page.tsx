import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WebhooksPage } from '#features/webhooks/webhooks-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.webhooks.title') };
}

export default function Page() {
  return <WebhooksPage />;
}
