import nodemailer from 'nodemailer';
import { type BrandedMail, fromOf } from '../../common/branded-mail.ts';
import { type MailContent } from './auth-mail.ts';

/** People wait for these: what has not been taken by then is said to have failed, and may be asked for again. */
const TIMEOUT_MS = 10_000;

export interface AuthMailer {
  /** Resolves once the mail server has accepted it. */
  send(to: string, mail: MailContent | BrandedMail): Promise<void>;
  close(): void;
}

/** Sends what signing in needs, from the API itself: see docs/adr, mails of sign-in. */
export function authMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): AuthMailer {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (to, content) => {
      const { sender, ...mail } = { sender: null, ...content };
      await transport.sendMail({ from: fromOf(from, sender), to, ...mail });
    },
    close: () => transport.close(),
  };
}
