import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { KeysPage } from '#features/keys/keys-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.keys.title') };
}

export default function Page() {
  return <KeysPage />;
}
