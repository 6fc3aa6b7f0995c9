import { DATASETS } from './datasets.ts';
import { foldSeries, type Seeing } from './fold-series.ts';
import { fenced, textTable } from './page-parts.ts';
import { socAccuracy } from './soc-accuracy.ts';
import { subjectsOf } from './subjects.ts';

/** A cell worn to 95, 90, 85, 80 % of what its label says has a label that is this much too high. */
const HOLDS = [1, 0.95, 0.9, 0.85, 0.8] as const;

const ABOUT =
  'By counters the band is several times as wide as the error, and nearly all of it is the capacity that nobody has measured ' +
  'yet: it counts 10 % of its label (a pack in use holds 80 to 104 % of it), times the charge taken since the last anchor. ' +
  'The cell of these series holds what its label says, so that this part errs by nothing; a worn one with the same label does ' +
  'not. Below the same series by counters, every 10 s, as a cell that holds less than its label: one that holds 85 % still ' +
  'lies within, one that holds 80 % does not until something proves where it stands, and a narrower band would be wrong ' +
  'sooner. An operator who knows the pack’s capacity gives that one.';

const MEASURED_ABOUT =
  'Windows between two anchors measure it, and the band shrinks with them. The ageing cell below, every 10 s: σ of its ' +
  'capacity, which is the part of the band that it has in an empty pack.';

/** Where the width of the band comes from, and what narrows it. */
export async function bandSection(): Promise<string> {
  return `## Why the band is so wide by counters\n\n${ABOUT}\n\n${fenced(await wornTable())}\n\n${MEASURED_ABOUT}\n\n${fenced(await measuredTable())}\n`;
}

async function wornTable(): Promise<string> {
  const rows: string[][] = [];
  for (const { label, series, seeing, reference } of await seen('a123-lfp')) {
    for (const holds of HOLDS) {
      const { capacityAh } = seeing;
      const { compared } = foldSeries(series, { ...seeing, offsetMa: 4, capacityAh: capacityAh / holds }, reference);
      const { rmsePct, coverage2sPct, meanSigmaPct } = socAccuracy(compared);
      const figures = [rmsePct, coverage2sPct, meanSigmaPct].map((pct) => `${pct?.toFixed(2) ?? '–'} %`);
      rows.push([`${label}, holds ${100 * holds} % of its label`, ...figures]);
    }
  }
  return textTable(['', 'RMSE', 'in ±2σ', 'mean σ'], rows).join('\n');
}

async function measuredTable(): Promise<string> {
  const rows: string[][] = [];
  for (const { series, seeing } of await seen('nasa-b0005')) {
    const { capacities } = foldSeries(series, seeing, null);
    for (const least of [2, 5, 10, 20]) {
      const known = capacities.find(({ windows, sigmaAh }) => windows >= least && sigmaAh !== null);
      if (known?.sigmaAh == null || known.capacityAh === null) continue;
      rows.push([`after ${known.windows} windows`, `${((100 * known.sigmaAh) / known.capacityAh).toFixed(2)} %`]);
    }
  }
  return textTable(['', 'σ of the capacity'], rows).join('\n');
}

async function seen(dataset: string) {
  const set = DATASETS.find(({ name }) => name === dataset);
  const subjects = set === undefined ? [] : await subjectsOf(set);
  return subjects.map(({ label, series, chemistry, capacityAh, temperatureC, sensorOffsetMa, reference }) => {
    const seeing: Seeing = {
      chemistry,
      capacityAh,
      everyS: 10,
      phaseS: 0,
      counters: true,
      startSoc: null,
      offsetMa: 0,
      sensorOffsetMa,
      temperatureC,
      fromShare: 0,
    };
    return { label, series, seeing, reference };
  });
}
