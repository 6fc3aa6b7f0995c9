import { type PackFacts, sensorOffsetMa } from '../fold/pack-facts.ts';
import { significant, toThousandth } from '../fold/significant.ts';
import { type ChargeCorrection, type ChargeState } from './integrate-charge.ts';

const MS_PER_HOUR = 3_600_000;

/** A cell does not lose more than this share of the charge put in; nor does it give back more than went in. */
const MAX_LOSS = 0.005;
/** How far the chemistry's usual loss may be from this pack's. */
const LOSS_SIGMA = 0.002;

/** Less taken out than this share of the capacity since the last full charge says too little to learn from. */
const LEAST_DEPTH = 0.05;

/** What was learned counts less the older it is: a sensor's offset drifts with the seasons. */
const MEMORY_MS = 90 * 86_400_000;

/**
 * What full charges have taught about this pack's charge: the sensor's offset b and the loss λ = 1 − η. Between two full
 * anchors net Ah = b·t + λ·Ah_in − δ, where δ is what goes in after the proof of full is complete.
 */
export interface ChargeBalance {
  /** Counters and time at the newest sample that was full. */
  readonly full: { readonly tsMs: number; readonly inMah: number; readonly outMah: number } | null;
  readonly lessons: number;
  readonly lastLessonTsMs: number;
  /** Normal equations of (b, λ, δ), each in units of its prior σ, without the prior. */
  readonly matrix: readonly [bb: number, bl: number, bd: number, ll: number, ld: number, dd: number];
  readonly vector: readonly [b: number, l: number, d: number];
  /** The solution: offset in mA, loss as a share, and their variances and covariance. */
  readonly offsetMa: number;
  readonly loss: number;
  readonly offsetVar: number;
  readonly covariance: number;
  readonly lossVar: number;
}

/** Before anything was learned: no offset, the chemistry's loss, both as uncertain as sensor and cells are. */
export function unlearnedBalance(facts: PackFacts, usualLoss: number): ChargeBalance {
  return {
    full: null,
    lessons: 0,
    lastLessonTsMs: 0,
    matrix: [0, 0, 0, 0, 0, 0],
    vector: [0, 0, 0],
    offsetMa: 0,
    loss: usualLoss,
    offsetVar: sensorOffsetMa(facts) ** 2,
    covariance: 0,
    lossVar: LOSS_SIGMA ** 2,
  };
}

export function correctionOf({ loss, offsetMa }: ChargeBalance): ChargeCorrection {
  return { efficiency: 1 - loss, offsetMa };
}

/** Variance, mAh², of the charge counted over `hours` in which `inMah` went in. */
export function balanceVarianceMah2(balance: ChargeBalance, hours: number, inMah: number): number {
  const { offsetVar, covariance, lossVar } = balance;
  return Math.max(0, offsetVar * hours ** 2 + 2 * covariance * hours * inMah + lossVar * inMah ** 2);
}

/** To be called at each sample that is proven full; learns from the charge since the last full one if all of it was seen. */
export function learnAtFull(
  balance: ChargeBalance,
  tsMs: number,
  charge: ChargeState,
  fullSigma: number,
  usualLoss: number,
  facts: PackFacts,
): ChargeBalance {
  const { full } = balance;
  const at = { tsMs, inMah: toThousandth(charge.inMah), outMah: toThousandth(charge.outMah) };
  const wasSeen = full !== null && (charge.brokenTsMs === null || charge.brokenTsMs <= full.tsMs);
  const capacityMah = facts.nominalCapacityMah;
  if (!wasSeen || at.outMah - full.outMah < LEAST_DEPTH * capacityMah) return { ...balance, full: at };

  const hours = (tsMs - full.tsMs) / MS_PER_HOUR;
  const inMah = at.inMah - full.inMah;
  const offsetSigmaMa = sensorOffsetMa(facts);
  const noiseMah = fullSigma * capacityMah;
  const x = [(offsetSigmaMa * hours) / noiseMah, (LOSS_SIGMA * inMah) / noiseMah, -1] as const;
  const y = (inMah - (at.outMah - full.outMah) - usualLoss * inMah) / noiseMah;

  const kept = balance.lessons === 0 ? 0 : Math.exp((balance.lastLessonTsMs - tsMs) / MEMORY_MS);
  const [bb, bl, bd, ll, ld, dd] = balance.matrix;
  const [vb, vl, vd] = balance.vector;
  const matrix = [
    kept * bb + x[0] * x[0],
    kept * bl + x[0] * x[1],
    kept * bd + x[0] * x[2],
    kept * ll + x[1] * x[1],
    kept * ld + x[1] * x[2],
    kept * dd + x[2] * x[2],
  ] as const;
  const vector = [kept * vb + x[0] * y, kept * vl + x[1] * y, kept * vd + x[2] * y] as const;
  return {
    full: at,
    lessons: balance.lessons + 1,
    lastLessonTsMs: tsMs,
    matrix: rounded(matrix),
    vector: rounded(vector),
    ...solve(rounded(matrix), rounded(vector), offsetSigmaMa, usualLoss),
  };
}

/** Nine digits are far more than they are worth, and keep the checkpoint small. */
function rounded<T extends readonly number[]>(values: T): { readonly [K in keyof T]: number } {
  return values.map((value) => significant(value, 9)) as { readonly [K in keyof T]: number };
}

type Solution = Pick<ChargeBalance, 'offsetMa' | 'loss' | 'offsetVar' | 'covariance' | 'lossVar'>;

/** Solves (M + 1)·u = v by the adjugate; with the prior's 1 on the diagonal the matrix is never singular. */
function solve(
  [bb, bl, bd, ll, ld, dd]: ChargeBalance['matrix'],
  [vb, vl, vd]: ChargeBalance['vector'],
  offsetSigmaMa: number,
  usualLoss: number,
): Solution {
  const [a, d, f] = [bb + 1, ll + 1, dd + 1];
  const cofactors = {
    bb: d * f - ld * ld,
    bl: bd * ld - bl * f,
    bd: bl * ld - bd * d,
    ll: a * f - bd * bd,
    ld: bl * bd - a * ld,
  };
  const determinant = a * cofactors.bb + bl * cofactors.bl + bd * cofactors.bd;
  const b = (cofactors.bb * vb + cofactors.bl * vl + cofactors.bd * vd) / determinant;
  const l = (cofactors.bl * vb + cofactors.ll * vl + cofactors.ld * vd) / determinant;
  return {
    offsetMa: significant(clamp(b, -1, 1) * offsetSigmaMa, 9),
    loss: significant(clamp(usualLoss + l * LOSS_SIGMA, 0, MAX_LOSS), 9),
    offsetVar: significant((cofactors.bb / determinant) * offsetSigmaMa ** 2, 9),
    covariance: significant((cofactors.bl / determinant) * offsetSigmaMa * LOSS_SIGMA, 9),
    lossVar: significant((cofactors.ll / determinant) * LOSS_SIGMA ** 2, 9),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
