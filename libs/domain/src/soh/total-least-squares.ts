/**
 * Sums of the approximate weighted total least squares of G. L. Plett, "Recursive approximate weighted total least squares
 * estimation of battery cell total capacity", J. Power Sources 196 (2011): y = Q·x with errors in both. Plain data.
 */
export type TlsSums = readonly [c1: number, c2: number, c3: number, c4: number, c5: number, c6: number];

/** One measurement in the same units of x and y, with the σ of each. */
export interface TlsPoint {
  readonly x: number;
  readonly y: number;
  readonly sigmaX: number;
  readonly sigmaY: number;
}

export interface TlsFit {
  readonly slope: number;
  readonly sigma: number;
}

export const NO_SUMS: TlsSums = [0, 0, 0, 0, 0, 0];

/** The sums with one more point; what was there before counts `kept` (0…1) of what it did. */
export function addPoint(sums: TlsSums, { x, y, sigmaX, sigmaY }: TlsPoint, kept: number): TlsSums {
  const [wx, wy] = [1 / sigmaX ** 2, 1 / sigmaY ** 2];
  const [c1, c2, c3, c4, c5, c6] = sums;
  return [
    kept * c1 + x * x * wy,
    kept * c2 + x * y * wy,
    kept * c3 + y * y * wy,
    kept * c4 + x * x * wx,
    kept * c5 + x * y * wx,
    kept * c6 + y * y * wx,
  ];
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
const TOLERANCE = 1e-6;

/** The slope between `low` and `high` that fits best, and its σ from the curvature of the cost there. */
export function fitSlope(sums: TlsSums, low: number, high: number): TlsFit {
  let [left, right] = [low, high];
  let inner = right - GOLDEN * (right - left);
  let outer = left + GOLDEN * (right - left);
  let [innerCost, outerCost] = [cost(sums, inner), cost(sums, outer)];
  while (right - left > TOLERANCE) {
    if (innerCost <= outerCost) {
      [right, outer, outerCost] = [outer, inner, innerCost];
      inner = right - GOLDEN * (right - left);
      innerCost = cost(sums, inner);
    } else {
      [left, inner, innerCost] = [inner, outer, outerCost];
      outer = left + GOLDEN * (right - left);
      outerCost = cost(sums, outer);
    }
  }
  const slope = (left + right) / 2;
  return { slope, sigma: Math.sqrt(2 / curvature(sums, slope)) };
}

/** χ² of a slope: each point's distance along the normal, in units of its own σ. */
function cost([c1, c2, c3, c4, c5, c6]: TlsSums, q: number): number {
  const q2 = q * q;
  return (c4 * q2 * q2 - 2 * c5 * q2 * q + (c1 + c6) * q2 - 2 * c2 * q + c3) / (q2 + 1) ** 2;
}

/** Second derivative of the cost. */
function curvature([c1, c2, c3, c4, c5, c6]: TlsSums, q: number): number {
  const polynomial =
    -2 * c5 * q ** 5 +
    (3 * c1 - 6 * c4 + 3 * c6) * q ** 4 +
    (-12 * c2 + 16 * c5) * q ** 3 +
    (-8 * c1 + 10 * c3 + 6 * c4 - 8 * c6) * q ** 2 +
    (12 * c2 - 6 * c5) * q +
    (c1 - 2 * c3 + c6);
  return (2 * polynomial) / (q * q + 1) ** 4;
}
