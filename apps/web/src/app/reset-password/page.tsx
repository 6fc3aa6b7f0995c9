import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Wordmark } from '#components/wordmark.tsx';
import { NewPasswordForm } from '#features/auth/new-password-form.tsx';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('newPassword');
  return { title: t('title') };
}

export default async function ResetPasswordPage() {
  const t = await getTranslations('newPassword');
  return (
    <main className="mx-auto flex min-h-dvh max-w-90 flex-col justify-center px-6 pb-24">
      <Wordmark className="text-base" />
      <h1 className="mt-8 text-2xl font-semibold tracking-tight">{t('title')}</h1>
      <NewPasswordForm />
    </main>
  );
}
