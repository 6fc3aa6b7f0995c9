import { alarmNotice, webhookDisabled } from '@packwatch/contracts';
import nodemailer from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { z } from 'zod';
import { DeliveryError } from '../delivery-error.ts';
import { alarmMail } from './alarm-mail.ts';
import { webhookDisabledMail } from './webhook-mail.ts';

const channelConfig = z.object({ to: z.array(z.email()).min(1) });
const mailed = z.discriminatedUnion('type', [
  z.object({
    type: z.enum(['alarm.raised', 'alarm.cleared', 'alarm.withdrawn', 'alarm.woken']),
    data: alarmNotice,
  }),
  z.object({ type: z.literal('webhook.disabled'), data: webhookDisabled }),
]);

const CONNECT_TIMEOUT_MS = 10_000;
/**
 * A server may take this long to say that it has accepted a mail (RFC 5321, 4.5.3.2.6); who gives up earlier and tries
 * again sends copies.
 */
const ANSWER_TIMEOUT_MS = 10 * 60_000;

export interface EmailSender {
  /** Resolves with the SMTP status once the server has accepted the mail; throws `DeliveryError` else. */
  send(mail: { id: string; config: unknown; payload: unknown }): Promise<number>;
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
  connections: number;
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
    send: async ({ id, config, payload }) => {
      const { to } = parse(channelConfig, config, 'the channel has no valid addresses');
      const said = parse(mailed, payload, 'there is no mail for this event');
      const content =
        said.type === 'webhook.disabled'
          ? webhookDisabledMail(said.data)
          : alarmMail(said.data, options.webUrl, said.type);
      // The same Message-ID at every attempt: a mail that came twice is recognised as one.
      const mail = { from: options.from, to, messageId: `<${id}@${domain}>`, ...content };
      const sent = transport.sendMail(mail).catch(asDeliveryError);
      const info = await Promise.race([sent, stopped.promise]);
      return Number(/^\d{3}/.exec(info.response)?.[0] ?? 250);
    },
    close: () => transport.close(),
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
  throw new DeliveryError(message, { cause: error, responseStatus: status, permanent: status >= 500 && !isLogin });
}
