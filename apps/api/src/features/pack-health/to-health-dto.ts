import { capacityInWords, type PackHealthDto } from '@packwatch/contracts';
import { packCharge, type PackFacts, type PackHealth, packSocMethods, type PackState } from '@packwatch/domain';

type Trend = NonNullable<PackHealthDto['capacity']['trend']>;

const iso = (tsMs: number): string => new Date(tsMs).toISOString();

/** The figures of libs/domain as the API says them: times as RFC 3339. */
export function toHealthDto(
  health: PackHealth,
): Omit<PackHealthDto, 'packUid' | 'asOf' | 'nominalCapacityMah' | 'socAdvice' | 'charge'> {
  const { capacity, resistance, efc, cyclesConfidence, energyEfficiency, cells, selfDischarge, sensorOffset } = health;
  const { selfDischargeUnknown: unknown } = health;
  const { atLeastTsMs, ...known } = capacity;
  return {
    capacity: {
      ...known,
      atLeastAt: atLeastTsMs === null ? null : iso(atLeastTsMs),
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
    cyclesConfidence,
    energyEfficiency: energyEfficiency && spanned(energyEfficiency),
    cells: {
      imbalanceMah: cells.imbalanceMah,
      imbalanceAt: cells.imbalanceTsMs === null ? null : iso(cells.imbalanceTsMs),
      topsSeen: cells.topsSeen,
      weak: cells.weak.map(({ cell, evidence }) => ({ cell, evidence: [...evidence] })),
      confidence: cells.confidence,
    },
    selfDischarge: selfDischarge && spanned(selfDischarge),
    selfDischargeUnknown: unknown && {
      reason: unknown.reason,
      at: unknown.atTsMs === null ? null : iso(unknown.atTsMs),
    },
    sensorOffset,
  };
}

/** What the pack still gives, by charge and otherwise; `temperatureC` as last read. */
export function toChargeDto(state: PackState, facts: PackFacts, temperatureC: number | null): PackHealthDto['charge'] {
  const charge = packCharge(state, facts);
  if (charge === null) return null;
  const methods = packSocMethods(state, temperatureC, facts);
  return {
    socPct: 100 * charge.soc,
    usableSocPct: 100 * charge.usableSoc,
    byEnergyPct: methods && 100 * methods.byEnergy,
    byTemperaturePct: methods && 100 * methods.byTemperature,
    remainingWh: methods && methods.remainingWh,
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
