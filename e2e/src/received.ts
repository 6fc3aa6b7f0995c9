import { type CaughtWebhook } from '@packwatch/testing';
import { stack } from './context.ts';

/** The part of a mail that the catcher's API tells and tests look at. */
export interface ReceivedMail {
  readonly subject: string;
  readonly to: readonly { readonly address: string }[];
  readonly text: string;
  readonly html: string;
}

/** The mails in the catcher whose subject names this pack. */
export async function mailsAbout(packName: string): Promise<ReceivedMail[]> {
  return (await allMails()).filter(({ subject }) => subject.includes(packName));
}

/** The mails that went to this address. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  return (await allMails()).filter(({ to }) => to.some((one) => one.address === address));
}

async function allMails(): Promise<ReceivedMail[]> {
  const response = await fetch(`${stack().run.mail}/api/email`);
  return (await response.json()) as ReceivedMail[];
}

/** The webhooks that arrived and mention this. */
export async function webhooksAbout(text: string): Promise<CaughtWebhook[]> {
  const response = await fetch(stack().webhook.receivedUrl);
  const webhooks = (await response.json()) as CaughtWebhook[];
  return webhooks.filter(({ body }) => body.includes(text));
}
