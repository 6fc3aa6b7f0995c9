import { type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { toMillionth } from '../fold/significant.ts';
import { type CellVoltages } from './cell-voltages.ts';
import { contradictionOf, type CountedSoc } from './contradiction.ts';
import { type SocEstimate } from './soc-estimate.ts';
import { type KnownCapacity, LOST_SIGMA } from './widen-sigma.ts';

/** A cell that said, against its siblings and the count, that the pack is empty. */
export interface LoneCell {
  /** Place in the string, from 0. */
  readonly cell: number;
  /** When it said so first. */
  readonly sinceTsMs: number;
  /** True once it was proven full with all the others since it said so last: a stuck reading or a broken wire cannot be. */
  readonly isBack: boolean;
  /** By how much less it then held than was reckoned with, as a share of that. */
  readonly lackShare: number;
}

/** What a cell says that stands alone. */
export interface LoneWord {
  readonly cell: number;
  readonly soc: number;
  readonly sigma: number;
  /** True if the pack's voltage, where it is a meter of its own, fits the cell as it reads and not as its siblings do. */
  readonly isConfirmed: boolean;
}

export type LoneVerdict =
  /** Believed, with this σ. `isSecond`: since it came back to full in between and says it again. */
  | { readonly kind: 'proof'; readonly sigma: number; readonly isSecond: boolean }
  /** Too far from the count to believe one of them alone; this far. */
  | { readonly kind: 'open'; readonly distance: number };

/** One cell against its siblings is believed only where the count said as much. */
const LONE_CELL_SIGMAS = 2;

/** The pack's voltage has to fit the cell this many times better than the cell as high as its siblings. */
const CONFIRMED_FACTOR = 3;

/** Less between two anchors says too little of how much a cell holds. */
const LEAST_SPAN = 0.5;
const MOST_LACK = 0.8;

/** Asks the pack's voltage as a witness for a cell that stands alone. */
export function isConfirmedByPack(
  { meanMv, lowestMv }: CellVoltages,
  siblingsMv: number,
  { voltageMv }: PackSample,
  { cellsInSeries }: PackFacts,
): boolean {
  if (voltageMv === null) return false;
  const offMv = Math.abs(meanMv - voltageMv / cellsInSeries);
  const likeSiblingsMv = meanMv + (siblingsMv - lowestMv) / cellsInSeries;
  return CONFIRMED_FACTOR * offMv <= Math.abs(likeSiblingsMv - voltageMv / cellsInSeries);
}

/** What one cell that stands alone is worth beside a count; null: nothing. */
export function weighLoneCell(
  { cell, soc, sigma }: LoneWord,
  counted: CountedSoc | null,
  known: LoneCell | null,
): LoneVerdict | null {
  if (known !== null && known.cell === cell && known.isBack) return { kind: 'proof', sigma, isSecond: true };
  if (counted === null) return null;
  const distance = Math.abs(counted.soc - soc);
  const isFar = contradictionOf(counted, soc, sigma, LONE_CELL_SIGMAS) > 0;
  // It makes an estimate no surer than the count was, and the band holds both; a band over everything is no proof.
  const holdsBoth = Math.max(sigma, counted.sigma, distance / 2);
  if (isFar || holdsBoth >= LOST_SIGMA) return { kind: 'open', distance };
  return { kind: 'proof', sigma: holdsBoth, isSecond: false };
}

/** True if a full charge stands between this word of the cell and the one before. */
export function isSecond(verdict: LoneVerdict): boolean {
  return verdict.kind === 'proof' && verdict.isSecond;
}

/** What to remember of a cell that has said so, against a SOC counted down from an anchor. */
export function rememberLone(
  known: LoneCell | null,
  { cell, soc }: LoneWord,
  { soc: counted, anchorSoc }: SocEstimate,
  tsMs: number,
): LoneCell {
  const span = anchorSoc - soc;
  const lack = Math.max(0, counted - soc) / (span >= LEAST_SPAN ? span : 1);
  const isSame = known !== null && known.cell === cell;
  // What it was said to lack before is in the count already.
  const held = (isSame ? 1 - known.lackShare : 1) * (1 - lack);
  const lackShare = toMillionth(Math.min(MOST_LACK, 1 - held));
  return { cell, sinceTsMs: isSame ? known.sinceTsMs : tsMs, isBack: false, lackShare };
}

/** True while what a cell lacks is in no window of the capacity yet. */
export function isLackOpen(lone: LoneCell | null, capacity: { readonly lastTsMs: number }): lone is LoneCell {
  return lone !== null && capacity.lastTsMs < lone.sinceTsMs;
}

/**
 * The capacity to reckon with while a cell's word stands against it: what the cell left of it, with a band that holds both.
 */
export function lessLack({ capacityMah, sigmaMah }: KnownCapacity, { lackShare }: LoneCell): KnownCapacity {
  // What is counted out as Δz was Δz · (1 − lack) if the cell is well: they are Δz · lack apart, which is ±2σ.
  const sigma = Math.sqrt(sigmaMah ** 2 + ((lackShare / 2) * capacityMah) ** 2);
  return { capacityMah: (1 - lackShare) * capacityMah, sigmaMah: (1 - lackShare) * sigma };
}
