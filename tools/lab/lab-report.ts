import { type CapacityAccuracy, capacityAccuracy, measuredDischarges } from './capacity-accuracy.ts';
import { type EnsembleGroup, medianStepS, runEnsemble } from './ensemble.ts';
import { type Compared, foldSeries, type Seeing } from './fold-series.ts';
import { type LabOptions } from './options.ts';
import { textTable } from './page-parts.ts';
import { type SocAccuracy, socAccuracy } from './soc-accuracy.ts';
import { socPicture } from './soc-picture.ts';
import { type Subject } from './subjects.ts';

export interface LabReport {
  readonly table: string;
  readonly picture: string;
  /** For machines: one line. */
  readonly figures: Readonly<Record<string, string | number | null>>;
}

interface CapacityRow {
  readonly what: string;
  readonly discharges: number;
  readonly accuracy: CapacityAccuracy;
}

interface ResistanceRow {
  readonly what: string;
  readonly mohm: number;
  readonly sigmaMohm: number | null;
  readonly steps: number;
}

interface Row {
  readonly what: string;
  readonly accuracy: SocAccuracy;
}

const DEFAULT_PERIODS_S = [10, 60] as const;

/** Runs each subject as the options say, and lays the figures beside what others reached. `brief`: starts taken together. */
export function labReport(subjects: readonly Subject[], options: LabOptions, brief = false): LabReport {
  const periods = options.every !== undefined ? [options.every / 1000] : options.dataset ? DEFAULT_PERIODS_S : [10];
  const rows: Row[] = [];
  const all: Compared[] = [];
  const capacities: CapacityRow[] = [];
  const resistances: ResistanceRow[] = [];
  let shown: { title: string; compared: readonly Compared[] } | null = null;
  for (const everyS of periods) {
    for (const subject of subjects) {
      const seeing = seeingOf(subject, options, everyS);
      const groups = groupsOf(subject, seeing, options);
      const title = `${subject.label}, every ${everyS} s, ${options.counters ? 'by counters' : 'no counters'}`;
      const compared = groups.flatMap((group) => group.compared);
      if (brief && groups.length > 1) rows.push({ what: `${title}, all starts`, accuracy: socAccuracy(compared) });
      else
        for (const { start, compared } of groups) {
          rows.push({ what: start === '' ? title : `${title}, ${start}`, accuracy: socAccuracy(compared) });
        }
      for (const each of compared) all.push(each);
      const folded = foldSeries(subject.series, seeing, subject.reference);
      shown ??= { title, compared: folded.compared };
      const { mohm, sigmaMohm, steps } = folded.health.resistance.pack;
      if (mohm !== null) resistances.push({ what: title, mohm, sigmaMohm, steps });
      const discharges = measuredDischarges(subject.series, subject.capacityAh);
      if (discharges.length > 0) {
        const accuracy = capacityAccuracy(subject.series, folded, discharges, subject.capacityAh);
        capacities.push({ what: title, discharges: discharges.length, accuracy });
      }
    }
  }
  const total = socAccuracy(all);
  if (rows.length > 1) rows.push({ what: 'all together', accuracy: total });
  return {
    table: [
      ...tableOf(rows),
      '',
      ...capacities.flatMap(capacityLines),
      ...resistances.flatMap(resistanceLines),
      ...publishedLines(),
    ].join('\n'),
    picture: socPicture(shown?.title ?? '', shown?.compared ?? []),
    figures: {
      lab: options.dataset ?? options.file ?? '',
      rmse_pct: rounded(total.rmsePct),
      max_pct: rounded(total.maxPct),
      coverage_2s_pct: rounded(total.coverage2sPct),
      mean_sigma_pct: rounded(total.meanSigmaPct),
      silent_pct: rounded(total.silentPct),
      polls: total.polls,
      ...capacityFigures(capacities),
      ...(resistances[0] && { resistance_25c_mohm: rounded(resistances[0].mohm) }),
    },
  };
}

function groupsOf(subject: Subject, seeing: Seeing, { ensemble }: LabOptions): EnsembleGroup[] {
  const { reference } = subject;
  if (ensemble && reference !== null) return runEnsemble(subject.series, seeing, reference);
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
    // A sensor that is given an error is one whose data sheet allows it.
    sensorOffsetMa: options.sensorOffsetMa ?? Math.max(sensorOffsetMa, Math.abs(options.offsetMa)),
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
  return textTable(heads, cells);
}

function capacityLines({ what, discharges, accuracy: a }: CapacityRow): string[] {
  const shown = (value: number | null, unit: string): string => (value === null ? '–' : `${value.toFixed(2)} ${unit}`);
  return [
    `Capacity, ${what}: ${a.compared} of ${discharges} measured discharges compared; RMSE ${shown(a.rmsePp, 'points')}, ` +
      `max ${shown(a.maxPp, 'points')}, inside ±3σ ${shown(a.coverage3sPct, '%')}; EFC ${shown(a.efcErrorPct, '%')} off`,
    '',
  ];
}

function resistanceLines({ what, mohm, sigmaMohm, steps }: ResistanceRow): string[] {
  const sigma = sigmaMohm === null ? '' : ` ± ${sigmaMohm.toFixed(3)}`;
  return [`Resistance at 25 °C, ${what}: ${mohm.toFixed(3)}${sigma} mΩ by ${steps} steps`, ''];
}

function capacityFigures(rows: readonly CapacityRow[]): Record<string, number | null> {
  const first = rows[0]?.accuracy;
  if (first === undefined) return {};
  return {
    capacity_rmse_pp: rounded(first.rmsePp),
    capacity_max_pp: rounded(first.maxPp),
    capacity_coverage_3s_pct: rounded(first.coverage3sPct),
    capacities_compared: first.compared,
    efc_error_pct: rounded(first.efcErrorPct),
  };
}

function publishedLines(): string[] {
  return ['Published: SOC by a Kalman filter in the lab ≤ 3 %; by a BMS in the field ±15 %; a band is rarely given.'];
}

function rounded(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : Number(value.toFixed(3));
}
