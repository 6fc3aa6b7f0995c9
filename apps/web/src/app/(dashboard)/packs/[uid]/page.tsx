import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PackPage } from '#features/packs/pack-page.tsx';
import { isId } from '#lib/parse-as-id.ts';
import { askAhead } from '#lib/server/ask-ahead.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack');
  return { title: t('title') };
}

export default async function Page({ params }: { params: Promise<{ uid: string }> }) {
  const { uid } = await params;
  if (isId(uid)) await askAhead(`/v1/packs/${uid}`);
  return <PackPage uid={uid} />;
}
