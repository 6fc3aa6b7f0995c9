import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RedecodePage } from '#features/redecodes/redecode-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('redecode');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <RedecodePage id={id} />;
}
