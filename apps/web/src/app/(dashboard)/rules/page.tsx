import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RulesPage } from '#features/rules/rules-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules');
  return { title: t('title') };
}

export default function Page() {
  return <RulesPage />;
}
