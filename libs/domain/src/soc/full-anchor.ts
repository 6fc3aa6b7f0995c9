import { type FullAnchorProfile } from '../chemistry/chemistry-profile.ts';
import { gapLimitMs, type PackFacts, sensorOffsetMa } from '../fold/pack-facts.ts';
import { type PackSample } from '../fold/pack-sample.ts';
import { toThousandth } from '../fold/significant.ts';
import { type CountedPause, isBridged } from './counted-pause.ts';
import { allCells, type CellVoltages, metersAgree, packMeanMv } from './cell-voltages.ts';

/** A proof of "full" that is building up. */
export interface FullAnchorHold {
  readonly sinceTsMs: number;
  readonly lastTsMs: number;
  /** When every cell was last part of the proof; null if it stands on the pack's voltage alone. */
  readonly cellsTsMs: number | null;
  /** What the mean cell showed in the first minute of it, and about the last, mV: one reading is as good as its noise. */
  readonly startMeanMv: number;
  readonly meanMv: number;
  /** Of about as long as the proof takes, mA: a current near zero reads on either side of it. */
  readonly meanMa: number;
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

/** Over this part of the time that a proof takes a voltage is smoothed; a current over all of it. */
const VOLTAGE_SHARE = 0.2;

/** Without cells one high cell can hide behind the mean, so the pack's voltage proves half as much. */
const PACK_VOLTAGE_SIGMA_FACTOR = 2;

/**
 * One step of the full anchor: all cells high at a small charging current for the profile's time. A sample without the
 * readings proves nothing; one that contradicts, or a gap that the counters (`pause`) do not bridge, starts the proof anew.
 */
export function stepFullAnchor(
  hold: FullAnchorHold | null,
  sample: PackSample,
  profile: FullAnchorProfile,
  facts: PackFacts,
  pause: CountedPause | null = null,
): FullAnchorStep {
  const verdict = judge(sample, profile, facts);
  if (verdict === 'nothing') return unproven(hold);
  if (verdict === 'refuted') return unproven(null);

  const { tsMs } = sample;
  const toleranceMs = gapLimitMs(facts);
  const isFollowed =
    hold !== null &&
    (tsMs - hold.lastTsMs <= toleranceMs ||
      isBridged(pause, hold.lastTsMs, tsMs, profile.holdMs, profile.maxCRate, facts));
  const known = isFollowed ? hold : null;
  const sinceMs = known === null ? 0 : tsMs - known.lastTsMs;
  const smoothMs = VOLTAGE_SHARE * profile.holdMs;
  const heldMs = known === null ? 0 : tsMs - known.sinceTsMs;
  // Plain means at first, then ones that forget.
  const meanMv = smoothed(known?.meanMv, verdict.meanMv, sinceMs / Math.min(smoothMs, heldMs + sinceMs));
  const meanMa = smoothed(known?.meanMa, verdict.currentMa, sinceMs / Math.min(profile.holdMs, heldMs + sinceMs));
  const goesOn = known !== null && known.startMeanMv - meanMv <= profile.maxFallMv;
  const isStarting = !goesOn || heldMs <= smoothMs;
  const next: FullAnchorHold = {
    sinceTsMs: goesOn ? known.sinceTsMs : tsMs,
    lastTsMs: tsMs,
    cellsTsMs: verdict.byCells ? tsMs : goesOn ? known.cellsTsMs : null,
    startMeanMv: isStarting ? meanMv : known.startMeanMv,
    meanMv,
    meanMa,
  };
  // A current within the sensor's offset of zero may be zero.
  if (tsMs - next.sinceTsMs < profile.holdMs || meanMa < -sensorOffsetMa(facts)) return unproven(next);
  const byCells = next.cellsTsMs !== null && tsMs - next.cellsTsMs <= toleranceMs;
  const sigma = byCells ? profile.sigma : PACK_VOLTAGE_SIGMA_FACTOR * profile.sigma;
  return { hold: next, sigma, provenMv: verdict.lowestMv };
}

function smoothed(mean: number | undefined, value: number, weight: number): number {
  return toThousandth(mean === undefined ? value : mean + Math.min(1, weight) * (value - mean));
}

const unproven = (hold: FullAnchorHold | null): FullAnchorStep => ({ hold, sigma: null, provenMv: null });

type Verdict =
  | 'nothing'
  | 'refuted'
  | { readonly byCells: boolean; readonly meanMv: number; readonly lowestMv: number; readonly currentMa: number };

function judge(sample: PackSample, profile: FullAnchorProfile, facts: PackFacts): Verdict {
  const { currentMa, chargeBlock } = sample;
  if (currentMa === null) return 'nothing';
  if (Math.abs(currentMa) > profile.maxCRate * facts.nominalCapacityMah) return 'refuted';
  if (chargeBlock !== null && chargeBlock >= THROTTLED_BLOCKS.min && chargeBlock <= THROTTLED_BLOCKS.max) {
    return 'refuted';
  }

  const cells = allCells(sample, facts);
  if (cells !== null) {
    if (!metersAgree(cells, sample, facts)) return 'nothing';
    const isFull = cells.lowestMv >= profile.lowestCellMv && cells.highestMv >= profile.highestCellMv;
    if (!isFull || isLiftedByBalancer(sample, cells)) return 'refuted';
    return { byCells: true, meanMv: cells.meanMv, lowestMv: cells.lowestMv, currentMa };
  }
  if (sample.cellVoltagesMv.some((mv) => mv !== null && mv < profile.lowestCellMv)) return 'refuted';
  const meanMv = packMeanMv(sample, facts);
  if (meanMv === null) return 'nothing';
  if (meanMv >= profile.highestCellMv) return { byCells: false, meanMv, lowestMv: meanMv, currentMa };
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
