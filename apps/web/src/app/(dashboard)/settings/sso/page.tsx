import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SingleSignOnPage } from '#features/single-sign-on/single-sign-on-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.sso.title') };
}

export default function Page() {
  return <SingleSignOnPage />;
}
