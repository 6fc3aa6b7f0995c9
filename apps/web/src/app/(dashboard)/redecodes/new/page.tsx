import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewRedecodePage } from '#features/redecodes/new-redecode-page.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('redecodeNew');
  return { title: t('title') };
}

export default function Page() {
  return <NewRedecodePage />;
}
