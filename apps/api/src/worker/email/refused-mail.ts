import { type MailRefused } from '@packwatch/contracts';
import { html } from '../../common/html.ts';
import { type MailContent } from './alarm-mail.ts';

/** Tells the owners that an address gets no mails any more, why, and what to do. */
export function refusedMail({ email, since, lastError }: MailRefused, webUrl: string): MailContent {
  const lines = [
    `No alarm reaches ${email} by mail any more: its mails were refused for good on three days, a day or more apart, and nothing is sent there now.`,
    `Since ${since.slice(0, 16).replace('T', ' ')} UTC; it said last: ${lastError}`,
    `Correct the address in its channel, or name somebody else there. If it is right again, a test of the channel that arrives ` +
      `has mails sent there again: ${new URL('/settings/channels', webUrl).href}`,
  ];
  return {
    subject: `Mails to ${email} are refused`,
    text: `${lines.join('\n\n')}\n`,
    html: html`<!doctype html>
      <html lang="en">
        <body style="margin:0;padding:24px;background:#f6f8fa;font:16px/1.5 system-ui,sans-serif;color:#1f2328">
          <div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-top:4px solid #9a6700">
            ${lines.map((line) => html`<p style="margin:0 0 16px;overflow-wrap:anywhere">${line}</p>`)}
          </div>
        </body>
      </html>`.text,
  };
}
