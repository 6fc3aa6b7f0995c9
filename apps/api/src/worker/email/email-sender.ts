import {
  type AlarmNotice,
  mailRefused,
  type MailTopic,
  notification,
  type NotificationEvent,
  webhookDisabled,
} from '@packwatch/contracts';
import nodemailer from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { z } from 'zod';
import { reportMail } from '../reports/report-mail.ts';
import { DeliveryError, Withheld } from '../delivery-error.ts';
import { ACKNOWLEDGE_PATH, type AcknowledgeGrant, type AcknowledgeLinks } from '../../common/acknowledge-links.ts';
import { brandedMail, type Brands, fromOf } from '../../common/branded-mail.ts';
import { UNSUBSCRIBE_PATH, type UnsubscribeGrant, type UnsubscribeLinks } from '../../common/unsubscribe-links.ts';
import { type Clock } from '../../common/clock.ts';
import { html } from '../../common/html.ts';
import { alarmMail, type MailContent, PICTURE_CID } from './alarm-mail.ts';
import { groupMail } from './group-mail.ts';
import { type PictureOf, type SignalPicture } from './signal-picture.ts';
import { topicsOf, wantedMail } from './wanted-mail.ts';
import { withFooter } from './unsubscribe-footer.ts';
import { refusedMail } from './refused-mail.ts';
import { webhookDisabledMail } from './webhook-mail.ts';
import { isAboutAddress } from './refused-address.ts';

const channelConfig = z.object({ to: z.array(z.email()).min(1) });
const mailed = z.union([
  notification,
  z.object({ type: z.literal('webhook.disabled'), data: webhookDisabled }),
  z.object({ type: z.literal('mail.refused'), data: mailRefused }),
]);
type Mailed = z.output<typeof mailed>;

const CONNECT_TIMEOUT_MS = 10_000;
/**
 * A server may take this long to say that it has accepted a mail (RFC 5321, 4.5.3.2.6); who gives up earlier and tries
 * again sends copies.
 */
const ANSWER_TIMEOUT_MS = 10 * 60_000;

export interface OutgoingMail {
  readonly id: string;
  readonly organisationId: string;
  readonly config: unknown;
  /** The one whom it goes to; null: several, so that nobody in particular could acknowledge by it. */
  readonly recipient: string | null;
  /** What they do not want at their address. */
  readonly off: readonly MailTopic[];
  /** What the mail server said when it refused the address once too often; null: it takes mails. */
  readonly refused: string | null;
  readonly payload: unknown;
}

export interface EmailSender {
  /** Resolves with the SMTP status once the server has accepted the mail; throws `DeliveryError` else. */
  send(mail: OutgoingMail): Promise<number>;
  close(): void;
}

/**
 * Sends mails over SMTP, each over a connection of its own: one that lay idle may be dead without a word,
 * and would keep an alarm waiting. `stopping` breaks off what runs.
 */
export function emailSender(options: {
  smtpUrl: string;
  from: string;
  webUrl: string;
  links: AcknowledgeLinks;
  unsubscribe: UnsubscribeLinks;
  clock: Clock;
  connections: number;
  pictureOf: PictureOf;
  brands: Brands;
  /** The PDF of a report; null: it could not be printed. */
  pdfOf: (organisationId: string, printId: string) => Promise<Uint8Array | null>;
  stopping: AbortSignal;
}): EmailSender {
  // The published types do not know maxRequeues.
  const pooled: SMTPPool.Options & { maxRequeues: number } = {
    url: options.smtpUrl,
    pool: true,
    maxConnections: options.connections,
    maxMessages: 1,
    // A connection that breaks in the middle of a mail is a failed attempt, with the pause that belongs to it.
    maxRequeues: 0,
    connectionTimeout: CONNECT_TIMEOUT_MS,
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: ANSWER_TIMEOUT_MS,
    // What a mail says comes from us alone: no file and no address is read for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  const transport = nodemailer.createTransport(pooled);
  const domain = /@([^>\s]+)/.exec(options.from)?.[1] ?? 'packwatch.invalid';
  const stopped = Promise.withResolvers<never>();
  stopped.promise.catch(() => undefined);
  options.stopping.addEventListener('abort', () =>
    stopped.reject(new DeliveryError('the worker stopped before the mail server had answered')),
  );
  return {
    send: async ({ id, organisationId, config, recipient, off, refused, payload }) => {
      const { to } = parse(channelConfig, config, 'the channel has no valid addresses');
      const said = wantedMail(parse(mailed, payload, 'there is no mail for this event'), off);
      if (said === null) throw new Withheld(`${to.join(', ')} has switched these mails off`);
      if (refused !== null) {
        throw new Withheld(
          `nothing is sent to ${to.join(', ')} any more, which the mail server refuses for good (${refused}): correct the ` +
            'address in its channel, or send the channel a test',
        );
      }
      const picture = isCall(said) ? await options.pictureOf(organisationId, said.data) : null;
      const pdf = await reportPdf(said, options.pdfOf, organisationId);
      const plain = contentOf(said, options.webUrl, { picture, pdf: pdf !== null }, (event, notice) =>
        recipient === null || !CALLS.has(event) || notice.clearedAt !== null
          ? null
          : acknowledgeUrl(options, { organisationId, alarmId: notice.alarmId, email: recipient }),
      );
      const topics = recipient === null ? null : topicsOf(said);
      const out = topics && recipient ? unsubscribeUrl(options, { organisationId, email: recipient, topics }) : null;
      const content = topics && out ? withFooter(plain, out, topics) : plain;
      const { sender, attachments: logo, ...branded } = await brandedMail(content, options.brands, organisationId);
      const signal = picture === null ? [] : [{ filename: 'signal.png', content: picture.png, cid: PICTURE_CID }];
      // The same Message-ID at every attempt: a mail that came twice is recognised as one.
      const messageId = `<${id}@${domain}>`;
      const mail = {
        from: fromOf(options.from, sender),
        to,
        messageId,
        attachments: [...signal, ...logo, ...(pdf === null ? [] : [pdf])],
        // RFC 8058: mail readers have a button of their own for it.
        ...(out === null
          ? {}
          : { headers: { 'List-Unsubscribe': `<${out}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } }),
        ...branded,
      };
      const sent = transport.sendMail(mail).catch(asDeliveryError);
      const info = await Promise.race([sent, stopped.promise]);
      return Number(/^\d{3}/.exec(info.response)?.[0] ?? 250);
    },
    close: () => transport.close(),
  };
}

/** Ask somebody to take an alarm on. */
const CALLS: ReadonlySet<NotificationEvent> = new Set([
  'alarm.raised',
  'alarm.reminded',
  'alarm.escalated',
  'alarm.woken',
]);

/** One alarm that somebody should see to. */
const isCall = (said: Mailed): said is Extract<Mailed, { data: AlarmNotice }> =>
  (CALLS as ReadonlySet<string>).has(said.type);

/** What is attached to the mail of a report that was printed. */
async function reportPdf(
  said: Mailed,
  pdfOf: (organisationId: string, printId: string) => Promise<Uint8Array | null>,
  organisationId: string,
) {
  if (said.type !== 'report' || said.data.printId === undefined) return null;
  const pdf = await pdfOf(organisationId, said.data.printId);
  const { firstDay, lastDay } = said.data.report;
  const filename = `fleet-report-${firstDay}-${lastDay}.pdf`;
  return pdf && { filename, content: Buffer.from(pdf), contentType: 'application/pdf' };
}

type AcknowledgeUrlOf = (event: NotificationEvent, notice: AlarmNotice) => string | null;

function contentOf(
  said: Mailed,
  webUrl: string,
  { picture, pdf }: { readonly picture: SignalPicture | null; readonly pdf: boolean },
  acknowledgeUrlOf: AcknowledgeUrlOf,
): MailContent {
  switch (said.type) {
    case 'webhook.disabled':
      return webhookDisabledMail(said.data);
    case 'mail.refused':
      return refusedMail(said.data, webUrl);
    case 'channel.test':
      return testMail(said.data);
    case 'report':
      return reportMail(said.data.report, webUrl, pdf);
    case 'alarms':
      return groupMail(
        said.data.items.map((item) => ({ ...item, acknowledgeUrl: acknowledgeUrlOf(item.event, item.notice) })),
        webUrl,
      );
    default:
      return alarmMail(said.data, webUrl, said.type, acknowledgeUrlOf(said.type, said.data), picture);
  }
}

function acknowledgeUrl(
  { links, clock, webUrl }: { links: AcknowledgeLinks; clock: Clock; webUrl: string },
  grant: AcknowledgeGrant,
): string {
  const url = new URL(ACKNOWLEDGE_PATH, webUrl);
  url.searchParams.set('token', links.sign(grant, clock.now()));
  return url.href;
}

function unsubscribeUrl(
  { unsubscribe, webUrl }: { unsubscribe: UnsubscribeLinks; webUrl: string },
  grant: UnsubscribeGrant,
): string {
  const url = new URL(UNSUBSCRIBE_PATH, webUrl);
  url.searchParams.set('token', unsubscribe.sign(grant));
  return url.href;
}

function testMail({ channelName, by }: { channelName: string; by: string }): MailContent {
  const text = `This is a test of the channel ${channelName} that ${by} asked for. Alarms that policies send there arrive here.`;
  return {
    subject: 'A test from PackWatch',
    text: `${text}\n`,
    html: html`<!doctype html>
      <html lang="en">
        <body style="margin:0;padding:24px;background:#f6f8fa;font:16px/1.5 system-ui,sans-serif;color:#1f2328">
          <div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-top:4px solid #59636e">
            <p style="margin:0">${text}</p>
          </div>
        </body>
      </html>`.text,
  };
}

function parse<T extends z.ZodType>(schema: T, value: unknown, message: string): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new DeliveryError(message, { permanent: true, cause: parsed.error });
}

/** 5xx means never (RFC 5321, 4.2.1), but for a refused login: that is our side's and somebody will mend it. */
function asDeliveryError(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  const status = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : Number.NaN;
  if (Number.isNaN(status)) throw new DeliveryError(message, { cause: error });
  const isLogin = error instanceof Error && 'code' in error && error.code === 'EAUTH';
  const isRecipient = error instanceof Error && 'command' in error && error.command === 'RCPT TO';
  const permanent = status >= 500 && !isLogin;
  throw new DeliveryError(message, {
    cause: error,
    responseStatus: status,
    permanent,
    refusesAddress: permanent && isRecipient && isAboutAddress(message),
  });
}
