import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChannelsPage } from '#features/notifications/channels-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.channels.title') };
}

export default function Page() {
  return <ChannelsPage />;
}
