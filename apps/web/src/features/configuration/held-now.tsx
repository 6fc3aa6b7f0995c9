import { type PackConfiguration, type PackDetail } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { mapName, useConfigurationWords } from '#features/configuration/use-configuration-words.ts';
import { MISSING } from '#lib/format/number.ts';

/** What holds of the pack now: what it is and how it is read. */
export function HeldNow({ pack, now }: { pack: PackDetail; now: PackConfiguration['now'] }) {
  const t = useTranslations('configuration');
  const status = useTranslations('pack.status');
  const words = useConfigurationWords();
  const buses = [...Map.groupBy(now.addresses, ({ gateway, bus, map }) => `${gateway.id} ${bus} ${map}`).values()];
  return (
    <>
      <Panel title={t('now')}>
        <dl className="space-y-2 px-4 pb-4 text-[0.8125rem]">
          {(now.facts === null ? [] : words.facts(now.facts, null)).map(({ label, after }) => (
            <Fact key={label} term={label}>
              {after}
            </Fact>
          ))}
          <Fact term={t('what.status')}>{status(pack.status)}</Fact>
          <Fact term={t('what.site')}>{pack.site?.name ?? MISSING}</Fact>
          <Fact term={t('what.tags')}>{pack.tags.length === 0 ? MISSING : pack.tags.join(', ')}</Fact>
          <Fact term={t('what.serial')}>{pack.serial ?? MISSING}</Fact>
        </dl>
      </Panel>
      <Panel title={t('readBy')}>
        {buses.length === 0 && now.serials.length === 0 ? (
          <p className="px-4 pb-4 text-[0.8125rem] text-pretty text-ink-2">{t('notRead')}</p>
        ) : (
          <ul className="space-y-2 px-4 pb-4 text-[0.8125rem]">
            {buses.map((slaves) => (
              <li key={`${slaves[0]?.gateway.id} ${slaves[0]?.bus} ${slaves[0]?.map}`}>
                <Link href={`/gateways/${slaves[0]?.gateway.id ?? ''}`} className="underline underline-offset-2">
                  {slaves[0]?.gateway.name}
                </Link>
                , {slaves[0]?.bus}: {words.addresses(slaves)}
                <span className="block text-ink-3">{t('byMap', { map: mapName(slaves[0]?.map ?? '') })}</span>
              </li>
            ))}
            {now.serials.map(({ gateway, serial }) => (
              <li key={`${gateway.id} ${serial}`}>
                <Link href={`/gateways/${gateway.id}`} className="underline underline-offset-2">
                  {gateway.name}
                </Link>
                : {t('asSerial', { serial })}
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="flex justify-between gap-4">
    <dt className="text-ink-3">{term}</dt>
    <dd className="min-w-0 text-right break-words">{children}</dd>
  </div>
);
