import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WebhookPage } from '#features/webhooks/webhook-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.webhooks.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <WebhookPage id={id} />;
}
