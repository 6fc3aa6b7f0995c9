'use client';

import { SIGNALS } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { colourOf } from '#features/charts/pane-chart.ts';
import { type Line, type Pane } from '#features/charts/panes.ts';
import { newestReading } from '#features/charts/plot-data.ts';
import { cn } from '#lib/cn.ts';
import { formatNumber, MISSING } from '#lib/format/number.ts';

/** Title of a chart, and what its lines say under the cursor or, without one, at their newest reading. */
export function PaneReadout({ pane, cursor }: { pane: Pane; cursor: number | null }) {
  const t = useTranslations('chart');
  const facts = SIGNALS[pane.signal];
  const named = pane.lines.filter((line) => line.name !== null && line.role !== 'cell');
  const main = pane.lines.findLast((line) => line.role !== 'edge');
  const index = cursor ?? newestReading(main?.track ?? []);
  return (
    <div className="mb-1 flex min-h-5 flex-wrap items-baseline justify-between gap-x-4 text-xs">
      <h3 className="font-medium">
        {pane.id === 'signal' ? t(`signal.${pane.signal}`) : t(`pane.${pane.id}`)}
        {facts.shownUnit === '' ? null : <span className="ml-1.5 font-normal text-ink-3">{facts.shownUnit}</span>}
      </h3>
      <dl className="flex flex-wrap gap-x-4">
        {pane.id === 'soc' ? <Band pane={pane} index={index} /> : null}
        {named.map((line) => (
          <div key={nameOf(line)} className="flex items-baseline gap-1.5">
            <dt className="text-ink-3">
              {line.role === 'edge' || line.role === 'plain' || line.role === 'current' ? null : (
                <span
                  aria-hidden="true"
                  className={cn(
                    'mr-1.5 inline-block w-3 border-t-2 align-middle',
                    line.role === 'bms' && 'border-dashed',
                  )}
                  style={{ borderColor: colourOf(line.role) }}
                />
              )}
              <LineName line={line} />
            </dt>
            <dd className="min-w-[5.5ch] text-right font-medium tabular-nums">
              {text(valueAt(line, index), facts.decimals, pane.signal === 'pack.current_ma')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Band({ pane, index }: { pane: Pane; index: number | null }) {
  const t = useTranslations('chart');
  const high = index === null ? null : (pane.lines[0]?.track[index] ?? null);
  const low = index === null ? null : (pane.lines[1]?.track[index] ?? null);
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-ink-3">
        <span aria-hidden="true" className="mr-1.5 inline-block h-2 w-3 bg-soc-band" />
        {t('line.band')}
      </dt>
      <dd className="min-w-[8ch] text-right font-medium tabular-nums">
        {low === null || high === null ? MISSING : `${text(low, 0, false)} … ${text(high, 0, false)}`}
      </dd>
    </div>
  );
}

function LineName({ line }: { line: Line }) {
  const t = useTranslations('chart');
  if (!line.name) return null;
  return 'cell' in line.name ? t(`line.${line.name.key}`, { cell: line.name.cell }) : t(`line.${line.name.key}`);
}

const nameOf = ({ name }: Line): string => (name === null ? '' : 'cell' in name ? `cell ${name.cell}` : name.key);

const valueAt = (line: Line, index: number | null): number | null =>
  index === null ? null : (line.track[index] ?? null);

const text = (value: number | null, decimals: number, signed: boolean): string =>
  value === null ? MISSING : formatNumber(value, { decimals, signed });
