import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewPackPage } from '#features/provisioning/new-pack-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('packNew');
  return { title: t('title') };
}

export default function Page() {
  return <NewPackPage />;
}
