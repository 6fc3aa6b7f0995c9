import { type FullAnchorProfile } from '../chemistry/chemistry-profile.ts';
import { gapLimitMs, type PackFacts, sensorOffsetMa } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { allCells, type CellVoltages, metersAgree, packMeanMv } from './cell-voltages.ts';

/** A proof of "full" that is building up. */
export interface FullAnchorHold {
  readonly sinceTsMs: number;
  readonly lastTsMs: number;
  /** When every cell was last part of the proof; null if it stands on the pack's voltage alone. */
  readonly cellsTsMs: number | null;
  readonly startMeanMv: number;
}

export interface FullAnchorStep {
  readonly hold: FullAnchorHold | null;
  /** The anchor's σ if the pack is proven full at this sample, else null. */
  readonly sigma: number | null;
  /** The voltage that proves it, mV: the lowest cell's, or the pack's per cell; null where there is no proof. */
  readonly provenMv: number | null;
}

/** Charge-block codes by which the device itself holds the charger back: current, hot, cold (greenMeter, register 130). */
const THROTTLED_BLOCKS = { min: 2, max: 6 };

/** Without cells one high cell can hide behind the mean, so the pack's voltage proves half as much. */
const PACK_VOLTAGE_SIGMA_FACTOR = 2;

/**
 * One step of the full anchor: all cells high at a small charging current for the profile's time. A sample without the
 * readings proves nothing; one that contradicts, or a gap, starts the proof anew.
 */
export function stepFullAnchor(
  hold: FullAnchorHold | null,
  sample: PackSample,
  profile: FullAnchorProfile,
  facts: PackFacts,
): FullAnchorStep {
  const verdict = judge(sample, profile, facts);
  if (verdict === 'nothing') return unproven(hold);
  if (verdict === 'refuted') return unproven(null);

  const { tsMs } = sample;
  const toleranceMs = gapLimitMs(facts);
  const goesOn =
    hold !== null && tsMs - hold.lastTsMs <= toleranceMs && hold.startMeanMv - verdict.meanMv <= profile.maxFallMv;
  const next: FullAnchorHold = {
    sinceTsMs: goesOn ? hold.sinceTsMs : tsMs,
    lastTsMs: tsMs,
    cellsTsMs: verdict.byCells ? tsMs : goesOn ? hold.cellsTsMs : null,
    startMeanMv: goesOn ? hold.startMeanMv : verdict.meanMv,
  };
  if (tsMs - next.sinceTsMs < profile.holdMs) return unproven(next);
  const byCells = next.cellsTsMs !== null && tsMs - next.cellsTsMs <= toleranceMs;
  const sigma = byCells ? profile.sigma : PACK_VOLTAGE_SIGMA_FACTOR * profile.sigma;
  return { hold: next, sigma, provenMv: verdict.lowestMv };
}

const unproven = (hold: FullAnchorHold | null): FullAnchorStep => ({ hold, sigma: null, provenMv: null });

type Verdict =
  'nothing' | 'refuted' | { readonly byCells: boolean; readonly meanMv: number; readonly lowestMv: number };

function judge(sample: PackSample, profile: FullAnchorProfile, facts: PackFacts): Verdict {
  const { currentMa, chargeBlock } = sample;
  if (currentMa === null) return 'nothing';
  // A current within the sensor's offset of zero may be zero.
  if (currentMa < -sensorOffsetMa(facts)) return 'refuted';
  if (currentMa > profile.maxCRate * facts.nominalCapacityMah) return 'refuted';
  if (chargeBlock !== null && chargeBlock >= THROTTLED_BLOCKS.min && chargeBlock <= THROTTLED_BLOCKS.max) {
    return 'refuted';
  }

  const cells = allCells(sample, facts);
  if (cells !== null) {
    if (!metersAgree(cells, sample, facts)) return 'nothing';
    const isFull = cells.lowestMv >= profile.lowestCellMv && cells.highestMv >= profile.highestCellMv;
    if (!isFull || isLiftedByBalancer(sample, cells)) return 'refuted';
    return { byCells: true, meanMv: cells.meanMv, lowestMv: cells.lowestMv };
  }
  if (sample.cellVoltagesMv.some((mv) => mv !== null && mv < profile.lowestCellMv)) return 'refuted';
  const meanMv = packMeanMv(sample, facts);
  if (meanMv === null) return 'nothing';
  if (meanMv >= profile.highestCellMv) return { byCells: false, meanMv, lowestMv: meanMv };
  // The cells that were read may all be high enough and the missing one too: a missed poll must not end their proof.
  const mayStillBeFull = sample.cellVoltagesMv.length > 0 && meanMv >= profile.lowestCellMv;
  return mayStillBeFull ? 'nothing' : 'refuted';
}

/**
 * True if the lowest cell is being balanced while others are not: its voltage then shows the balancer's current. All
 * cells balancing at once is the usual end of a full charge.
 */
function isLiftedByBalancer(sample: PackSample, cells: CellVoltages): boolean {
  const { cellBalancing } = sample;
  return cellBalancing[cells.lowestCell] === true && cellBalancing.includes(false);
}
