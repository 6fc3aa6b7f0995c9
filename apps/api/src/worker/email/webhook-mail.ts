import { type WebhookDisabled } from '@packwatch/contracts';
import { type MailContent } from './alarm-mail.ts';
import { html } from '../../common/html.ts';

const WHY = {
  gone: 'It answered 410 (gone), which says that it wants no more.',
  failing: 'For five days nothing that was sent to it has arrived.',
} as const;

/** Tells the owners that an endpoint was switched off, why, and how it is switched on again. */
export function webhookDisabledMail({
  endpointId,
  url,
  reason,
  failingSince,
  lastError,
}: WebhookDisabled): MailContent {
  const host = URL.canParse(url) ? new URL(url).host : url;
  const since = `${failingSince.slice(0, 16).replace('T', ' ')} UTC`;
  const lines = [
    `The webhook to ${url} is switched off. ${WHY[reason]}`,
    `Failing since ${since}; the last attempt said: ${lastError}`,
    `What was given up stays in the delivery log and can be sent once more. Enable the endpoint again over the API ` +
      `(PUT /v1/webhooks/${endpointId}), and then POST /v1/deliveries/redeliver.`,
  ];
  return {
    subject: `Webhook to ${host} is switched off`,
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
