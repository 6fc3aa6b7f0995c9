import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { writeAccuracyPage } from './accuracy-page.ts';
import { DATASETS } from './datasets.ts';
import { fleetOf } from './fleet-plan.ts';
import { writeFleetPage } from './fleet-page.ts';
import { fleetReport } from './fleet-report.ts';
import { labReport } from './lab-report.ts';
import { LabSeriesError } from './lab-series.ts';
import { ACCURACY, FLEET, readOptions } from './options.ts';
import { liveThrough } from './run-fleet.ts';
import { subjectOfFile, subjectsOf } from './subjects.ts';

const options = readOptions();
if (options.dataset === FLEET) {
  const results = await liveThrough(fleetOf(options.packs, options.days, options.weak), options.jobs);
  const report = fleetReport(results);
  if (options.page) console.log(await writeFleetPage(report));
  console.log(`\n${report.table}\n\n${JSON.stringify({ lab: FLEET, ...report.figures })}`);
} else if (options.dataset === ACCURACY) {
  console.log(await writeAccuracyPage(options));
} else {
  await measured();
}

async function measured(): Promise<void> {
  const set = DATASETS.find(({ name }) => name === options.dataset);
  try {
    const subjects = set === undefined ? [await subjectOfFile(options)] : await subjectsOf(set);
    const report = labReport(subjects, options);
    console.log(set === undefined ? (options.file ?? '') : `${set.name}: ${set.about}`);
    console.log(`\n${report.table}\n`);
    for (const note of subjects.flatMap(({ notes }) => notes)) console.log(note);
    await mkdir(dirname(options.picture), { recursive: true });
    await writeFile(options.picture, report.picture);
    console.log(`Picture: ${options.picture}`);
    console.log(JSON.stringify(report.figures));
  } catch (error) {
    const isUsers = error instanceof LabSeriesError || (error instanceof Error && 'code' in error);
    if (!isUsers) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
