import { type Brand } from '@packwatch/contracts';

export interface BrandRow {
  name: string;
  colour: string;
  logo_digest: Buffer | null;
}

/** Of `brand b`. */
export const BRAND_COLUMNS = 'b.name, b.colour, b.logo_digest';

export const brandFromRow = ({ name, colour, logo_digest }: BrandRow): Brand => ({
  name,
  colour,
  logo: logo_digest?.toString('hex') ?? null,
});
