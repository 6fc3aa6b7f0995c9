'use client';

import { type PackHealthDto } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { type ReactNode } from 'react';
import { Panel } from '#components/panel.tsx';
import { formatNumber } from '#lib/format/number.ts';
import { formatTick } from '#lib/format/time.ts';

const DAY_MS = 86_400_000;
const day = (at: string): string => formatTick(Date.parse(at), DAY_MS);

/** Figures that stand for themselves, each with the days and the sureness it has; without evidence, why there is none. */
export function SideFacts({ health }: { health: PackHealthDto }) {
  const t = useTranslations('health');
  const {
    energyEfficiency,
    selfDischarge,
    selfDischargeUnknown: unknown,
    sensorOffset,
    cells,
    nominalCapacityMah,
  } = health;
  return (
    <Panel title={t('more')}>
      <dl className="space-y-4 px-4 pb-4 text-[0.8125rem]">
        <Fact term={t('efficiency')} none={t('efficiencyNone')}>
          {energyEfficiency
            ? {
                figure: `${formatNumber(energyEfficiency.share * 100, { decimals: 1 })} %`,
                note: t(energyEfficiency.temperatureC === null ? 'efficiencyOver' : 'efficiencyOverAt', {
                  energy: formatNumber(energyEfficiency.outMwh / 1_000_000, { decimals: 1 }),
                  from: day(energyEfficiency.fromAt),
                  to: day(energyEfficiency.toAt),
                  temperature: formatNumber(energyEfficiency.temperatureC ?? 0, { decimals: 0 }),
                }),
              }
            : null}
        </Fact>
        <Fact term={t('imbalance')} none={t('imbalanceNone')}>
          {cells.imbalanceMah === null
            ? null
            : {
                figure: `${formatNumber(cells.imbalanceMah / 1_000, { decimals: 2 })} Ah`,
                note: t('imbalanceOf', {
                  share: formatNumber((100 * cells.imbalanceMah) / nominalCapacityMah, { decimals: 1 }),
                  tops: cells.topsSeen,
                  at: cells.imbalanceAt === null ? '' : day(cells.imbalanceAt),
                }),
              }}
        </Fact>
        <Fact
          term={t('selfDischarge')}
          none={
            unknown === null
              ? ''
              : t(`selfDischargeUnknown.${unknown.reason}`, { at: unknown.at === null ? '' : day(unknown.at) })
          }
        >
          {selfDischarge
            ? {
                figure: `${formatNumber(selfDischarge.sharePerMonth * 100, { decimals: 1 })} ± ${formatNumber(
                  2 * selfDischarge.sigma * 100,
                  { decimals: 1 },
                )} %`,
                note: t('selfDischargeOver', { from: day(selfDischarge.fromAt), to: day(selfDischarge.toAt) }),
              }
            : null}
        </Fact>
        <Fact term={t('offset')} none={t('offsetNone')}>
          {sensorOffset
            ? {
                figure: `${formatNumber(sensorOffset.ma, { decimals: 0, signed: true })} ± ${formatNumber(
                  2 * sensorOffset.sigmaMa,
                  { decimals: 0 },
                )} mA`,
                note: t('offsetFrom', { count: sensorOffset.lessons }),
              }
            : null}
        </Fact>
      </dl>
    </Panel>
  );
}

interface FactProps {
  readonly term: string;
  /** Why there is no figure yet. */
  readonly none: string;
  readonly children: { readonly figure: string; readonly note: ReactNode } | null;
}

function Fact({ term, none, children }: FactProps) {
  return (
    <div>
      <dt className="text-ink-3">{term}</dt>
      {children ? (
        <>
          <dd className="text-base font-medium tabular-nums">{children.figure}</dd>
          <dd className="text-xs text-pretty text-ink-3">{children.note}</dd>
        </>
      ) : (
        <dd className="text-pretty text-ink-2">{none}</dd>
      )}
    </div>
  );
}
