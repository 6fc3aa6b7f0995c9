import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewKeyPage } from '#features/keys/new-key-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keys');
  return { title: t('newTitle') };
}

export default function Page() {
  return <NewKeyPage />;
}
