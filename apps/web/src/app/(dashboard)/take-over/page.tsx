import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TakeOverPage } from '#features/transfers/take-over-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('takeOver');
  return { title: t('title') };
}

export default function Page() {
  return <TakeOverPage />;
}
