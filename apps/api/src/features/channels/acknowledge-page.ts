import { createHash } from 'node:crypto';
import { type AlarmDetail } from '@packwatch/contracts';
import { Html, html } from '../../common/html.ts';

const STYLE =
  'body{margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif;color-scheme:light dark}main{max-width:560px;margin:0 auto}' +
  'h1{font-size:20px}button{font:inherit;padding:12px 20px;min-height:44px;cursor:pointer}';

/** To the letter what the policy has the hash of: nothing may stand around it. */
export const STYLE_ELEMENT = new Html(`<style>${STYLE}</style>`);

/** What the page may do: its own style, and its own form. */
export const PAGE_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

/** The page behind the link of a message: what the alarm is, and a button, which is what acknowledges it. */
export function acknowledgePage({ alarm, email }: { alarm: AlarmDetail; email: string }): string {
  const { pack, gateway, rule, severity, status, acknowledged } = alarm;
  const headline = `${pack?.name ?? gateway?.name ?? ''}: ${rule.name}`;
  const state = status === 'open' ? 'open' : status === 'cleared' ? 'over' : 'withdrawn';
  const action = acknowledged
    ? html`<p><strong>${acknowledged.by} acknowledged it.</strong></p>`
    : html`<form method="post">
        <p>You acknowledge it as ${email}.</p>
        <button type="submit">Acknowledge</button>
      </form>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${headline}</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>
          <h1>${headline}</h1>
          <p>${severity}, since ${alarm.raisedAt.slice(0, 16).replace('T', ' ')} UTC, ${state}</p>
          ${action}
        </main>
      </body>
    </html>`.text;
}
