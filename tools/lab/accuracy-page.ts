import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { DATASETS } from './datasets.ts';
import { fleetOf } from './fleet-plan.ts';
import { fleetReport } from './fleet-report.ts';
import { type LabReport, labReport } from './lab-report.ts';
import { type LabOptions } from './options.ts';
import { liveThrough } from './run-fleet.ts';
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

const ABOUT_FLEET =
  'they age by √t and by use, begin new or worn by 6 or 12 %, their current sensors are up to 40 mA off and do not see up ' +
  'to 25 mA that the electronics draw, some have a weak cell (80 % of the capacity, three times the resistance). Each is ' +
  'serviced every 75 to 115 days by a discharge to the end. About once a month its gateway is off for an hour to three ' +
  'days, and every tenth day five hours of samples come only four hours after those that follow them: what was folded ' +
  'meanwhile is folded again from the checkpoint before, and compared with the state as it would be in order.';

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
  const fleet = fleetReport(await liveThrough(fleetOf(options.packs, options.days, options.weak), options.jobs));
  sections.push(
    `## Simulated packs, where the truth is known\n\n${options.packs} packs of 100 Ah over ${options.days} days, polled every ` +
      `60 s: ${ABOUT_FLEET}\n\n${fenced(`${fleet.table}\n\n${JSON.stringify(fleet.figures)}`)}\n`,
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
  const commit = execFileSync('git', ['log', '-1', '--format=%h %cs', '--', 'libs/domain/src'], { cwd: ROOT });
  return [
    '# How accurate it is',
    '',
    `Written by \`npm run lab -- accuracy\` with the library as of ${commit.toString().trim()}; what the series are stands in`,
    '[tools/fixtures/README.md](../tools/fixtures/README.md). Parameters were set on the series at 25 °C; the other temperatures',
    'only judged them.',
    '',
  ].join('\n');
}

function fenced(text: string): string {
  return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
