import { type MailTopic } from '@packwatch/contracts';
import { html } from '../../common/html.ts';
import { type MailContent } from './alarm-mail.ts';

/** What a topic is called in a mail, gravest first. */
export function topicsInWords(topics: readonly MailTopic[]): string {
  if (topics.includes('report')) return 'the fleet report';
  if (topics.includes('critical')) return 'alarms, critical ones too';
  return topics.includes('warning') ? 'alarms that are not critical' : 'alarms that are for information';
}

/** The mail with the way out of more like it at its end. */
export function withFooter(content: MailContent, url: string, topics: readonly MailTopic[]): MailContent {
  const words = `No more mails at this address about ${topicsInWords(topics)}:`;
  const footer = html`<p style="max-width:560px;margin:16px auto 0;font-size:13px;color:#59636e">
    ${words} <a href="${url}" style="color:#59636e">stop them</a>
  </p>`.text;
  return {
    ...content,
    text: `${content.text.trimEnd()}\n\n${words}\n${url}\n`,
    html: content.html.replace('</body>', () => `${footer}</body>`),
  };
}
