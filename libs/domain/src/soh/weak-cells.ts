import { type PackFacts } from '../fold/pack-facts.ts';
import { type LoneCell } from '../soc/lone-cell.ts';
import { type CellLedger } from './cell-ledger.ts';
import { excessMohm } from './load-steps.ts';
import { resistanceOf, type ResistanceState } from './resistance.ts';
import { type HealthState } from './step-health.ts';

export type WeakReason =
  /** It reaches the top of a charge far behind the others: it loses charge, or was not balanced. */
  | 'lags-at-full'
  /** While its siblings are balanced for hours every day it hardly ever is: it loses charge by itself. */
  | 'hardly-balanced'
  /** It falls far below the others when the pack is nearly empty: it holds less. */
  | 'falls-first'
  /** It resists far more than the others, by steps of a second. */
  | 'resists'
  /** At every change of the load it gives way more than the others, seen at the usual polls. */
  | 'gives-way';

/** A cell that stands out, each reason with its figure and that of the others in the same unit. */
export interface WeakCell {
  /** Place in the string, from 0. */
  readonly cell: number;
  readonly evidence: readonly { readonly reason: WeakReason; readonly value: number; readonly others: number }[];
}

const LEAST_TOPS = 3;
/** Share of the capacity. Healthy cells that were balanced come within 1 % of each other. */
const LAG = 0.02;
/** In a month; the lowest of healthy cells is hardly balanced either, but then the others need little of it. */
const LEAST_BALANCING_H = 24;
const BALANCING_SHARE = 0.1;
const LEAST_DEEP_H = 0.25;
/** Share of the capacity. Sound cells differ by up to 4 % in what they hold, and by 1 % in how full they were. */
const DEEP_SHARE = 0.08;
/**
 * More than 0.55 mΩ from the mean of the others, or above 2 mΩ, marked real failures of cells of 160 Ah (BattGP field
 * study of 24 V LFP packs); smaller cells resist as much more.
 */
const RESISTANCE_OFF_MOHM_AH = 0.55 * 160;
const RESISTANCE_MOST_MOHM_AH = 2 * 160;

/**
 * The cells that stand out from their siblings, by every sign that was seen; usually none. `believed`: the one that emptied the pack by
 * itself, twice; the ledger follows it slowly.
 */
export function weakCells(
  { ledger, resistance, load }: Pick<HealthState, 'ledger' | 'resistance' | 'load'>,
  facts: PackFacts,
  believed: LoneCell | null = null,
): WeakCell[] {
  const count = facts.cellsInSeries;
  if (count < 2) return [];
  const found: WeakCell[] = [];
  for (let cell = 0; cell < count; cell += 1) {
    const evidence = [
      ...(ledger === null ? [] : ofLedger(ledger, cell, facts)),
      ...ofResistance(resistance, cell, facts),
      ...ofLoad(excessMohm(load, cell), facts),
    ];
    const isNamed = evidence.some(({ reason }) => reason === 'falls-first');
    if (believed?.cell === cell && !isNamed)
      evidence.push({ reason: 'falls-first', value: believed.lackShare, others: 0 });
    if (evidence.length > 0) found.push({ cell, evidence });
  }
  return found;
}

/** By how much less of the capacity than its siblings the weakest cell was seen to hold; 0: none stands out, or too little was seen. */
export function weakestLack(ledger: CellLedger | null): number {
  if (ledger === null || ledger.deepH < LEAST_DEEP_H) return 0;
  const { deepShare } = ledger;
  // The mean of all has a share of the cell itself: against that of the others it is n / (n − 1) as much.
  let most = 0;
  for (const share of deepShare) if (share > most) most = share;
  const lack = (most * deepShare.length) / (deepShare.length - 1);
  return lack > DEEP_SHARE ? lack : 0;
}

type Evidence = WeakCell['evidence'];

function ofLedger(ledger: CellLedger, cell: number, facts: PackFacts): Evidence {
  const evidence: Evidence[number][] = [];
  const lag = against(ledger.lagMah, cell);
  if (ledger.tops >= LEAST_TOPS && lag.value - lag.others > LAG * facts.nominalCapacityMah) {
    evidence.push({ reason: 'lags-at-full', ...lag });
  }
  const balancing = against(ledger.balancingH, cell);
  if (balancing.others >= LEAST_BALANCING_H && balancing.value < BALANCING_SHARE * balancing.others) {
    evidence.push({ reason: 'hardly-balanced', ...balancing });
  }
  const deep = against(ledger.deepShare, cell);
  if (ledger.deepH >= LEAST_DEEP_H && deep.value - deep.others > DEEP_SHARE) {
    evidence.push({ reason: 'falls-first', ...deep });
  }
  return evidence;
}

function ofLoad(excess: number | null, { nominalCapacityMah }: PackFacts): Evidence {
  if (excess === null || excess <= RESISTANCE_OFF_MOHM_AH / (nominalCapacityMah / 1000)) return [];
  return [{ reason: 'gives-way', value: excess, others: 0 }];
}

function ofResistance(state: ResistanceState, cell: number, facts: PackFacts): Evidence {
  const all = Array.from({ length: facts.cellsInSeries }, (_, i) => resistanceOf(state.cells[i] ?? null)?.mohm ?? null);
  const own = all[cell] ?? null;
  if (own === null || all.includes(null)) return [];
  const rest = all.filter((mohm, i): mohm is number => mohm !== null && i !== cell);
  const others = rest.reduce((sum, mohm) => sum + mohm, 0) / rest.length;
  const ah = facts.nominalCapacityMah / 1000;
  const isOff = own - others > RESISTANCE_OFF_MOHM_AH / ah || own > RESISTANCE_MOST_MOHM_AH / ah;
  return isOff ? [{ reason: 'resists', value: own, others }] : [];
}

/** A cell's figure, and the median of the others'. */
function against(values: readonly number[], cell: number): { value: number; others: number } {
  const others = values.filter((_, i) => i !== cell).sort((a, b) => a - b);
  const middle = others.length >> 1;
  const median =
    others.length % 2 === 1 ? (others[middle] ?? 0) : ((others[middle - 1] ?? 0) + (others[middle] ?? 0)) / 2;
  return { value: values[cell] ?? 0, others: median };
}
