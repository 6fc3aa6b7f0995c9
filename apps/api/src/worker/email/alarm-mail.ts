import {
  ALARM_SIGNALS,
  type AlarmNotice,
  type AlarmSignalName,
  type NotificationEvent,
  partInWords,
} from '@packwatch/contracts';
import { html } from '../../common/html.ts';
import { type SignalPicture } from './signal-picture.ts';

/** The picture that goes along, by its content id. */
export const PICTURE_CID = 'signal@packwatch';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const SEVERITY = { info: 'Info', warning: 'Warning', critical: 'Critical' } as const;
const OVER_COLOUR = '#59636e';
const COLOUR = { info: '#1f6feb', warning: '#9a6700', critical: '#b42318' } as const;

/** What became of an alarm, before its severity in the subject and as the first line. */
const NEWS = {
  'alarm.raised': {
    subject: '',
    line: (severity: string) => `${severity} alarm`,
    link: 'Look at it and acknowledge it',
  },
  'alarm.cleared': { subject: 'Over: ', line: (severity: string) => `${severity} alarm is over`, link: 'Look at it' },
  'alarm.withdrawn': {
    subject: 'Withdrawn: ',
    line: (severity: string) => `${severity} alarm is withdrawn: readings that came later show that it never was`,
    link: 'Look at it',
  },
  'alarm.woken': {
    subject: 'Still open: ',
    line: (severity: string) => `${severity} alarm is still open, and the time it was snoozed for is over`,
    link: 'Look at it and acknowledge it',
  },
  'alarm.reminded': {
    subject: 'Still open: ',
    line: (severity: string) => `${severity} alarm is still open, and nobody has acknowledged it`,
    link: 'Look at it and acknowledge it',
  },
  'alarm.escalated': {
    subject: 'Nobody answers: ',
    line: (severity: string) => `${severity} alarm is open, and those who were told first have not acknowledged it`,
    link: 'Look at it and acknowledge it',
  },
} as const satisfies Record<NotificationEvent, unknown>;

/** An alarm in one line: what is new, how bad it is, whom and what it concerns. */
export function headlineOf(news: NotificationEvent, notice: AlarmNotice): string {
  const isOver = news === 'alarm.raised' && notice.clearedAt !== null;
  const subject = isOver ? NEWS['alarm.cleared'].subject : NEWS[news].subject;
  return oneLine(
    `${subject}[${SEVERITY[notice.severity]}] ${notice.packName ?? notice.gatewayName ?? ''}: ${notice.ruleName}`,
  );
}

/** Where people look at it. */
export const linkOf = (notice: AlarmNotice, webUrl: string): string =>
  new URL(`/alarms/${notice.alarmId}`, webUrl).href;

/** What a mail about an alarm says: severity, whom and what it is in the subject; values with units, times in UTC. */
export function alarmMail(
  notice: AlarmNotice,
  webUrl: string,
  news: NotificationEvent = 'alarm.raised',
  acknowledgeUrl: string | null = null,
  picture: Pick<SignalPicture, 'fromMs' | 'toMs'> | null = null,
): MailContent {
  const said = NEWS[news];
  const isEnd = news === 'alarm.cleared' || news === 'alarm.withdrawn';
  const colour = isEnd ? OVER_COLOUR : COLOUR[notice.severity];
  const first = said.line(SEVERITY[notice.severity]);
  const link = linkOf(notice, webUrl);
  const what = `${partLabel(notice.part)}${ALARM_SIGNALS[notice.signal].label}`;
  const rows = factsOf(notice, what);
  const headline = `${notice.packName ?? notice.gatewayName ?? ''}: ${notice.ruleName}`;
  return {
    subject: headlineOf(news, notice),
    text: [
      first,
      headline,
      '',
      ...rows.map(([label, value]) => `${label}: ${value}`),
      '',
      `${said.link}: ${link}`,
      ...(acknowledgeUrl === null ? [] : [`Acknowledge it without signing in: ${acknowledgeUrl}`]),
      '',
    ].join('\n'),
    html: html`<!doctype html>
      <html lang="en">
        <body style="margin:0;padding:24px;background:#f6f8fa;font:16px/1.5 system-ui,sans-serif;color:#1f2328">
          <div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-top:4px solid ${colour}">
            <p style="margin:0;color:${colour};font-weight:600">${first}</p>
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
            ${picture === null ? '' : pictureHtml(what, picture)}
            <p style="margin:24px 0 0">
              <a href="${link}" style="padding:10px 16px;background:#1f2328;color:#fff;text-decoration:none">
                ${said.link}
              </a>
            </p>
            ${
              acknowledgeUrl === null
                ? ''
                : html`<p style="margin:16px 0 0"><a href="${acknowledgeUrl}">Acknowledge it without signing in</a></p>`
            }
          </div>
        </body>
      </html>`.text,
  };
}

/** What is seen is said, for who sees no pictures: the facts above it have the numbers. */
function pictureHtml(what: string, { fromMs, toMs }: Pick<SignalPicture, 'fromMs' | 'toMs'>) {
  const [from, to] = [fromMs, toMs].map((ms) => new Date(ms).toISOString().slice(11, 16));
  const words = `${what} from ${from} to ${to} UTC; dashed: the limit, and when it was raised`;
  return html`<p style="margin:20px 0 0">
    <img
      src="cid:${PICTURE_CID}"
      alt="${words}"
      width="512"
      style="display:block;width:100%;max-width:512px;height:auto"
    />
    <span style="font-size:13px;color:#59636e">${words}</span>
  </p>`;
}

function factsOf(notice: AlarmNotice, what: string): [label: string, value: string][] {
  const { signal, value, raiseLevel, peakValue } = notice;
  const rows: [string, string | null][] = [
    [what, shownValue(signal, value ?? peakValue) ?? (raiseLevel === null ? 'not read' : null)],
    ['Limit', shownValue(signal, raiseLevel)],
    ['Since', shownTime(notice.raisedAt)],
    ['Until', notice.clearedAt && shownTime(notice.clearedAt)],
    ['Pack', notice.packName],
    ['Gateway', notice.gatewayName],
  ];
  return rows.filter((row): row is [string, string] => row[1] !== null);
}

/** In the unit people read, with as many decimals as make sense; null where there is no value. */
function shownValue(signal: AlarmSignalName, value: number | null): string | null {
  if (value === null) return null;
  const { shownPer, decimals, shownUnit } = ALARM_SIGNALS[signal];
  return `${(value / shownPer).toFixed(decimals)} ${shownUnit}`.trimEnd();
}

const shownTime = (rfc3339: string): string => `${rfc3339.slice(0, 10)} ${rfc3339.slice(11, 19)} UTC`;

function partLabel(part: string): string {
  const words = partInWords(part);
  return words === null ? '' : `${words}: `;
}

/** Names come from people: a subject is one line. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');
