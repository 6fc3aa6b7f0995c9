import { type MailChoice } from '@packwatch/contracts';
import { html } from '../../common/html.ts';
import { type UnsubscribeGrant } from '../../common/unsubscribe-links.ts';
import { topicsInWords } from '../../worker/email/unsubscribe-footer.ts';
import { STYLE_ELEMENT } from '../channels/acknowledge-page.ts';

/** What does not come any more, or the button that has it so; and the way back. */
export function unsubscribePage(token: string, { email, topics }: UnsubscribeGrant, { off }: MailChoice): string {
  const words = topicsInWords(topics);
  const isOff = topics.every((topic) => off.includes(topic));
  const query = `?token=${encodeURIComponent(token)}`;
  const action = isOff
    ? html`<p><strong>No more mails come to ${email} about ${words}.</strong></p>
        <p>Whoever decides where alarms go can see that.</p>
        <form method="post" action="${`${query}&again=1`}"><button type="submit">Have them again</button></form>`
    : html`<p>Mails about ${words} come to ${email}.</p>
        <form method="post" action="${query}"><button type="submit">Stop these mails</button></form>`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Mails from PackWatch</title>
        ${STYLE_ELEMENT}
      </head>
      <body>
        <main>
          <h1>Mails from PackWatch</h1>
          ${action}
          <p>With an account you choose by how grave alarms are: <a href="/settings/account">My account</a></p>
        </main>
      </body>
    </html>`.text;
}
