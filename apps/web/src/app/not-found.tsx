import { getTranslations } from 'next-intl/server';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { ButtonLink } from '#components/ui/button-link.tsx';

export default async function NotFound() {
  const t = await getTranslations('notFound');
  return (
    <main className="pt-24">
      <EmptyNotice title={t('title')} action={<ButtonLink href="/">{t('home')}</ButtonLink>}>
        {t('text')}
      </EmptyNotice>
    </main>
  );
}
