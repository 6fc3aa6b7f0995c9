import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChangesPage } from '#features/changes/changes-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.changes.title') };
}

export default function Page() {
  return <ChangesPage />;
}
