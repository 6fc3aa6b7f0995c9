import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bandSection } from './band-section.ts';
import { DATASETS } from './datasets.ts';
import { fenced, libraryCommit, textTable } from './page-parts.ts';
import { type LabReport, labReport } from './lab-report.ts';
import { DRIVEN_AT_C, MEASURED_AT_25_MOHM, measuredResistance } from './measured-resistance.ts';
import { type LabOptions } from './options.ts';
import { subjectsOf } from './subjects.ts';
import { wrongStarts } from './wrong-starts.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

interface Part {
  readonly title: string;
  readonly dataset: string;
  readonly picture: string;
  readonly options: Partial<LabOptions>;
}

const PARTS: readonly Part[] = [
  {
    title: 'SOC by the device’s counters',
    dataset: 'a123-lfp',
    picture: 'soc-by-counters.svg',
    options: { offsetMa: 4 },
  },
  {
    title: 'SOC from snapshots of the current alone',
    dataset: 'a123-lfp',
    picture: 'soc-from-snapshots.svg',
    options: { counters: false, ensemble: true },
  },
  { title: 'Capacity of an ageing cell', dataset: 'nasa-b0005', picture: 'soc-ageing-cell.svg', options: {} },
];

const ABOUT: Readonly<Record<string, string>> = {
  'soc-by-counters.svg':
    'Counters of 0.01 Ah, and a sensor that is 4 mA off (0.04 % of 10 A), which the counters count too. The truth is what the ' +
    'tester’s own counters say.',
  'soc-from-snapshots.svg':
    'No counters: only the current at each poll, of a load of 1C that changes every second. Nothing good can come of that; ' +
    'what counts is that the band says so. Every start, and every phase of the polls that rows 2 s apart allow: five at ' +
    '10 s, thirty at 60 s. The load repeats in step with the polls, so that one phase of them errs alike at each ' +
    'repetition: single runs end far outside of their band, and only the ensemble says whether it is honest.',
  'soc-ageing-cell.svg':
    'Each discharge to 2.7 V measures the capacity; compared is what the library says right after it, once it stands on five ' +
    'windows. Points are per cent of the nominal 2 Ah.',
};

/** Writes docs/accuracy.md and its pictures; answers where. */
export async function writeAccuracyPage(options: LabOptions): Promise<string> {
  const folder = `${ROOT}docs/pictures`;
  await mkdir(folder, { recursive: true });
  const sections: string[] = [];
  for (const { title, dataset, picture, options: part } of PARTS) {
    const report = await reportOf(dataset, { ...options, ...part, dataset });
    await writeFile(`${folder}/${picture}`, report.picture);
    sections.push(
      `## ${title}\n\n${ABOUT[picture] ?? ''}\n\n${fenced(report.table)}\n\n![Estimate, band and truth](pictures/${picture})\n`,
    );
  }
  sections.splice(1, 0, await bandSection());
  sections.push(await wrongStartSection(), await resistanceSection());
  sections.push(
    '## Simulated packs, where the truth is known\n\nFifty packs over two years: [accuracy-fleet.md](accuracy-fleet.md).\n',
  );
  const path = `${ROOT}docs/accuracy.md`;
  await writeFile(path, `${head()}\n${sections.join('\n')}`);
  return path;
}

const WRONG_STARTS_ABOUT =
  'Begun in the middle of a discharge with a BMS that is 20 points wrong, at five phases of the polls, 4 mA of offset; of all ' +
  'polls. “Said”: the truth lies outside of ±2σ, and the library gives no number, or the advice that its band is too wide ' +
  'or that the voltage denies it; a word of the BMS gets that advice as soon as snapshots may have hidden more than 1 % since. ' +
  '“Unsaid”: outside, and nothing says so. A start 20 points off lies at 1.8 σ of what a BMS is taken to be wrong by, so that ' +
  'what snapshots hide takes many a run out of a band that fits over all starts.';

async function wrongStartSection(): Promise<string> {
  const set = DATASETS.find(({ name }) => name === 'a123-lfp');
  const rows: string[][] = [];
  for (const { label, series, chemistry, capacityAh, temperatureC, reference } of set ? await subjectsOf(set) : []) {
    if (reference === null) continue;
    for (const counters of [true, false]) {
      for (const everyS of [10, 60]) {
        const seeing = { chemistry, capacityAh, everyS, counters, temperatureC, offsetMa: 4, sensorOffsetMa: 4 };
        const starts = wrongStarts(series, { ...seeing, phaseS: 0, startSoc: null, fromShare: 0 }, reference);
        for (const { depth, error, insidePct, saidPct, unsaidPct } of starts) {
          const begun = `at ${depth * 100} %, ${error > 0 ? '+' : '−'}${Math.abs(error) * 100}`;
          rows.push([
            `${label}, every ${everyS} s, ${counters ? 'by counters' : 'no counters'}, ${begun}`,
            ...[insidePct, saidPct, unsaidPct].map((pct) => `${pct.toFixed(1)} %`),
          ]);
        }
      }
    }
  }
  const table = textTable(['', 'in ±2σ', 'said', 'unsaid'], rows).join('\n');
  return `## SOC from a wrong start\n\n${WRONG_STARTS_ABOUT}\n\n${fenced(table)}\n`;
}

const RESISTANCE_ABOUT =
  'The cell’s drive profiles polled every second, the resistance referred to 25 °C; the truth is what every step of the profile at ' +
  '25 °C says. “Left out”: by a table without the point of that temperature, whose place the others have to fill.';

async function resistanceSection(): Promise<string> {
  const rows: string[][] = [];
  for (const temperatureC of DRIVEN_AT_C) {
    const { mohm, blindMohm } = await measuredResistance(temperatureC);
    const cells = [mohm, blindMohm].flatMap((value) =>
      value === null
        ? ['–', '–']
        : [`${value.toFixed(2)} mΩ`, `${(100 * (value / MEASURED_AT_25_MOHM - 1)).toFixed(1)} %`],
    );
    rows.push([`${temperatureC} °C`.replace('-', '−'), ...cells]);
  }
  const table = textTable(['', 'all points', 'off', 'left out', 'off'], rows).join('\n');
  return `## Resistance at 25 °C, whatever the temperature\n\n${RESISTANCE_ABOUT}\n\n${fenced(table)}\n`;
}

async function reportOf(dataset: string, options: LabOptions): Promise<LabReport> {
  const set = DATASETS.find(({ name }) => name === dataset);
  if (set === undefined) throw new Error(`There is no dataset ${dataset}.`);
  return labReport(await subjectsOf(set), options, true);
}

function head(): string {
  return [
    '# How accurate it is',
    '',
    `Written by \`npm run lab -- accuracy\` with the library as of ${libraryCommit()}; what the series are stands in`,
    '[tools/fixtures/README.md](../tools/fixtures/README.md). Parameters were set on the series at 25 °C; the other temperatures',
    'only judged them.',
    '',
  ].join('\n');
}
