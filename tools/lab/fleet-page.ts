import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type FleetReport } from './fleet-report.ts';
import { fenced, libraryCommit } from './page-parts.ts';

const ABOUT_FLEET =
  'they age by √t and by use, begin new or worn by 6 or 12 %, their current sensors are up to 40 mA off and do not see up ' +
  'to 25 mA that the electronics draw, some have a weak cell (80 % of the capacity, three times the resistance). Each is ' +
  'serviced every 75 to 115 days by a discharge to the end. About once a month its gateway is off for an hour to three ' +
  'days, and every tenth day five hours of samples come only four hours after those that follow them: what was folded ' +
  'meanwhile is folded again from the checkpoint before, and compared with the state as it would be in order.';

/** The page of a fleet's lives: what they were, and what the library said of them. */
export function fleetPage({ table, figures }: FleetReport, commit: string): string {
  return [
    '# How accurate it is over two years of a simulated fleet',
    '',
    `Written by \`npm run lab -- fleet --page\` with the library as of ${commit}.`,
    '',
    `${figures['packs']} packs of 100 Ah over ${figures['days']} days, polled every 60 s: ${ABOUT_FLEET}`,
    '',
    fenced(`${table}\n\n${JSON.stringify(figures)}`),
    '',
  ].join('\n');
}

/** Writes docs/accuracy-fleet.md; answers where. */
export async function writeFleetPage(report: FleetReport): Promise<string> {
  const path = fileURLToPath(new URL('../../docs/accuracy-fleet.md', import.meta.url));
  await writeFile(path, fleetPage(report, libraryCommit()));
  return path;
}
