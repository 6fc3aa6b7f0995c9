import { type Brand } from '@packwatch/contracts';
import { accentOn } from '#features/brand/brand-colour.ts';

/** The accent of the pages, made readable in both themes. The API lets nothing through but `#rrggbb`. */
export function BrandColours({ brand }: { brand: Brand | null }) {
  if (brand === null) return null;
  const css = `:root{--brand-light:${accentOn('light', brand.colour)};--brand-dark:${accentOn('dark', brand.colour)}}`;
  return <style>{css}</style>;
}
