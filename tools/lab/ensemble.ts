import { type Compared, foldSeries, type Seeing } from './fold-series.ts';
import { at, type LabSeries } from './lab-series.ts';
import { type SocReference, trueSocAt } from './soc-reference.ts';

/** Shares of the series at which runs begin. */
const LATER_STARTS = [0.25, 0.5, 0.75] as const;
/** What a BMS is wrong by (1σ), as the library takes it to be. */
const BMS_SIGMA = 0.11;
/** Fifths of all its errors, from far too low to far too high. */
const FIFTHS = ['far too low', 'too low', 'about right', 'too high', 'far too high'] as const;

/** With fewer in each fifth the errors beyond 2σ, a twentieth of all, would be missing. */
const LEAST_RUNS = 12;

export interface EnsembleGroup {
  readonly start: string;
  readonly compared: readonly Compared[];
}

/**
 * Every phase of the polls × every start. From the beginning the pack's voltage has to say where it stands; a later start
 * has a BMS that is wrong, by another part of all its errors in each run. Errors beyond 2σ are among them: without those the
 * truth would lie within ±2σ in all runs of a series that adds no error of its own.
 */
export function runEnsemble(series: LabSeries, seeing: Seeing, reference: SocReference): EnsembleGroup[] {
  const phases = phasesOf(series, seeing.everyS);
  const runs = Math.max(phases.length, LEAST_RUNS);
  const over = (start: string, count: number, partOf: (run: number) => Partial<Seeing>): EnsembleGroup => ({
    start,
    compared: Array.from({ length: count }, (_, run) => {
      const phaseS = phases[run % phases.length] ?? 0;
      return foldSeries(series, { ...seeing, ...partOf(run), phaseS }, reference).compared;
    }).flat(),
  });
  const later = LATER_STARTS.flatMap((fromShare) => {
    const row = Math.floor(fromShare * (series.tS.length - 1));
    const truth = trueSocAt(series, row, reference);
    if (truth === null) return [];
    return FIFTHS.map((name, fifth) =>
      over(`at ${fromShare * 100} %, BMS ${name}`, runs, (run) => {
        const error = BMS_SIGMA * probit((fifth + (run + 0.5) / runs) / FIFTHS.length);
        return { fromShare, startSoc: Math.min(1, Math.max(0, truth + error)) };
      }),
    );
  });
  return [over('from the beginning', phases.length, () => ({})), ...later];
}

/** How many σ a share of all errors lies below; within 0.0005 (Abramowitz and Stegun 26.2.23). */
export function probit(share: number): number {
  if (share > 0.5) return -probit(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  const above = 2.515517 + t * (0.802853 + t * 0.010328);
  return above / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
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
