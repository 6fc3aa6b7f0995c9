import { type Brand } from '@packwatch/contracts';
import { type BrandsRepository } from '@packwatch/db';
import { html } from './html.ts';

export type Brands = Pick<BrandsRepository, 'of' | 'logo'>;

interface Content {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface BrandedMail extends Content {
  /** Whose name stands before the address it comes from; null: as it is set for the installation. */
  readonly sender: string | null;
  readonly attachments: {
    readonly filename: string;
    readonly content: Buffer;
    readonly contentType: string;
    readonly cid: string;
  }[];
}

const LOGO_CID = 'logo@packwatch';
const HEAD = /<body[^>]*>/;
/** The line above a mail in which a colour says nothing (a severity does). */
const PLAIN_LINE = 'border-top:4px solid #1f6feb';

/** A mail with the name, logo and colour of whose it is. The logo comes along: pictures from elsewhere are not shown by most. */
export async function brandedMail(content: Content, brands: Brands, organisationId: string): Promise<BrandedMail> {
  return inBrand(content, brands, await brands.of(organisationId));
}

/** The same in a brand that is known. */
export async function inBrand(
  content: Content,
  brands: Pick<Brands, 'logo'>,
  brand: Brand | null,
): Promise<BrandedMail> {
  if (brand === null) return { ...content, sender: null, attachments: [] };
  const { name, colour } = brand;
  const logo = brand.logo === null ? null : await brands.logo(brand.logo);
  const shown =
    logo === null
      ? html`<span style="font-size:18px;font-weight:600">${name}</span>`
      : html`<img src="cid:${LOGO_CID}" alt="${name}" height="36" style="height:36px;width:auto;max-width:280px" />`;
  const head = html`<div
    style="max-width:560px;margin:0 auto 16px;padding:12px 24px;background:#fff;border-bottom:3px solid ${colour}"
  >
    ${shown}
  </div>`.text;
  return {
    ...content,
    html: content.html
      .replace(HEAD, (body) => `${body}${head}`)
      .replace(PLAIN_LINE, () => `border-top:4px solid ${colour}`),
    sender: name,
    attachments:
      logo === null
        ? []
        : [{ filename: 'logo', content: Buffer.from(logo.bytes), contentType: logo.type, cid: LOGO_CID }],
  };
}

/** `Acme <x@y>`, whatever name the installation's own address has; the address stays, or nobody would take the mail. */
export function fromOf(from: string, sender: string | null): string | { name: string; address: string } {
  if (sender === null) return from;
  return { name: sender, address: /<([^>]+)>/.exec(from)?.[1] ?? from };
}
