import { type Me } from '@packwatch/contracts';
import { type Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { BrandColours } from '#features/brand/brand-colours.tsx';
import { BrandMark } from '#features/brand/brand-mark.tsx';
import { CheckPassport } from '#features/passport/check-passport.tsx';
import { signedIn } from '#lib/server/session.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('passport');
  return { title: t('checkTitle') };
}

/** For everybody: whoever was handed a passport has no account here. */
export default async function PassportCheckPage() {
  const t = await getTranslations('passport');
  const brand = await brandOfReader();
  return (
    <main className="mx-auto min-h-dvh max-w-4xl px-6 py-10 max-sm:px-4 print:max-w-none print:p-0">
      <div className="print:hidden">
        <BrandColours brand={brand} />
        <BrandMark brand={brand} className="text-base" />
        <h1 className="mt-8 text-2xl font-semibold tracking-tight">{t('checkTitle')}</h1>
        <p className="mt-1 max-w-[64ch] text-pretty text-ink-2">{t('checkLead')}</p>
      </div>
      <CheckPassport />
    </main>
  );
}

/** Who has an account sees their own; a passport is checked without the API too, and as PackWatch looks. */
async function brandOfReader(): Promise<Me['brand']> {
  try {
    return (await signedIn())?.brand ?? null;
  } catch (error) {
    console.warn('the passport page does not know who reads it', error);
    return null;
  }
}
