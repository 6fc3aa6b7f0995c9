import { capacityInWords, type PackHealthDto } from '@packwatch/contracts';
import { type PackHealth } from '@packwatch/domain';

type Trend = NonNullable<PackHealthDto['capacity']['trend']>;

const iso = (tsMs: number): string => new Date(tsMs).toISOString();

/** The figures of libs/domain as the API says them: times as RFC 3339. */
export function toHealthDto(
  health: PackHealth,
): Omit<PackHealthDto, 'packUid' | 'asOf' | 'nominalCapacityMah' | 'socAdvice'> {
  const { capacity, resistance, efc, energyEfficiency, cells, selfDischarge, sensorOffset } = health;
  return {
    capacity: {
      ...capacity,
      receipts: capacity.receipts.map(spanned),
      trend: trendOf(capacity.trend),
      inWords: capacityInWords(capacity),
    },
    resistance: {
      pack: resistance.pack,
      cells: [...resistance.cells],
      confidence: resistance.confidence,
      receipt: resistance.receipt && spanned(resistance.receipt),
      trend: trendOf(resistance.trend),
    },
    efc,
    energyEfficiency: energyEfficiency && spanned(energyEfficiency),
    cells: {
      imbalanceMah: cells.imbalanceMah,
      topsSeen: cells.topsSeen,
      weak: cells.weak.map(({ cell, evidence }) => ({ cell, evidence: [...evidence] })),
      confidence: cells.confidence,
    },
    selfDischarge: selfDischarge && spanned(selfDischarge),
    sensorOffset,
  };
}

function spanned<T extends { readonly fromTsMs: number; readonly toTsMs: number }>({ fromTsMs, toTsMs, ...rest }: T) {
  return { ...rest, fromAt: iso(fromTsMs), toAt: iso(toTsMs) };
}

function trendOf(trend: PackHealth['capacity']['trend']): Trend | null {
  if (trend === null) return null;
  const { tsMs, ...ahead } = trend.ahead;
  return { ...spanned(trend), ahead: { ...ahead, at: iso(tsMs) } };
}
