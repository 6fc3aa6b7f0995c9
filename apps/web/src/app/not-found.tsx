import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { EmptyNotice } from '#components/notice.tsx';
import { Button } from '#components/ui/button.tsx';

export default async function NotFound() {
  const t = await getTranslations('notFound');
  return (
    <main className="pt-24">
      <EmptyNotice
        title={t('title')}
        action={
          <Button asChild>
            <Link href="/">{t('home')}</Link>
          </Button>
        }
      >
        {t('text')}
      </EmptyNotice>
    </main>
  );
}
