import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { type SearchParams } from 'nuqs/server';
import { loadSignInSearchParams } from '#app/sign-in/search-params.ts';
import { SignInForm } from '#features/auth/sign-in-form.tsx';
import { ssoRefusalOf } from '#features/auth/sso-words.ts';
import { safeNext } from '#features/auth/safe-next.ts';
import { Wordmark } from '#components/wordmark.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('signIn');
  return { title: t('title') };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { next, sso } = await loadSignInSearchParams(searchParams);
  const t = await getTranslations('signIn');
  return (
    <main className="mx-auto flex min-h-dvh max-w-90 flex-col justify-center px-6 pb-24">
      <Wordmark className="text-base" />
      <h1 className="mt-8 text-2xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-1 text-ink-2">{t('lead')}</p>
      <SignInForm next={safeNext(next)} cameBack={ssoRefusalOf(sso)} />
    </main>
  );
}
