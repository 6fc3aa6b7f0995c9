import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PoliciesPage } from '#features/notifications/policies-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.policies.title') };
}

export default function Page() {
  return <PoliciesPage />;
}
