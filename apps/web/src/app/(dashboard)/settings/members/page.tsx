import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MembersPage } from '#features/members/members-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('section.members.title') };
}

export default function Page() {
  return <MembersPage />;
}
