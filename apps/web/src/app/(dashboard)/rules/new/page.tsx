import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewRulePage } from '#features/rules/rule-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules');
  return { title: t('title') };
}

export default function Page() {
  return <NewRulePage />;
}
