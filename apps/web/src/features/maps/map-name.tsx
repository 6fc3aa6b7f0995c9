import { useTranslations } from 'next-intl';
import { Tag } from '#components/tag.tsx';

/** "smartpro v2": as people call a version. */
export const versionName = ({ key, version }: { key: string; version: number }): string => `${key} v${version}`;

/** A page address of one version. */
export const mapHref = (ref: string): string => `/maps/${ref}`;

export function OriginTag({ origin }: { origin: 'shipped' | 'own' }) {
  const t = useTranslations('maps');
  return <Tag>{t(`origin.${origin}`)}</Tag>;
}

/** Says plainly that a map is not the maker's. */
export function ProvisionalTag() {
  const t = useTranslations('maps');
  return (
    <Tag look="warning" title={t('provisionalNote')}>
      {t('provisional')}
    </Tag>
  );
}
