import { type CaughtWebhook } from '@packwatch/testing';
import { stack } from './context.ts';

/** The part of a mail that the catcher's API tells and tests look at. */
export interface ReceivedMail {
  readonly id: string;
  readonly subject: string;
  readonly to: readonly { readonly address: string }[];
  readonly text: string;
  readonly html: string;
  readonly attachments?: readonly { readonly generatedFileName: string; readonly contentType: string }[];
}

/** The mails in the catcher whose subject names this pack. */
export async function mailsAbout(packName: string): Promise<ReceivedMail[]> {
  return (await allMails()).filter(({ subject }) => subject.includes(packName));
}

/** The mails that went to this address. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  return (await allMails()).filter(({ to }) => to.some((one) => one.address === address));
}

/** A file that came with a mail. */
export async function attachmentOf({ id }: ReceivedMail, name: string): Promise<Uint8Array> {
  const response = await fetch(`${stack().run.mail}/api/email/${id}/attachment/${encodeURIComponent(name)}`);
  if (!response.ok) throw new Error(`the mail catcher answered ${response.status} for ${name}`);
  return new Uint8Array(await response.arrayBuffer());
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
