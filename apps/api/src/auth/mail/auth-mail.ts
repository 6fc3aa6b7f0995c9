import { html } from '../../common/html.ts';

export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface Letter {
  readonly subject: string;
  readonly headline: string;
  readonly lines: readonly string[];
  readonly link: { readonly label: string; readonly url: string };
  /** What to do for somebody who did not want it. */
  readonly otherwise: string;
}

export const invitationMail = (to: {
  organisation: string;
  role: string;
  invitedBy: string | null;
  url: string;
  days: number;
}): MailContent =>
  letter({
    subject: `Invitation to ${to.organisation} on PackWatch`,
    headline: `Join ${to.organisation}`,
    lines: [
      `${to.invitedBy ?? 'PackWatch'} invites you to ${to.organisation} as ${to.role}: to see its battery packs, and to work with them.`,
      `The link opens once, within ${to.days} days.`,
    ],
    link: { label: 'Accept the invitation', url: to.url },
    otherwise: 'If you don’t know what this is about, do nothing: it ends by itself.',
  });

export const customerOfferMail = (to: { oem: string; offeredBy: string; url: string; days: number }): MailContent =>
  letter({
    subject: `${to.oem} offers to look after your packs on PackWatch`,
    headline: `${to.oem} offers to look after your packs`,
    lines: [
      `${to.offeredBy} asks for your organisation. Once an owner or admin of it accepts, people of ${to.oem} see its packs and alarms, and set up its gateways, packs and register maps.`,
      'They don’t see its members, keys and audit log, and either side can end it at any time.',
      `The link opens once, within ${to.days} days.`,
    ],
    link: { label: 'Look at the offer', url: to.url },
    otherwise: 'If you don’t know what this is about, do nothing: it ends by itself.',
  });

export const packOfferMail = (to: {
  organisation: string;
  offeredBy: string;
  url: string;
  days: number;
}): MailContent =>
  letter({
    subject: `${to.organisation} hands a battery pack over to you on PackWatch`,
    headline: `${to.organisation} hands a battery pack over to you`,
    lines: [
      `${to.offeredBy} offers your organisation a pack with its whole history: what was measured, its state of charge and health, and a signed passport.`,
      `Once an owner or admin of yours takes it over, ${to.organisation} sees nothing of it that is new.`,
      `The link opens once, within ${to.days} days.`,
    ],
    link: { label: 'Look at the pack', url: to.url },
    otherwise: 'If you don’t know what this is about, do nothing: it ends by itself.',
  });

export const passwordResetMail = (to: { name: string; url: string; minutes: number }): MailContent =>
  letter({
    subject: 'A new password for PackWatch',
    headline: 'Set a new password',
    lines: [
      `Somebody, probably you, ${to.name}, asked for a new password.`,
      `The link opens once, within ${to.minutes} minutes. It ends every session that you have.`,
    ],
    link: { label: 'Set a new password', url: to.url },
    otherwise: 'If it was not you, do nothing: your password stays as it is.',
  });

export const verificationMail = (to: { name: string; url: string }): MailContent =>
  letter({
    subject: 'Confirm your e-mail address for PackWatch',
    headline: 'Confirm your e-mail address',
    lines: [`Hello ${to.name}, this shows PackWatch that mails to this address reach you.`],
    link: { label: 'Confirm the address', url: to.url },
    otherwise: 'If you have no account at PackWatch, do nothing.',
  });

export const erasureAskedMail = (to: { organisation: string; by: string; day: string; url: string }): MailContent =>
  letter({
    subject: `${to.organisation} on PackWatch will be erased on ${to.day}`,
    headline: `${to.organisation} will be erased`,
    lines: [
      `${to.by} has asked PackWatch to erase ${to.organisation} on ${to.day}: its packs, all that they have sent, its alarms, and everything else of it. Nothing can be brought back after that.`,
      'Until then everything works as before, and every owner can call it off. Take out what you want to keep.',
    ],
    link: { label: 'Open PackWatch', url: to.url },
    otherwise: 'If this surprises you, talk to an owner of the organisation at once.',
  });

export const erasureCalledOffMail = (to: { organisation: string; by: string; url: string }): MailContent =>
  letter({
    subject: `${to.organisation} on PackWatch stays`,
    headline: `${to.organisation} stays`,
    lines: [`${to.by} has called off the erasure of ${to.organisation}. Nothing of it was removed.`],
    link: { label: 'Open PackWatch', url: to.url },
    otherwise: 'There is nothing to do.',
  });

function letter({ subject, headline, lines, link, otherwise }: Letter): MailContent {
  return {
    subject: subject.replace(/\p{Cc}+/gu, ' '),
    text: [headline, '', ...lines, '', `${link.label}: ${link.url}`, '', otherwise, ''].join('\n'),
    html: html`<!doctype html>
      <html lang="en">
        <body style="margin:0;padding:24px;background:#f6f8fa;font:16px/1.5 system-ui,sans-serif;color:#1f2328">
          <div style="max-width:560px;margin:0 auto;padding:24px;background:#fff;border-top:4px solid #1f6feb">
            <h1 style="margin:0 0 16px;font-size:20px">${headline}</h1>
            ${lines.map((line) => html`<p style="margin:0 0 12px">${line}</p>`)}
            <p style="margin:24px 0">
              <a href="${link.url}" style="padding:10px 16px;background:#1f2328;color:#fff;text-decoration:none">
                ${link.label}
              </a>
            </p>
            <p style="margin:0;color:#59636e">${otherwise}</p>
          </div>
        </body>
      </html>`.text,
  };
}
