import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PolicyPage } from '#features/notifications/policy-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.policies.title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <PolicyPage id={id} />;
}
