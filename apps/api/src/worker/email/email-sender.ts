import { alarmNotice } from '@packwatch/contracts';
import nodemailer from 'nodemailer';
import { z } from 'zod';
import { DeliveryError } from '../delivery-error.ts';
import { alarmMail } from './alarm-mail.ts';

const channelConfig = z.object({ to: z.array(z.email()).min(1) });
const mailed = z.object({
  type: z.enum(['alarm.raised', 'alarm.cleared', 'alarm.withdrawn', 'alarm.woken']),
  data: alarmNotice,
});

const SMTP_TIMEOUT_MS = 10_000;

export interface EmailSender {
  /** Resolves with the SMTP status once the server has accepted the mail; throws `DeliveryError` else. */
  send(mail: { id: string; config: unknown; payload: unknown }): Promise<number>;
  close(): void;
}

/** Sends mails about alarms over SMTP, on a few connections that stay open. */
export function emailSender(options: { smtpUrl: string; from: string; webUrl: string }): EmailSender {
  const transport = nodemailer.createTransport({
    url: options.smtpUrl,
    pool: true,
    maxConnections: 5,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
    // What a mail says comes from us alone: no file and no address is read for it.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)/.exec(options.from)?.[1] ?? 'packwatch.invalid';
  return {
    send: async ({ id, config, payload }) => {
      const { to } = parse(channelConfig, config, 'the channel has no valid addresses');
      const { type, data } = parse(mailed, payload, 'there is no mail for this event');
      const content = alarmMail(data, options.webUrl, type);
      const info = await transport
        // The same Message-ID at every attempt: a mail that came twice is recognised as one.
        .sendMail({ from: options.from, to, messageId: `<${id}@${domain}>`, ...content })
        .catch(asDeliveryError);
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
