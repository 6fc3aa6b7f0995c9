import { type AlarmNotice, SIGNALS, type SignalName } from '@packwatch/contracts';
import { html } from './html.ts';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const SEVERITY = { info: 'Info', warning: 'Warning', critical: 'Critical' } as const;
const COLOUR = { info: '#1f6feb', warning: '#9a6700', critical: '#b42318' } as const;

/** What a mail about a raised alarm says: severity, pack and what it is in the subject; values with units, times in UTC. */
export function alarmMail(notice: AlarmNotice, webUrl: string): MailContent {
  const link = new URL(`/alarms/${notice.alarmId}`, webUrl).href;
  const what = `${partLabel(notice.part)}${SIGNALS[notice.signal].label}`;
  const rows = factsOf(notice, what);
  const headline = `${notice.packName}: ${notice.ruleName}`;
  return {
    subject: oneLine(`[${SEVERITY[notice.severity]}] ${headline}`),
    text: [
      `${SEVERITY[notice.severity]} alarm`,
      headline,
      '',
      ...rows.map(([label, value]) => `${label}: ${value}`),
      '',
      `Look at it and acknowledge it: ${link}`,
      '',
    ].join('\n'),
    html: html`<!doctype html>
      <html lang="en">
        <body style="margin:0;padding:24px;background:#f6f8fa;font:16px/1.5 system-ui,sans-serif;color:#1f2328">
          <div
            style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-top:4px solid ${
              COLOUR[notice.severity]
            }"
          >
            <p style="margin:0;color:${COLOUR[notice.severity]};font-weight:600">${SEVERITY[notice.severity]} alarm</p>
            <h1 style="margin:4px 0 16px;font-size:20px">${headline}</h1>
            <table style="border-collapse:collapse">
              ${rows.map(
                ([label, value]) =>
                  html`<tr>
                    <th scope="row" style="padding:4px 16px 4px 0;text-align:left;font-weight:400;color:#59636e">
                      ${label}
                    </th>
                    <td style="padding:4px 0;font-weight:600">${value}</td>
                  </tr>`,
              )}
            </table>
            <p style="margin:24px 0 0">
              <a href="${link}" style="padding:10px 16px;background:#1f2328;color:#fff;text-decoration:none">
                Look at it and acknowledge it
              </a>
            </p>
          </div>
        </body>
      </html>`.text,
  };
}

function factsOf(notice: AlarmNotice, what: string): [label: string, value: string][] {
  const { signal, value, raiseLevel, peakValue } = notice;
  const rows: [string, string | null][] = [
    [what, shownValue(signal, value ?? peakValue)],
    ['Limit', shownValue(signal, raiseLevel)],
    ['Since', shownTime(notice.raisedAt)],
    ['Pack', notice.packName],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

/** In the unit people read, with as many decimals as make sense; null where there is no value. */
function shownValue(signal: SignalName, value: number | null): string | null {
  if (value === null) return null;
  const { shownPer, decimals, shownUnit } = SIGNALS[signal];
  return `${(value / shownPer).toFixed(decimals)} ${shownUnit}`.trimEnd();
}

const shownTime = (rfc3339: string): string => `${rfc3339.slice(0, 10)} ${rfc3339.slice(11, 19)} UTC`;

/** People count cells from 1. */
const partLabel = (part: string): string => (part.startsWith('cell:') ? `Cell ${Number(part.slice(5)) + 1}: ` : '');

/** Names come from people: a subject is one line. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
