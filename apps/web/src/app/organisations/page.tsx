import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { ChooseOrganisation } from '#features/auth/choose-organisation.tsx';
import { BrandColours } from '#features/brand/brand-colours.tsx';
import { BrandMark } from '#features/brand/brand-mark.tsx';
import { signedIn } from '#lib/server/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('organisation');
  return { title: t('choose') };
}

export default async function OrganisationsPage() {
  const me = await signedIn();
  if (!me) redirect('/sign-in?next=%2Forganisations');
  return (
    <main className="mx-auto flex min-h-dvh max-w-90 flex-col justify-center pb-24 max-sm:px-6">
      <BrandColours brand={me.brand} />
      <BrandMark brand={me.brand} className="text-base" />
      <ChooseOrganisation organisations={me.organisations} current={me.organisation?.id} />
    </main>
  );
}
