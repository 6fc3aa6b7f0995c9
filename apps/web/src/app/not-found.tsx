import { getTranslations } from 'next-intl/server';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { buttonLook } from '#components/ui/button.tsx';

/** In the first load of every page, so that it goes home by a link that no script knows of. */
export default async function NotFound() {
  const t = await getTranslations('notFound');
  return (
    <main className="pt-24">
      <EmptyNotice
        alone
        title={t('title')}
        action={
          <a href="/" className={buttonLook({})}>
            {t('home')}
          </a>
        }
      >
        {t('text')}
      </EmptyNotice>
    </main>
  );
}
