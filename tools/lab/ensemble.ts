import { type Compared, foldSeries, type Seeing } from './fold-series.ts';
import { at, type LabSeries } from './lab-series.ts';
import { type SocReference, trueSocAt } from './soc-reference.ts';

/** Shares of the series at which runs begin. */
const LATER_STARTS = [0.25, 0.5, 0.75] as const;
/** How far the BMS is from the truth there: the 5th to 95th percentile of an error of 11 points (1σ). */
const BMS_ERRORS = [-0.18, -0.074, 0, 0.074, 0.18] as const;

export interface EnsembleGroup {
  readonly start: string;
  readonly compared: readonly Compared[];
}

/**
 * Every phase of the polls × every start. From the beginning the pack's voltage has to say where it stands; a later start
 * has a BMS that is some points wrong.
 */
export function runEnsemble(series: LabSeries, seeing: Seeing, reference: SocReference): EnsembleGroup[] {
  const phases = phasesOf(series, seeing.everyS);
  const over = (start: string, part: Partial<Seeing>): EnsembleGroup => ({
    start,
    compared: phases.flatMap((phaseS) => foldSeries(series, { ...seeing, ...part, phaseS }, reference).compared),
  });
  const later = LATER_STARTS.flatMap((fromShare) => {
    const row = Math.floor(fromShare * (series.tS.length - 1));
    const truth = trueSocAt(series, row, reference);
    if (truth === null) return [];
    return BMS_ERRORS.map((error) => {
      const startSoc = Math.min(1, Math.max(0, truth + error));
      const points = error === 0 ? 'right' : `${error > 0 ? '+' : '−'}${(Math.abs(error) * 100).toFixed(0)} points`;
      return over(`at ${fromShare * 100} %, BMS ${points}`, { fromShare, startSoc });
    });
  });
  return [over('from the beginning', {}), ...later];
}

/** Each time within a period at which the series has a row; at least one, at most 60. */
function phasesOf(series: LabSeries, everyS: number): number[] {
  const rowS = Math.max(1, medianStepS(series));
  const count = Math.min(60, Math.max(1, Math.floor(everyS / rowS + 0.01)));
  return Array.from({ length: count }, (_, i) => (i * everyS) / count);
}

export function medianStepS({ tS }: LabSeries): number {
  const steps = Array.from({ length: tS.length - 1 }, (_, i) => at(tS, i + 1) - at(tS, i)).sort((a, b) => a - b);
  return steps[steps.length >> 1] ?? 1;
}
