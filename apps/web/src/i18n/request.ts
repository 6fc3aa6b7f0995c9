import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import de from '#messages/de.json';
import en from '#messages/en.json';
import { acceptedLocale, isLocale, LOCALE_COOKIE } from '#lib/locale.ts';

const MESSAGES = { en, de } as const;

/** The language somebody chose in the menu, or else the first of their browser's that the pages speak. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(LOCALE_COOKIE)?.value;
  const locale = isLocale(chosen) ? chosen : acceptedLocale((await headers()).get('accept-language'));
  return { locale, timeZone: 'UTC', messages: MESSAGES[locale] };
});
