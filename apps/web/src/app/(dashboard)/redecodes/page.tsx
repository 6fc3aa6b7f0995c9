import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RedecodesPage } from '#features/redecodes/redecodes-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('redecodes');
  return { title: t('title') };
}

export default function Page() {
  return <RedecodesPage />;
}
