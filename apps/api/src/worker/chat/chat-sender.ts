import {
  type AlarmNotice,
  type ChannelKind,
  type FleetReport,
  notification,
  type Notification,
} from '@packwatch/contracts';
import { type Dispatcher } from 'undici';
import { DeliveryError } from '../delivery-error.ts';
import { headlineOf, linkOf } from '../email/alarm-mail.ts';
import { reportUrl } from '../reports/report-mail.ts';
import { linkOfToDo, nameOf, sentenceOf, shownDays, toDoHeadline } from '../reports/report-words.ts';
import { post } from '../webhook/webhook-sender.ts';

export interface ChatMessage {
  readonly kind: Exclude<ChannelKind, 'email'>;
  readonly url: string;
  readonly payload: unknown;
  readonly webUrl: string;
}

/** Posts a message to the incoming webhook of a room. Resolves with the 2xx status; throws `DeliveryError` else. */
export async function sendChat(
  agent: Dispatcher,
  { kind, url, payload, webUrl }: ChatMessage,
  now: Date,
): Promise<number> {
  const parsed = notification.safeParse(payload);
  if (!parsed.success) throw new DeliveryError('there is no message for this event', { permanent: true });
  const lines = linesOf(parsed.data, webUrl);
  const body = JSON.stringify(kind === 'slack' ? inSlack(lines) : inTeams(lines));
  return post(agent, url, { body, headers: { 'content-type': 'application/json' } }, now);
}

interface Line {
  readonly text: string;
  readonly url: string | null;
}

function linesOf(said: Notification, webUrl: string): Line[] {
  const line = (event: Parameters<typeof headlineOf>[0], notice: AlarmNotice): Line => ({
    text: headlineOf(event, notice),
    url: linkOf(notice, webUrl),
  });
  switch (said.type) {
    case 'channel.test':
      return [{ text: `A test of ${said.data.channelName} that ${said.data.by} asked for`, url: null }];
    case 'report':
      return reportLines(said.data.report, webUrl);
    case 'alarms':
      return said.data.items.map(({ event, notice }) => line(event, notice));
    default:
      return [line(said.type, said.data)];
  }
}

/** Of what there is to do so many; the rest is on the page. */
const CHAT_TO_DO = 8;

function reportLines(report: FleetReport, webUrl: string): Line[] {
  const head = `${report.organisation}, ${shownDays(report)}: ${toDoHeadline(report)}`;
  return [
    { text: head, url: reportUrl(report, webUrl) },
    ...report.toDo
      .slice(0, CHAT_TO_DO)
      .map((item) => ({ text: `${nameOf(item)}: ${sentenceOf(item)}`, url: linkOfToDo(item, webUrl) })),
  ];
}

/** Slack reads three characters of text as its own; names come from people. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const inSlack = (lines: readonly Line[]) => ({
  text: lines.map(({ text, url }) => (url === null ? escaped(text) : `<${url}|${escaped(text)}>`)).join('\n'),
});

/** An adaptive card, which Teams takes by its workflows. A plain block of text reads no markup. */
const inTeams = (lines: readonly Line[]) => ({
  type: 'message',
  attachments: [
    {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        body: lines.map(({ text, url }) => ({
          type: 'RichTextBlock',
          inlines: [
            { type: 'TextRun', text, ...(url === null ? {} : { selectAction: { type: 'Action.OpenUrl', url } }) },
          ],
        })),
      },
    },
  ],
});
