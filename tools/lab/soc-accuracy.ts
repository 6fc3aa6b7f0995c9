import { type Compared } from './fold-series.ts';

/** How near the library came to the truth; % of capacity. Null: there was nothing to compare. */
export interface SocAccuracy {
  readonly rmsePct: number | null;
  readonly maxPct: number | null;
  /** Share of the polls with a number whose truth lies within ±2σ of it. */
  readonly coverage2sPct: number | null;
  readonly meanSigmaPct: number | null;
  /** Share of the polls at which the library said that it does not know. */
  readonly silentPct: number;
  readonly polls: number;
}

export function socAccuracy(compared: readonly Compared[]): SocAccuracy {
  let [count, squares, max, inside, sigmas, silent] = [0, 0, 0, 0, 0, 0];
  for (const { soc, sigma, trueSoc } of compared) {
    if (soc === null || sigma === null) silent += 1;
    if (soc === null || sigma === null || trueSoc === null) continue;
    const error = Math.abs(soc - trueSoc);
    count += 1;
    squares += error ** 2;
    sigmas += sigma;
    max = Math.max(max, error);
    if (error <= 2 * sigma) inside += 1;
  }
  const per = (value: number): number | null => (count === 0 ? null : (100 * value) / count);
  return {
    rmsePct: count === 0 ? null : 100 * Math.sqrt(squares / count),
    maxPct: count === 0 ? null : 100 * max,
    coverage2sPct: per(inside),
    meanSigmaPct: per(sigmas),
    silentPct: compared.length === 0 ? 0 : (100 * silent) / compared.length,
    polls: compared.length,
  };
}
