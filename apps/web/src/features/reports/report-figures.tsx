import { type FleetReport } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Panel } from '#components/panel.tsx';
import { SeverityBadge } from '#components/severity.tsx';
import { useRuleName } from '#features/rules/use-rule-name.ts';
import { formatNumber } from '#lib/format/number.ts';

const SEVERITIES = ['critical', 'warning', 'info'] as const;

/** Energy and alarms of the days, each beside as many days before. */
export function ReportFigures({ report }: { report: FleetReport }) {
  const t = useTranslations('report.figures');
  const nameOf = useRuleName();
  const { energy, energyBefore, alarms, packsInService } = report;
  const raised = total(alarms.raised);
  return (
    <div className="mt-4 grid items-start gap-4 lg:grid-cols-2 print:grid-cols-2">
      <Panel title={t('energy')} className="break-inside-avoid">
        <dl className="grid grid-cols-2 gap-4 border-t border-line px-4 py-4 sm:grid-cols-3 print:grid-cols-3">
          <Figure name={t('charged')} value={kilowattHours(energy.chargedWh)} unit="kWh">
            <Compared now={energy.chargedWh} before={energyBefore.chargedWh} />
          </Figure>
          <Figure name={t('discharged')} value={kilowattHours(energy.dischargedWh)} unit="kWh">
            <Compared now={energy.dischargedWh} before={energyBefore.dischargedWh} />
          </Figure>
          <Figure name={t('heard')} value={formatNumber(energy.packs, { decimals: 0 })}>
            {t('ofInService', { count: packsInService })}
          </Figure>
        </dl>
      </Panel>
      <Panel title={t('alarms')} className="break-inside-avoid">
        <dl className="grid grid-cols-2 gap-4 border-t border-line px-4 py-4 sm:grid-cols-3 print:grid-cols-3">
          <Figure name={t('raised')} value={formatNumber(raised, { decimals: 0 })}>
            {t('raisedBefore', { count: total(alarms.raisedBefore) })}
          </Figure>
          <Figure name={t('cleared')} value={formatNumber(alarms.cleared, { decimals: 0 })} />
          <Figure name={t('open')} value={formatNumber(total(alarms.openAtEnd), { decimals: 0 })}>
            <span className="inline-flex flex-wrap gap-1">
              {SEVERITIES.filter((severity) => alarms.openAtEnd[severity] > 0).map((severity) => (
                <SeverityBadge key={severity} severity={severity} count={alarms.openAtEnd[severity]} />
              ))}
            </span>
          </Figure>
        </dl>
        {alarms.rules.length > 0 ? (
          <div className="border-t border-line px-4 py-3">
            <h3 className="mb-2 text-[0.8125rem] font-medium text-ink-2">{t('rules')}</h3>
            <ul className="space-y-1.5">
              {alarms.rules.map(({ raised: count, ...rule }, i) => (
                <li key={i} className="grid grid-cols-[minmax(0,12rem)_1fr_auto] items-center gap-3 text-[0.8125rem]">
                  <span className="truncate" title={nameOf(rule)}>
                    {nameOf(rule)}
                  </span>
                  <span className="h-2 rounded-full bg-sunken" aria-hidden="true">
                    <span
                      className="block h-full rounded-full bg-ink-3"
                      style={{ width: `${(count / (alarms.rules[0]?.raised ?? count)) * 100}%` }}
                    />
                  </span>
                  <span className="tabular-nums">{formatNumber(count, { decimals: 0 })}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </Panel>
    </div>
  );
}

const total = (of: { critical: number; warning: number; info: number }): number => of.critical + of.warning + of.info;

const kilowattHours = (wattHours: number): string => {
  const kilo = wattHours / 1_000;
  return formatNumber(kilo, { decimals: kilo < 10 ? 2 : kilo < 1_000 ? 1 : 0 });
};

function Figure({ name, value, unit, children }: { name: string; value: string; unit?: string; children?: ReactNode }) {
  return (
    <div>
      <dt className="text-[0.8125rem] text-ink-2">{name}</dt>
      <dd>
        <span className="text-lg font-semibold tabular-nums">
          {value}
          {unit === undefined ? null : <span className="ml-[0.2em] text-sm font-normal text-ink-3">{unit}</span>}
        </span>
        {children ? <span className="block text-xs text-ink-3">{children}</span> : null}
      </dd>
    </div>
  );
}

function Compared({ now, before }: { now: number; before: number }) {
  const t = useTranslations('report.figures');
  if (before <= 0) return t('nothingBefore');
  return t('onBefore', { percent: formatNumber((now / before - 1) * 100, { decimals: 0, signed: true }) });
}
