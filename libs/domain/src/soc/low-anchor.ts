import { type LowAnchorProfile } from '../chemistry/chemistry-profile.ts';
import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { allCells, packMeanMv } from './cell-voltages.ts';

/** A proof of "nearly empty" that is building up. */
export interface LowAnchorHold {
  readonly sinceTsMs: number;
  readonly lastTsMs: number;
  /** When every cell was last part of the proof; null if it stands on the pack's voltage alone. */
  readonly cellsTsMs: number | null;
}

export interface LowAnchorStep {
  readonly hold: LowAnchorHold | null;
  /** The anchor's σ if the pack is proven nearly empty at this sample, else null. */
  readonly sigma: number | null;
  /** The voltage that proves it, mV: the lowest cell's, or the pack's per cell; null where there is no proof. */
  readonly provenMv: number | null;
}

const PACK_VOLTAGE_SIGMA_FACTOR = 2;

/** If the cells' sum is further from the pack's voltage than this share of it, a cell reading is stuck or a wire broken. */
const MAX_SUM_ERROR = 0.03;

/** One step of the low anchor: the lowest cell low at a small current for the profile's time. */
export function stepLowAnchor(
  hold: LowAnchorHold | null,
  sample: PackSample,
  profile: LowAnchorProfile,
  facts: PackFacts,
): LowAnchorStep {
  const verdict = judge(sample, profile, facts);
  if (verdict === 'nothing') return unproven(hold);
  if (verdict === 'refuted') return unproven(null);

  const { tsMs } = sample;
  const toleranceMs = gapLimitMs(facts);
  const goesOn = hold !== null && tsMs - hold.lastTsMs <= toleranceMs;
  const next: LowAnchorHold = {
    sinceTsMs: goesOn ? hold.sinceTsMs : tsMs,
    lastTsMs: tsMs,
    cellsTsMs: verdict.byCells ? tsMs : goesOn ? hold.cellsTsMs : null,
  };
  if (tsMs - next.sinceTsMs < profile.holdMs) return unproven(next);
  const byCells = next.cellsTsMs !== null && tsMs - next.cellsTsMs <= toleranceMs;
  const sigma = byCells ? profile.sigma : PACK_VOLTAGE_SIGMA_FACTOR * profile.sigma;
  return { hold: next, sigma, provenMv: verdict.lowestMv };
}

const unproven = (hold: LowAnchorHold | null): LowAnchorStep => ({ hold, sigma: null, provenMv: null });

type Verdict = 'nothing' | 'refuted' | { readonly byCells: boolean; readonly lowestMv: number };

function judge(sample: PackSample, profile: LowAnchorProfile, facts: PackFacts): Verdict {
  const { currentMa } = sample;
  if (currentMa === null) return 'nothing';
  if (Math.abs(currentMa) >= profile.maxCRate * facts.nominalCapacityMah) return 'refuted';

  const packMv = packMeanMv(sample, facts);
  const cells = allCells(sample, facts);
  if (cells === null) {
    if (packMv === null) return 'nothing';
    return packMv <= profile.lowestCellMv ? { byCells: false, lowestMv: packMv } : 'refuted';
  }
  if (packMv !== null && Math.abs(cells.meanMv - packMv) > MAX_SUM_ERROR * packMv) return 'nothing';
  return cells.lowestMv <= profile.lowestCellMv ? { byCells: true, lowestMv: cells.lowestMv } : 'refuted';
}
