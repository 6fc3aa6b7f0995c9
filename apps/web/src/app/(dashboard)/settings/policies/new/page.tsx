import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewPolicyPage } from '#features/notifications/policy-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('policies');
  return { title: t('newTitle') };
}

export default function Page() {
  return <NewPolicyPage />;
}
