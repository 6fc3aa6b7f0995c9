import { printedReport, type PrintedReportPage } from '@packwatch/contracts';
import { env } from '#env.ts';

const PATIENCE_MS = 20_000;

/** What a link shows that was made for the printer; null: it opens nothing. Throws when the API can't say. */
export async function reportToPrint(token: string): Promise<PrintedReportPage | null> {
  if (token === '') return null;
  const url = new URL('/v1/report-print', env().API_URL);
  url.searchParams.set('token', token);
  const answer = await fetch(url, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
  if (answer.status === 404 || answer.status === 400) return null;
  if (!answer.ok) throw new Error(`The API answered ${answer.status} when asked for a report to print.`);
  return printedReport.parse(await answer.json());
}
