import { type MailChoice } from '@packwatch/contracts';
import { html, type Html } from '../../common/html.ts';
import { type UnsubscribeGrant } from '../../common/unsubscribe-links.ts';
import { topicsInWords } from '../../worker/email/unsubscribe-footer.ts';
import { STYLE_ELEMENT } from '../channels/acknowledge-page.ts';

/** What does not come any more, or the button that has it so; and the way back. Null: there is nothing that could come. */
export function unsubscribePage(token: string, grant: UnsubscribeGrant, choice: MailChoice | null): string {
  return choice === null ? pageOf(NOTHING) : pageOf(choiceIn(token, grant, choice));
}

const NOTHING = html`<p><strong>There is nothing left to unsubscribe.</strong></p>
  <p>The organisation that sent this mail is gone, or sends nothing to this address any more.</p>`;

function choiceIn(token: string, { email, topics }: UnsubscribeGrant, { off }: MailChoice): Html {
  const words = topicsInWords(topics);
  const isOff = topics.every((topic) => off.includes(topic));
  const query = `?token=${encodeURIComponent(token)}`;
  const action = isOff
    ? html`<p><strong>No more mails come to ${email} about ${words}.</strong></p>
        <p>Whoever decides where alarms go can see that.</p>
        <form method="post" action="${`${query}&again=1`}"><button type="submit">Have them again</button></form>`
    : html`<p>Mails about ${words} come to ${email}.</p>
        <form method="post" action="${query}"><button type="submit">Stop these mails</button></form>`;
  return html`${action}
    <p>With an account you choose by how grave alarms are: <a href="/settings/account">My account</a></p>`;
}

function pageOf(content: Html): string {
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
          ${content}
        </main>
      </body>
    </html>`.text;
}
