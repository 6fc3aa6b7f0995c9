'use client';

import { type PackCycles, type PackHealthDto } from '@packwatch/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Panel } from '#components/panel.tsx';
import { QueryView } from '#components/query-view.tsx';
import { Confidence } from '#features/health/capacity-panel.tsx';
import { packCyclesQuery } from '#lib/api/health-queries.ts';
import { formatNumber, MISSING } from '#lib/format/number.ts';

/** How much was asked of the pack: full cycles, and how deep they went. */
export function CyclesPanel({ uid, health: { efc, cyclesConfidence } }: { uid: string; health: PackHealthDto }) {
  const t = useTranslations('health');
  const cycles = useQuery(packCyclesQuery(uid));
  return (
    <Panel title={t('cycles')} aside={<Confidence of={cyclesConfidence} />}>
      <div className="px-4 pb-4">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span className="text-2xl font-semibold tracking-tight tabular-nums">
            {efc === null ? MISSING : formatNumber(efc, { decimals: 1 })}
          </span>
          <span className="text-ink-2">{t('efc')}</span>
        </p>
        <div className="mt-4 min-h-36">
          <QueryView
            query={cycles}
            failed={t('cyclesFailed')}
            skeleton={<div className="skeleton h-36 w-full" aria-hidden="true" />}
          >
            {({ byDepth }) =>
              byDepth === null ? <p className="text-ink-3">{t('noDepths')}</p> : <Depths of={byDepth} />
            }
          </QueryView>
        </div>
      </div>
    </Panel>
  );
}

function Depths({ of }: { of: NonNullable<PackCycles['byDepth']> }) {
  const t = useTranslations('health');
  const most = Math.max(1e-9, ...of.map(({ cycles }) => cycles));
  const pct = (share: number): string => formatNumber(share * 100, { decimals: 0 });
  return (
    <table className="w-full text-[0.8125rem]">
      <caption className="mb-1 text-left text-xs text-ink-3">{t('depths')}</caption>
      <tbody>
        {of.map(({ upToShare, cycles }, i) => {
          const from = pct(of[i - 1]?.upToShare ?? 0);
          return (
            <tr key={from}>
              <th scope="row" className="w-24 py-1 text-left font-normal whitespace-nowrap text-ink-2 tabular-nums">
                {upToShare === null ? t('deeper', { from }) : t('depth', { from, to: pct(upToShare) })}
              </th>
              <td className="py-1">
                <span
                  aria-hidden="true"
                  className="block h-2.5 min-w-px rounded-[2px] bg-soc/70"
                  style={{ width: `${(cycles / most) * 100}%` }}
                />
              </td>
              <td className="w-14 py-1 text-right tabular-nums">{formatNumber(cycles, { decimals: 1 })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
