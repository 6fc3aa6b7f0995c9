'use client';

import { type PackDetail } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { Condition } from '#components/condition.tsx';
import { SeverityBadge } from '#components/severity.tsx';
import { SocStrip } from '#components/soc-strip.tsx';
import { UsableCharge } from '#features/packs/usable-charge.tsx';
import { cn } from '#lib/cn.ts';
import { conditionOf, isStale } from '#lib/freshness.ts';
import { formatNumber, MISSING, signalText } from '#lib/format/number.ts';
import { BAND_SIGMAS } from '#lib/soc-band.ts';
import { useAsOfNow } from '#lib/use-now.ts';

const SEVERITIES = ['critical', 'warning', 'info'] as const;

export function PackHead({ pack }: { pack: PackDetail }) {
  const t = useTranslations('pack');
  const condition = useAsOfNow((nowMs) => conditionOf(pack, nowMs));
  const stale = useAsOfNow((nowMs) => isStale(pack, nowMs));
  const facts = [
    pack.site?.name,
    pack.model,
    t('facts', {
      chemistry: pack.chemistry.toUpperCase(),
      cells: pack.cellsInSeries,
      capacity: signalText('pack.charged_mah', pack.nominalCapacityMah).replace(/\.0+(?= )/, ''),
    }),
    pack.serial,
  ].filter((fact) => fact != null && fact !== '');

  return (
    <header className="flex flex-wrap items-end justify-between gap-x-10 gap-y-5">
      <div className="min-w-0">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-2xl font-semibold tracking-tight text-balance">{pack.name}</h1>
          {SEVERITIES.map((severity) =>
            pack.openAlarms[severity] > 0 ? (
              <SeverityBadge key={severity} severity={severity} count={pack.openAlarms[severity]} />
            ) : null,
          )}
        </div>
        <p className="mt-1 text-[0.8125rem] text-ink-3">{facts.join(' · ')}</p>
        <p className="mt-3 flex flex-wrap items-center gap-x-2 text-base">
          {pack.status === 'in_service' ? null : (
            <span className="rounded bg-sunken px-2 text-[0.8125rem] text-ink-2">{t(`status.${pack.status}`)}</span>
          )}
          <Condition condition={condition} className="font-medium" />
          <span className="text-ink-2">
            {(condition === 'charging' || condition === 'discharging') && pack.live.currentMa !== null
              ? t('atCurrent', {
                  current: signalText('pack.current_ma', Math.abs(pack.live.currentMa)).replace('+', ''),
                })
              : null}
          </span>
          {pack.live.ts === null ? null : (
            <span className={cn('text-[0.8125rem]', stale ? 'text-silent' : 'text-ink-3')}>
              {t.rich('lastSeen', { age: () => <Age at={pack.live.ts ?? ''} /> })}
            </span>
          )}
        </p>
      </div>
      <SocFigure pack={pack} stale={stale} />
    </header>
  );
}

function SocFigure({ pack, stale }: { pack: PackDetail; stale: boolean }) {
  const t = useTranslations('soc');
  const { socPct, socSigmaPct, bmsSocPct } = pack.live;
  return (
    <div className="w-full sm:w-84">
      <div className="flex items-baseline justify-between gap-4">
        <p className={cn('text-3xl font-semibold tracking-tight tabular-nums', stale && 'text-ink-3')}>
          {socPct === null ? MISSING : formatNumber(socPct, { decimals: 1 })}
          {socPct === null ? null : <span className="ml-1 text-lg font-normal text-ink-3">%</span>}
          {socPct === null || socSigmaPct === null ? null : (
            <span className="ml-2 text-base font-normal text-ink-2" title={t('bandHint')}>
              ± {formatNumber(BAND_SIGMAS * socSigmaPct, { decimals: 1 })}
            </span>
          )}
        </p>
        <p className="text-right text-xs text-ink-3">
          {bmsSocPct === null ? (
            t('noBms')
          ) : (
            <>
              <span aria-hidden="true" className="mr-1 text-bms">
                ▲
              </span>
              {t('bms', { soc: formatNumber(bmsSocPct, { decimals: 1 }) })}
            </>
          )}
        </p>
      </div>
      <SocStrip socPct={socPct} sigmaPct={socSigmaPct} bmsSocPct={bmsSocPct} stale={stale} tall className="mt-2.5" />
      <p className="mt-3 text-xs text-ink-3">
        {t(socPct === null ? 'unknownWhy' : socSigmaPct === null ? 'noBand' : 'bandNote')}
      </p>
      <UsableCharge uid={pack.uid} />
    </div>
  );
}
