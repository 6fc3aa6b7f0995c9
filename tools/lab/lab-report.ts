import { type EnsembleGroup, medianStepS, runEnsemble } from './ensemble.ts';
import { type Compared, foldSeries, type Seeing } from './fold-series.ts';
import { type LabOptions } from './options.ts';
import { type SocAccuracy, socAccuracy } from './soc-accuracy.ts';
import { socPicture } from './soc-picture.ts';
import { type SocReference } from './soc-reference.ts';
import { type Subject } from './subjects.ts';

export interface LabReport {
  readonly table: string;
  readonly picture: string;
  /** For machines: one line. */
  readonly figures: Readonly<Record<string, string | number | null>>;
}

interface Row {
  readonly what: string;
  readonly accuracy: SocAccuracy;
}

const DEFAULT_PERIODS_S = [10, 60] as const;
const NO_TRUTH: SocReference = { capacityAh: NaN, efficiency: NaN, startSoc: NaN };

/** Runs each subject as the options say, and lays the figures beside what others reached. */
export function labReport(subjects: readonly Subject[], options: LabOptions): LabReport {
  const periods = options.every !== undefined ? [options.every / 1000] : options.dataset ? DEFAULT_PERIODS_S : [10];
  const rows: Row[] = [];
  const all: Compared[] = [];
  let shown: { title: string; compared: readonly Compared[] } | null = null;
  for (const everyS of periods) {
    for (const subject of subjects) {
      const seeing = seeingOf(subject, options, everyS);
      const groups = groupsOf(subject, seeing, options);
      const title = `${subject.label}, every ${everyS} s, ${options.counters ? 'by counters' : 'no counters'}`;
      for (const { start, compared } of groups) {
        rows.push({ what: start === '' ? title : `${title}, ${start}`, accuracy: socAccuracy(compared) });
      }
      const compared = groups.flatMap((group) => group.compared);
      for (const each of compared) all.push(each);
      shown ??= { title, compared: foldSeries(subject.series, seeing, subject.reference ?? NO_TRUTH).compared };
    }
  }
  const total = socAccuracy(all);
  if (rows.length > 1) rows.push({ what: 'all together', accuracy: total });
  return {
    table: [...tableOf(rows), '', ...publishedLines()].join('\n'),
    picture: socPicture(shown?.title ?? '', shown?.compared ?? []),
    figures: {
      lab: options.dataset ?? options.file ?? '',
      rmse_pct: rounded(total.rmsePct),
      max_pct: rounded(total.maxPct),
      coverage_2s_pct: rounded(total.coverage2sPct),
      mean_sigma_pct: rounded(total.meanSigmaPct),
      silent_pct: rounded(total.silentPct),
      polls: total.polls,
    },
  };
}

function groupsOf(subject: Subject, seeing: Seeing, { ensemble }: LabOptions): EnsembleGroup[] {
  const reference = subject.reference ?? NO_TRUTH;
  if (ensemble && subject.reference !== null) return runEnsemble(subject.series, seeing, reference);
  return [{ start: '', compared: foldSeries(subject.series, seeing, reference).compared }];
}

function seeingOf(subject: Subject, options: LabOptions, everyS: number): Seeing {
  const { chemistry, capacityAh, temperatureC, sensorOffsetMa, series } = subject;
  return {
    chemistry,
    capacityAh,
    // Polls can't come oftener than the rows do.
    everyS: Math.max(everyS, medianStepS(series)),
    phaseS: 0,
    counters: options.counters,
    startSoc: options.startSoc ?? null,
    offsetMa: options.offsetMa,
    sensorOffsetMa: options.sensorOffsetMa ?? sensorOffsetMa,
    temperatureC,
    fromShare: 0,
  };
}

function tableOf(rows: readonly Row[]): string[] {
  const heads = ['', 'RMSE', 'max', 'in ±2σ', 'mean σ', 'silent'];
  const cells = rows.map(({ what, accuracy: a }) =>
    [what, a.rmsePct, a.maxPct, a.coverage2sPct, a.meanSigmaPct, a.silentPct].map((value) =>
      typeof value === 'string' ? value : value === null ? '–' : `${value.toFixed(2)} %`,
    ),
  );
  const widths = heads.map((head, i) => Math.max(head.length, ...cells.map((row) => row[i]?.length ?? 0)));
  return [heads, ...cells].map((row) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '),
  );
}

function publishedLines(): string[] {
  return ['Published: SOC by a Kalman filter in the lab ≤ 3 %; by a BMS in the field ±15 %; a band is rarely given.'];
}

function rounded(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toFixed(3));
}
