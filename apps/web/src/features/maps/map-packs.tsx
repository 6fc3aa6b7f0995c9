import { type RegisterMapDetail } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { EmptyNotice } from '#components/empty-notice.tsx';
import { Link } from '#components/link.tsx';
import { formatInstant } from '#lib/format/time.ts';

export default function MapPacks({ map }: { map: RegisterMapDetail }) {
  const t = useTranslations('map');
  if (map.usedBy.length === 0) {
    return (
      <div className="rounded-lg border border-line bg-surface">
        <EmptyNotice title={t('packs.none')}>{t('packs.noneHint')}</EmptyNotice>
      </div>
    );
  }
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface">
      {map.usedBy.map(({ pack, role, from }) => (
        <li
          key={`${pack.uid} ${role}`}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-2.5 last:border-0"
        >
          <Link href={`/packs/${pack.uid}`} className="min-w-0 font-medium break-words hover:underline">
            {pack.name}
          </Link>
          <span className="text-[0.8125rem] text-ink-2">
            {t(`role.${role}`)},{' '}
            <time dateTime={from}>{t('packs.since', { at: formatInstant(Date.parse(from)) })}</time>
          </span>
        </li>
      ))}
    </ul>
  );
}
