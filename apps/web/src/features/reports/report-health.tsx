import { type FleetReport } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Link } from '#components/link.tsx';
import { Panel } from '#components/panel.tsx';
import { formatNumber } from '#lib/format/number.ts';

/** Which packs have the least capacity, which lost the most in these days, and which cells were newly found weak. */
export function ReportHealth({ report: { health } }: { report: FleetReport }) {
  const t = useTranslations('report.health');
  const confidence = useTranslations('health.confidence');
  const percent = (value: number, decimals = 1): string => `${formatNumber(value, { decimals })}\u00a0%`;
  return (
    <Panel
      title={t('title')}
      aside={<span className="text-xs text-ink-3">{t('measured', { count: health.measured })}</span>}
      className="mt-4"
    >
      <div className="grid gap-x-8 border-t border-line px-4 py-3 lg:grid-cols-3 print:grid-cols-3">
        <List title={t('worst')} none={t('noneMeasured')}>
          {health.worst.map(({ pack, sohPct, sigmaPct, confidence: sure }) => (
            <Row key={pack.uid} pack={pack} note={confidence(sure)}>
              {sigmaPct === null ? percent(sohPct) : `${formatNumber(sohPct, { decimals: 1 })} ± ${percent(sigmaPct)}`}
            </Row>
          ))}
        </List>
        <List title={t('falling')} none={t('noneFalling')}>
          {health.falling.map(({ pack, sohPct, beforePct, confidence: sure }) => (
            <Row key={pack.uid} pack={pack} note={confidence(sure)}>
              {percent(beforePct)} → {percent(sohPct)}
            </Row>
          ))}
        </List>
        <List title={t('weak')} none={t('noneWeak')}>
          {health.newlyWeak.map(({ pack, cells }) => (
            <Row key={pack.uid} pack={pack} tab="cells">
              {t('cells', { count: cells.length, cells: cells.map((cell) => cell + 1).join(', ') })}
            </Row>
          ))}
        </List>
      </div>
    </Panel>
  );
}

function List({ title, none, children }: { title: string; none: string; children: ReactNode[] }) {
  return (
    <section className="min-w-0 py-1">
      <h3 className="mb-1.5 text-[0.8125rem] font-medium text-ink-2">{title}</h3>
      {children.length === 0 ? <p className="text-ink-3">{none}</p> : <ul className="space-y-1.5">{children}</ul>}
    </section>
  );
}

interface RowProps {
  readonly pack: { readonly uid: string; readonly name: string };
  readonly tab?: 'health' | 'cells';
  readonly note?: string;
  readonly children: ReactNode;
}

function Row({ pack, tab = 'health', note, children }: RowProps) {
  return (
    <li className="flex items-baseline justify-between gap-3">
      <Link href={`/packs/${pack.uid}?tab=${tab}`} className="min-w-0 break-words underline-offset-2 hover:underline">
        {pack.name}
      </Link>
      <span className="shrink-0 text-right text-[0.8125rem] tabular-nums">
        {children}
        {note === undefined ? null : <span className="block text-xs text-ink-3">{note}</span>}
      </span>
    </li>
  );
}
