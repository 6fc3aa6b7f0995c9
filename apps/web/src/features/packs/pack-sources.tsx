import { type PackDetail } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';

const LINK = 'text-ink-2 underline decoration-line-strong underline-offset-3 hover:text-ink';

/** Where the numbers come from, and how far to trust the way they were read. */
export function PackSources({ pack }: { pack: PackDetail }) {
  const t = useTranslations('sources');
  const provisional = pack.registerMaps.some((map) => map.provisional);
  return (
    <Panel title={t('title')}>
      <dl className="space-y-2 px-4 pb-2 text-[0.8125rem]">
        <div className="flex justify-between gap-4">
          <dt className="text-ink-3">{t('gateway')}</dt>
          <dd className="text-right">{pack.gateway?.name ?? t('noGateway')}</dd>
        </div>
        {pack.registerMaps.map((map) => (
          <div key={map.key} className="flex justify-between gap-4">
            <dt className="text-ink-3">{t('map')}</dt>
            <dd className="text-right">
              <span className="font-mono text-xs">
                {map.key} v{map.version}
              </span>
              {map.provisional ? (
                <span className="ml-2 rounded bg-warning-soft px-1.5 py-0.5 text-xs text-warning">
                  {t('provisional')}
                </span>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
      <div className="space-y-2 px-4 pb-2 text-[0.8125rem]">
        {provisional ? (
          <p className="border-t border-line pt-3 text-pretty text-ink-2">{t('provisionalNote')}</p>
        ) : null}
        <p className="flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-3">
          <Link href="/maps" className={LINK}>
            {t('maps')}
          </Link>
          <Link href={`/redecodes?${new URLSearchParams({ pack: pack.uid }).toString()}`} className={LINK}>
            {t('redecodes')}
          </Link>
        </p>
      </div>
      <dl className="px-4 pb-4 text-[0.8125rem]">
        <div className="flex justify-between gap-4 border-t border-line pt-3">
          <dt className="whitespace-nowrap text-ink-3">{t('id')}</dt>
          <dd className="min-w-0 text-right font-mono text-[0.625rem] leading-5 break-all text-ink-2">{pack.uid}</dd>
        </div>
      </dl>
    </Panel>
  );
}
