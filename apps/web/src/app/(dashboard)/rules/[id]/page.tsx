import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RulePage } from '#features/rules/rule-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rules');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <RulePage id={id} />;
}
