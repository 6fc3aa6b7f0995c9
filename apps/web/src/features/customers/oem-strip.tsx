import { type Me } from '@packwatch/contracts';
import { getTranslations } from 'next-intl/server';
import { Link } from '#components/link.tsx';

/** Above every page that somebody of an OEM looks at for a customer: whose it is, and the way back. */
export async function OemStrip({ organisation }: { organisation: NonNullable<Me['organisation']> }) {
  const t = await getTranslations('organisation');
  if (organisation.oem === null) return null;
  return (
    <p className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1 rounded-lg border border-line bg-sunken px-3 py-2 text-[0.8125rem] text-ink-2 print:hidden">
      <span className="min-w-0 flex-1 basis-64 text-pretty">
        {t('asOem', { organisation: organisation.name, oem: organisation.oem.name })}
      </span>
      <Link href="/organisations" className="underline">
        {t('change')}
      </Link>
    </p>
  );
}
