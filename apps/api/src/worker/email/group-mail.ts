import { type AlarmNotice, type NotificationEvent } from '@packwatch/contracts';
import { html } from '../../common/html.ts';
import { headlineOf, linkOf, type MailContent } from './alarm-mail.ts';

export interface GroupedAlarm {
  readonly event: NotificationEvent;
  readonly notice: AlarmNotice;
  /** Null: there is nothing to acknowledge. */
  readonly acknowledgeUrl: string | null;
}

const RANK = { critical: 0, warning: 1, info: 2 } as const;

/** What came soon after each other in one mail, the gravest first. */
export function groupMail(alarms: readonly GroupedAlarm[], webUrl: string): MailContent {
  const sorted = alarms.toSorted((a, b) => RANK[a.notice.severity] - RANK[b.notice.severity]);
  const [worst] = sorted;
  const subject = `${alarms.length} messages about alarms${worst ? `, the first: ${headlineOf(worst.event, worst.notice)}` : ''}`;
  const lines = sorted.map(({ event, notice, acknowledgeUrl }) => {
    const since = `since ${notice.raisedAt.slice(0, 10)} ${notice.raisedAt.slice(11, 19)} UTC`;
    return { text: `${headlineOf(event, notice)}, ${since}`, link: linkOf(notice, webUrl), acknowledgeUrl };
  });
  return {
    subject,
    text: lines
      .flatMap(({ text, link, acknowledgeUrl }) => [
        text,
        `  ${link}`,
        ...(acknowledgeUrl === null ? [] : [`  Acknowledge it without signing in: ${acknowledgeUrl}`]),
        '',
      ])
      .join('\n'),
    html: html`<!doctype html>
      <html lang="en">
        <body style="margin:0;padding:24px;background:#f6f8fa;font:16px/1.5 system-ui,sans-serif;color:#1f2328">
          <div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-top:4px solid #59636e">
            <h1 style="margin:0 0 16px;font-size:20px">${alarms.length.toString()} messages about alarms</h1>
            ${lines.map(
              ({ text, link, acknowledgeUrl }) =>
                html`<p style="margin:0 0 16px">
                  <a href="${link}" style="color:#1f2328;font-weight:600">${text}</a>
                  ${acknowledgeUrl === null ? '' : html`<br /><a href="${acknowledgeUrl}">Acknowledge it</a>`}
                </p>`,
            )}
          </div>
        </body>
      </html>`.text,
  };
}
