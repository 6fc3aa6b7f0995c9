import { BookOpen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { buttonLook } from '#components/ui/button.tsx';

/** The reference of the API is a page of the API’s own. */
export function ReferenceLink() {
  const t = useTranslations('settings');
  return (
    <a href="/v1/reference" className={buttonLook({})}>
      <BookOpen aria-hidden="true" />
      {t('reference')}
    </a>
  );
}
