import { type PackFacts } from '../fold/pack-facts.ts';
import { type CellLedger } from '../soh/cell-ledger.ts';
import { type ChargeBalance } from './charge-balance.ts';

/**
 * What can be taken out until the first cell is empty, as a fraction. Where the last proof of "full" was all cells', that is
 * the SOC itself. Where a later charge ended before its last cell was at the top, that cell lags behind: less by what it lacked.
 */
export function usableSoc(
  soc: number | null,
  balance: ChargeBalance | null,
  ledger: CellLedger | null,
  capacityMah: number,
): number | null {
  if (soc === null) return null;
  const { imbalanceMah, topTsMs } = ledger ?? { imbalanceMah: null, topTsMs: null };
  if (imbalanceMah === null || topTsMs === null) return soc;
  const provenTsMs = balance?.full?.tsMs ?? -Infinity;
  return provenTsMs >= topTsMs ? soc : Math.max(0, soc - imbalanceMah / capacityMah);
}

export function capacityOf(capacity: { readonly capacityMah: number } | null, facts: PackFacts): number {
  return capacity?.capacityMah ?? facts.nominalCapacityMah;
}
