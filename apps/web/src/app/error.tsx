'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { Wordmark } from '#components/wordmark.tsx';
import { Button } from '#components/ui/button.tsx';

/** In the first load of every page, so it asks for little. */
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
      <div role="alert" className="mt-8 rounded-lg border border-line bg-surface p-5">
        <div className="border-l-2 border-critical pl-4">
          <h1 className="font-semibold">{t('page')}</h1>
          <p className="mt-1 text-ink-2">{t('noAnswer')}</p>
          <p className="mt-2">{t('next.retry')}</p>
          <Button size="small" className="mt-4" onClick={retry}>
            {t('retry')}
          </Button>
          {error.digest ? <p className="mt-4 font-mono text-xs break-all text-ink-3">{error.digest}</p> : null}
        </div>
      </div>
    </main>
  );
}
