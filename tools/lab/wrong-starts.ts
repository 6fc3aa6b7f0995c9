import { foldSeries, type Seeing } from './fold-series.ts';
import { type LabSeries } from './lab-series.ts';
import { type SocReference, trueSocAt } from './soc-reference.ts';

/** Where a run begins: the true SOC there, and what a BMS says that is wrong by a fifth. */
export const WRONG_STARTS = [0.8, 0.5, 0.2].flatMap((depth) => [-0.2, 0.2].map((error) => ({ depth, error })));

/** Of all polls of every run from one wrong start, %. */
export interface WrongStart {
  readonly depth: number;
  readonly error: number;
  readonly insidePct: number;
  /** The truth lies outside of ±2σ, and the library says that it does not know: by no number, or by its advice. */
  readonly saidPct: number;
  /** The truth lies outside, and nothing says so. */
  readonly unsaidPct: number;
}

const PHASES = 5;

/** The last row of which the true SOC is at least `depth`, as a share of the series. */
function shareAt(series: LabSeries, depth: number, reference: SocReference): number {
  const rows = series.tS.length - 1;
  for (let row = 0; row <= rows; row += 1) {
    if ((trueSocAt(series, row, reference) ?? 1) <= depth) return row / rows;
  }
  return 1;
}

/** Begins in the middle of a discharge, at several phases of the polls, with a BMS that is wrong by a fifth of the capacity. */
export function wrongStarts(series: LabSeries, seeing: Seeing, reference: SocReference): WrongStart[] {
  return WRONG_STARTS.map(({ depth, error }) => {
    const fromShare = shareAt(series, depth, reference);
    let [polls, inside, said] = [0, 0, 0];
    for (let phase = 0; phase < PHASES; phase += 1) {
      const phaseS = (phase * seeing.everyS) / PHASES;
      const startSoc = Math.min(1, Math.max(0, depth + error));
      const { compared, outputs } = foldSeries(series, { ...seeing, fromShare, phaseS, startSoc }, reference);
      compared.forEach(({ soc, sigma, trueSoc }, i) => {
        if (trueSoc === null) return;
        polls += 1;
        if (soc !== null && sigma !== null && Math.abs(soc - trueSoc) <= 2 * sigma) inside += 1;
        else if (soc === null || outputs[i]?.advice !== null) said += 1;
      });
    }
    const pct = (count: number): number => (100 * count) / polls;
    return { depth, error, insidePct: pct(inside), saidPct: pct(said), unsaidPct: pct(polls - inside - said) };
  });
}
