import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { IssuedPassport } from '#features/passport/issued-passport.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('passport');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ uid: string; id: string }> }) {
  const { uid, id } = await params;
  return <IssuedPassport uid={uid} id={id} />;
}
