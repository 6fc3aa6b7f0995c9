import { type Brand } from '@packwatch/contracts';
import { Wordmark } from '#components/wordmark.tsx';
import { logoUrl } from '#features/brand/logo-url.ts';
import { cn } from '#lib/cn.ts';

/** Whose pages these are: a logo, a name, or PackWatch. A dark theme gives a logo the paper that it was drawn for. */
export function BrandMark({ brand, className }: { brand: Brand | null; className?: string }) {
  if (brand === null) return <Wordmark className={className ?? ''} />;
  if (brand.logo === null) {
    return <span className={cn('block truncate font-semibold tracking-tight', className)}>{brand.name}</span>;
  }
  return (
    <img
      src={logoUrl(brand.logo)}
      alt={brand.name}
      className="block h-7 w-auto max-w-44 rounded-sm object-contain dark:bg-white dark:p-0.5"
    />
  );
}
