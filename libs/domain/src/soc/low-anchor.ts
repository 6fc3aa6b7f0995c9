import { type LowAnchorProfile } from '../chemistry/chemistry-profile.ts';
import { gapLimitMs, type PackFacts } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { temperatureOf } from '../fold/temperature-of.ts';
import { type CountedPause, isBridged } from './counted-pause.ts';
import { isConfirmedByPack, type LoneWord } from './lone-cell.ts';
import { allCells, isDeniedByPack, medianMv, metersAgree, packMeanMv } from './cell-voltages.ts';

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
  /** One cell whose word it is against that of its siblings: it lost its capacity, or its reading is wrong. */
  readonly alone: Pick<LoneWord, 'cell' | 'isConfirmed'> | null;
  /** True if one poll alone says so, and no second meter in it. */
  readonly isFleeting: boolean;
}

const PACK_VOLTAGE_SIGMA_FACTOR = 2;

/** One step of the low anchor: the lowest cell low at a small current for the profile's time. */
export function stepLowAnchor(
  hold: LowAnchorHold | null,
  sample: PackSample,
  profile: LowAnchorProfile,
  facts: PackFacts,
  pause: CountedPause | null = null,
): LowAnchorStep {
  const verdict = judge(sample, profile, facts);
  if (verdict === 'nothing') return unproven(hold);
  if (verdict === 'refuted') return unproven(null);

  const { tsMs } = sample;
  const toleranceMs = gapLimitMs(facts);
  const isFollowed =
    hold !== null &&
    (tsMs - hold.lastTsMs <= toleranceMs ||
      isBridged(pause, hold.lastTsMs, tsMs, profile.holdMs, profile.maxCRate, facts));
  const goesOn = hold !== null && isFollowed;
  const next: LowAnchorHold = {
    sinceTsMs: goesOn ? hold.sinceTsMs : tsMs,
    lastTsMs: tsMs,
    cellsTsMs: verdict.byCells ? tsMs : goesOn ? hold.cellsTsMs : null,
  };
  if (tsMs - next.sinceTsMs < profile.holdMs) return unproven(next);
  const byCells = next.cellsTsMs !== null && tsMs - next.cellsTsMs <= toleranceMs;
  const cRate = Math.abs(sample.currentMa ?? 0) / facts.nominalCapacityMah;
  const underLoad = profile.sigma * Math.max(1, cRate / profile.usualCRate);
  const sigma = byCells ? underLoad : PACK_VOLTAGE_SIGMA_FACTOR * underLoad;
  const isFleeting = next.sinceTsMs === tsMs && !(verdict.byCells && sample.voltageMv !== null);
  return { hold: next, sigma, provenMv: verdict.lowestMv, alone: verdict.alone, isFleeting };
}

const unproven = (hold: LowAnchorHold | null): LowAnchorStep => ({
  hold,
  sigma: null,
  provenMv: null,
  alone: null,
  isFleeting: false,
});

type Verdict =
  | 'nothing'
  | 'refuted'
  | { readonly byCells: boolean; readonly lowestMv: number; readonly alone: LowAnchorStep['alone'] };

function mostCRate(sample: PackSample, { cold, maxCRate }: LowAnchorProfile): number {
  const temperatureC = cold === null ? null : temperatureOf(sample);
  return cold !== null && temperatureC !== null && temperatureC < cold.belowC ? cold.maxCRate : maxCRate;
}

function judge(sample: PackSample, profile: LowAnchorProfile, facts: PackFacts): Verdict {
  const { currentMa } = sample;
  if (currentMa === null) return 'nothing';
  if (Math.abs(currentMa) >= mostCRate(sample, profile) * facts.nominalCapacityMah) return 'refuted';

  const packMv = packMeanMv(sample, facts);
  const cells = allCells(sample, facts);
  if (cells === null) {
    if (packMv === null) return 'nothing';
    return packMv <= profile.lowestCellMv ? { byCells: false, lowestMv: packMv, alone: null } : 'refuted';
  }
  if (!metersAgree(cells, sample, facts)) return 'nothing';
  if (cells.lowestMv > profile.lowestCellMv) return 'refuted';
  const siblingsMv = medianMv(sample, facts);
  if (siblingsMv <= profile.siblingsMv) return { byCells: true, lowestMv: cells.lowestMv, alone: null };
  if (isDeniedByPack(cells, siblingsMv, sample, facts)) return 'nothing';
  const alone = { cell: cells.lowestCell, isConfirmed: isConfirmedByPack(cells, siblingsMv, sample, facts) };
  return { byCells: true, lowestMv: cells.lowestMv, alone };
}
