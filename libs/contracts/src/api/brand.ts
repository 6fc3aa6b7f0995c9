import { z } from 'zod';

/** Of the logo's bytes. Larger pictures are made smaller before they are sent. */
export const LOGO_MAX_BYTES = 40 * 1024;

const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'is written as #rrggbb');

/** How pages and mails look. */
export const brand = z
  .object({
    name: z.string(),
    colour: z.string(),
    /** SHA-256 of the logo, as hex: it is at `/v1/logos/<this>`. Null: the name in the place of it. */
    logo: z.string().nullable(),
  })
  .meta({ id: 'Brand' });
export type Brand = z.infer<typeof brand>;

export const brandSettings = z
  .object({
    own: brand.nullable(),
    /** What holds: the own one, else that of the OEM that looks after the organisation; null: PackWatch's. */
    shown: brand.nullable(),
  })
  .meta({ id: 'BrandSettings' });
export type BrandSettings = z.infer<typeof brandSettings>;

export const setBrand = z
  .strictObject({
    name: z.string().trim().min(1).max(40),
    colour,
    /** PNG, JPEG or WebP, as base64. Left out: as it is; null: none. */
    logo: z
      .base64()
      .min(1)
      .max(Math.ceil(LOGO_MAX_BYTES / 3) * 4)
      .nullable()
      .optional(),
  })
  .meta({ id: 'SetBrand' });
export type SetBrand = z.output<typeof setBrand>;
