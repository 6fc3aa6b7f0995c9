import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DATASETS } from './datasets.ts';
import { fenced, libraryCommit } from './page-parts.ts';
import { type LabReport, labReport } from './lab-report.ts';
import { type LabOptions } from './options.ts';
import { subjectsOf } from './subjects.ts';

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
  sections.push(
    '## Simulated packs, where the truth is known\n\nFifty packs over two years: [accuracy-fleet.md](accuracy-fleet.md).\n',
  );
  const path = `${ROOT}docs/accuracy.md`;
  await writeFile(path, `${head()}\n${sections.join('\n')}`);
  return path;
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
