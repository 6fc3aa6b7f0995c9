import { type Me } from '@packwatch/contracts';
import { BrandMark } from '#features/brand/brand-mark.tsx';

/** At the head of what is printed: reports and passports. */
export function PrintHead({ me: { brand, organisation } }: { me: Me }) {
  return (
    <div className="mb-6 hidden items-center justify-between gap-4 border-b-2 border-accent pb-3 print:flex">
      <BrandMark brand={brand} />
      <span>{organisation?.name}</span>
    </div>
  );
}
