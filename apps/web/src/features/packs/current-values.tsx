'use client';

import { type PackDetail, type SignalName } from '@packwatch/contracts';
import { useTranslations } from 'next-intl';
import { Age } from '#components/age.tsx';
import { Panel } from '#components/panel.tsx';
import { QuantityText } from '#components/quantity.tsx';
import { cellSpreadMv } from '#features/fleet/attention.ts';
import { cn } from '#lib/cn.ts';
import { isStale } from '#lib/freshness.ts';
import { formatNumber, MISSING, type Quantity } from '#lib/format/number.ts';
import { useAsOfNow } from '#lib/use-now.ts';

interface Value {
  readonly key: 'voltage' | 'current' | 'power' | 'cellLow' | 'cellHigh' | 'spread' | 'coldest' | 'hottest';
  readonly signal?: SignalName;
  readonly raw: number | null;
  /** For what is worked out here and is no signal of its own. */
  readonly quantity?: Quantity | null;
}

/** The newest readings, each with its unit and age; what was not read stands there as not read. */
export function CurrentValues({ pack }: { pack: PackDetail }) {
  const t = useTranslations('values');
  const { live } = pack;
  const stale = useAsOfNow((nowMs) => isStale(pack, nowMs));
  return (
    <Panel title={t('title')}>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-b-lg border-t border-line bg-line sm:grid-cols-4">
        {valuesOf(live).map((value) => (
          <div key={value.key} className="bg-surface px-4 py-3">
            <dt className="text-xs text-ink-3">{t(value.key)}</dt>
            <dd className={cn('mt-0.5 text-lg leading-6 font-medium', stale && 'text-ink-3')}>
              {value.signal ? (
                <QuantityText signal={value.signal} value={value.raw} unitClassName="text-sm font-normal" />
              ) : (
                <Computed quantity={value.quantity ?? null} />
              )}
            </dd>
            <dd className="mt-0.5 text-xs text-ink-3">
              {value.raw === null ? (
                t('notReported')
              ) : live.ts === null ? null : (
                <Age at={live.ts} className={stale ? 'text-silent' : undefined} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Computed({ quantity }: { quantity: Quantity | null }) {
  if (!quantity) return <span className="text-ink-3">{MISSING}</span>;
  return (
    <span className="whitespace-nowrap tabular-nums">
      {quantity.text}
      <span className="ml-[0.2em] text-sm font-normal text-ink-3">{quantity.unit}</span>
    </span>
  );
}

function valuesOf(live: PackDetail['live']): Value[] {
  const power = powerW(live);
  const spread = cellSpreadMv(live);
  return [
    { key: 'voltage', signal: 'pack.voltage_mv', raw: live.voltageMv },
    { key: 'current', signal: 'pack.current_ma', raw: live.currentMa },
    { key: 'power', raw: power, quantity: power === null ? null : powerQuantity(power) },
    {
      key: 'spread',
      raw: spread,
      quantity: spread === null ? null : { text: formatNumber(spread, { decimals: 0 }), unit: 'mV' },
    },
    { key: 'cellLow', signal: 'cell.voltage_mv', raw: live.cellMinMv },
    { key: 'cellHigh', signal: 'cell.voltage_mv', raw: live.cellMaxMv },
    { key: 'coldest', signal: 'cell.temperature_c', raw: live.temperatureMinC },
    { key: 'hottest', signal: 'cell.temperature_c', raw: live.temperatureMaxC },
  ];
}

function powerW({ voltageMv, currentMa }: PackDetail['live']): number | null {
  return voltageMv === null || currentMa === null ? null : (voltageMv * currentMa) / 1_000_000;
}

function powerQuantity(watts: number): Quantity {
  return Math.abs(watts) < 1_000
    ? { text: formatNumber(watts, { decimals: 0, signed: true }), unit: 'W' }
    : { text: formatNumber(watts / 1_000, { decimals: 2, signed: true }), unit: 'kW' };
}
