'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { ProblemNotice } from '#components/notice.tsx';
import { Wordmark } from '#components/wordmark.tsx';

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('problem');
  const router = useRouter();
  const retry = (): void =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <main className="mx-auto max-w-140 px-6 py-16">
      <Wordmark />
      <ProblemNotice className="mt-8" title={t('page')} error={error} reference={error.digest} onRetry={retry} />
    </main>
  );
}
