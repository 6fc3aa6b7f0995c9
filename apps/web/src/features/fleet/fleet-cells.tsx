'use client';

import { type PackListItem, type SignalName } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Age } from '#components/age.tsx';
import { Condition } from '#components/condition.tsx';
import { Link } from '#components/link.tsx';
import { QuantityText } from '#components/quantity.tsx';
import { SeverityBadge } from '#components/severity.tsx';
import { SocStrip } from '#components/soc-strip.tsx';
import { cellSpreadMv } from '#features/fleet/attention.ts';
import { cn } from '#lib/cn.ts';
import { conditionOf, isStale, type PackCondition } from '#lib/freshness.ts';
import { formatNumber, MISSING } from '#lib/format/number.ts';
import { BAND_SIGMAS } from '#lib/soc-band.ts';
import { useAsOfNow } from '#lib/use-now.ts';

interface CellProps {
  readonly pack: PackListItem;
}

function useCondition(pack: PackListItem): PackCondition {
  return useAsOfNow((nowMs) => conditionOf(pack, nowMs));
}

function useStale(pack: PackListItem): boolean {
  return useAsOfNow((nowMs) => isStale(pack, nowMs));
}

const SEVERITIES = ['critical', 'warning', 'info'] as const;

function NameCell({ pack }: CellProps) {
  const t = useTranslations('pack');
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <Link
          href={`/packs/${pack.uid}`}
          className="truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus"
        >
          {pack.name}
        </Link>
        {pack.status === 'in_service' ? null : (
          <span className="shrink-0 rounded bg-sunken px-1.5 text-xs text-ink-2">{t(`status.${pack.status}`)}</span>
        )}
      </span>
      <span className="block truncate text-xs text-ink-3">
        {[pack.site?.name, pack.model, pack.serial].filter(Boolean).join(' · ')}
      </span>
    </>
  );
}

function ConditionCell({ pack }: CellProps) {
  return <Condition condition={useCondition(pack)} className="text-ink-2" />;
}

function SocCell({ pack }: CellProps) {
  const t = useTranslations('soc');
  const stale = useStale(pack);
  const { socPct, socSigmaPct } = pack.live;
  return (
    <span className="flex items-center gap-3">
      <SocStrip socPct={socPct} sigmaPct={socSigmaPct} stale={stale} className="w-24 max-lg:w-auto max-lg:flex-1" />
      <span className={cn('w-21 text-right whitespace-nowrap tabular-nums', stale && 'text-ink-3')}>
        {socPct === null ? (
          <span className="mr-[2.9rem] text-ink-3 max-lg:mr-0" title={t('unknown')}>
            {MISSING}
          </span>
        ) : (
          <>
            {formatNumber(socPct, { decimals: 0 })}
            <span className="ml-[0.2em] text-ink-3">%</span>
            <span className="ml-1.5 inline-block w-8 text-left text-xs text-ink-3" title={t('bandHint')}>
              {socSigmaPct === null ? '' : `±${formatNumber(BAND_SIGMAS * socSigmaPct, { decimals: 0 })}`}
            </span>
          </>
        )}
      </span>
    </span>
  );
}

function SignalCell({ pack, signal, value }: CellProps & { signal: SignalName; value: number | null }) {
  const stale = useStale(pack);
  return <QuantityText signal={signal} value={value} className={stale ? 'text-ink-3' : undefined} />;
}

function SpreadCell({ pack }: CellProps) {
  const stale = useStale(pack);
  const spread = cellSpreadMv(pack.live);
  return (
    <span className={cn('whitespace-nowrap tabular-nums', (stale || spread === null) && 'text-ink-3')}>
      {spread === null ? MISSING : formatNumber(spread, { decimals: 0 })}
      {spread === null ? null : <span className="ml-[0.2em] text-ink-3">mV</span>}
    </span>
  );
}

function AgeCell({ pack }: CellProps) {
  const stale = useStale(pack);
  if (pack.live.ts === null) return <span className="text-ink-3">{MISSING}</span>;
  return <Age at={pack.live.ts} bare className={stale ? 'font-medium text-silent' : 'text-ink-2'} />;
}

function SiteCell({ pack }: CellProps) {
  return <span className="block truncate text-ink-2">{pack.site?.name ?? MISSING}</span>;
}

function TagsCell({ pack }: CellProps) {
  return (
    <span className="relative z-10 flex gap-1 overflow-hidden">
      {pack.tags.map((tag) => (
        <Link
          key={tag}
          href={`/?${new URLSearchParams({ tag }).toString()}`}
          className="min-w-0 truncate rounded bg-sunken px-1.5 py-0.5 text-xs text-ink-2 hover:text-ink"
        >
          {tag}
        </Link>
      ))}
    </span>
  );
}

function SohCell({ pack }: CellProps) {
  const t = useTranslations('common');
  const sohPct = pack.health?.sohPct ?? null;
  return (
    <span className={cn('whitespace-nowrap tabular-nums', sohPct === null && 'text-ink-3')}>
      {sohPct === null ? (
        <span title={t('missing')}>{MISSING}</span>
      ) : (
        <>
          {formatNumber(sohPct, { decimals: 0 })}
          <span className="ml-[0.2em] text-ink-3">%</span>
        </>
      )}
    </span>
  );
}

function AlarmsCell({ pack }: CellProps) {
  if (pack.worstSeverity === null) return null;
  return (
    <span className="inline-flex gap-1">
      {SEVERITIES.map((severity) =>
        pack.openAlarms[severity] > 0 ? (
          <SeverityBadge key={severity} severity={severity} count={pack.openAlarms[severity]} />
        ) : null,
      )}
    </span>
  );
}

/** What each column shows of a pack. */
export const CELLS: Readonly<Record<string, (props: CellProps) => ReactNode>> = {
  name: NameCell,
  state: ConditionCell,
  site: SiteCell,
  tags: TagsCell,
  soc: SocCell,
  soh: SohCell,
  voltage: ({ pack }) => <SignalCell pack={pack} signal="pack.voltage_mv" value={pack.live.voltageMv} />,
  current: ({ pack }) => <SignalCell pack={pack} signal="pack.current_ma" value={pack.live.currentMa} />,
  spread: SpreadCell,
  temperature: ({ pack }) => <SignalCell pack={pack} signal="cell.temperature_c" value={pack.live.temperatureMaxC} />,
  age: AgeCell,
  attention: AlarmsCell,
};
