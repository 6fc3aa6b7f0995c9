import { type FleetReport } from '@packwatch/contracts';
import { html } from '../../common/html.ts';
import { type MailContent } from '../email/alarm-mail.ts';
import { figuresOf, healthLines, linkOfToDo, nameOf, sentenceOf, shownDays, toDoHeadline } from './report-words.ts';

/** The page that shows the same days, and prints. */
export function reportUrl({ firstDay, lastDay }: FleetReport, webUrl: string): string {
  const days = Math.round((Date.parse(lastDay) - Date.parse(firstDay)) / 86_400_000) + 1;
  const url = new URL('/reports', webUrl);
  url.searchParams.set('last', lastDay);
  url.searchParams.set('days', String(days));
  return url.href;
}

/** How the fleet did, as a mail: what to do first, then the figures. `attached`: the PDF goes along. */
export function reportMail(report: FleetReport, webUrl: string, attached: boolean): MailContent {
  const days = shownDays(report);
  const headline = toDoHeadline(report);
  const figures = figuresOf(report);
  const health = healthLines(report);
  const more = report.toDoTotal - report.toDo.length;
  const moreLine = more > 0 ? `and ${more} more` : '';
  const link = reportUrl(report, webUrl);
  const where = attached
    ? 'The whole report is attached as PDF, and is on its page'
    : 'No PDF of it could be made; the whole report, to print, is on its page';
  return {
    subject: `${report.organisation}, ${days}: ${headline}`.replace(/\p{Cc}+/gu, ' '),
    text: [
      `${report.organisation}, ${days} (UTC days)`,
      '',
      headline.replace(/^./, (first) => first.toUpperCase()),
      ...report.toDo.flatMap((item) => [`- ${nameOf(item)}: ${sentenceOf(item)}`, `  ${linkOfToDo(item, webUrl)}`]),
      ...(more > 0 ? [moreLine] : []),
      '',
      ...figures.map(([label, value]) => `${label}: ${value}`),
      '',
      ...(health.length > 0 ? ['Health', ...health.map((line) => `- ${line}`), ''] : []),
      `${where}: ${link}`,
      '',
    ].join('\n'),
    html: html`<!doctype html>
      <html lang="en">
        <body style="margin:0;padding:24px;background:#f6f8fa;font:16px/1.5 system-ui,sans-serif;color:#1f2328">
          <div style="max-width:640px;margin:0 auto;padding:24px;background:#fff;border-top:4px solid #1f6feb">
            <p style="margin:0;color:#59636e">${report.organisation} · ${days} (UTC days)</p>
            <h1 style="margin:4px 0 16px;font-size:20px">${headline.replace(/^./, (first) => first.toUpperCase())}</h1>
            ${report.toDo.map(
              (item) =>
                html`<p style="margin:0 0 12px">
                  <a href="${linkOfToDo(item, webUrl)}" style="color:#1f2328;font-weight:600">${nameOf(item)}</a>
                  <br />${sentenceOf(item)}
                </p>`,
            )}
            ${more > 0 ? html`<p style="margin:0 0 12px;color:#59636e">${moreLine}</p>` : ''}
            <h2 style="margin:24px 0 8px;font-size:16px">Figures</h2>
            <table style="border-collapse:collapse">
              ${figures.map(
                ([label, value]) =>
                  html`<tr>
                    <th scope="row" style="padding:4px 16px 4px 0;text-align:left;font-weight:400;color:#59636e">
                      ${label}
                    </th>
                    <td style="padding:4px 0;font-weight:600">${value}</td>
                  </tr>`,
              )}
            </table>
            ${
              health.length === 0
                ? ''
                : html`<h2 style="margin:24px 0 8px;font-size:16px">Health</h2>
                    ${health.map((line) => html`<p style="margin:0 0 4px">${line}</p>`)}`
            }
            <p style="margin:24px 0 8px;color:#59636e">${where}.</p>
            <p style="margin:0">
              <a href="${link}" style="padding:10px 16px;background:#1f2328;color:#fff;text-decoration:none">
                ${attached ? 'The report on its page' : 'The whole report, to print'}
              </a>
            </p>
          </div>
        </body>
      </html>`.text,
  };
}
