export const LOCALES = ['en', 'de'] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = 'packwatch-language';

export const isLocale = (text: string | undefined): text is Locale => LOCALES.some((locale) => locale === text);

/** The first language of an Accept-Language header that the pages speak, by weight; English if there is none. */
export function acceptedLocale(header: string | null): Locale {
  const asked = (header ?? '').split(',').map((entry, place) => {
    const [tag = '', ...parameters] = entry.trim().split(';');
    const weight = parameters.map((each) => /^\s*q=([\d.]+)$/.exec(each)?.[1]).find((q) => q !== undefined);
    return { language: tag.split('-')[0]?.toLowerCase(), weight: weight === undefined ? 1 : Number(weight), place };
  });
  asked.sort((a, b) => b.weight - a.weight || a.place - b.place);
  for (const { language, weight } of asked) if (weight > 0 && isLocale(language)) return language;
  return 'en';
}

/** The language of the page, for numbers and times; English on the server, which draws none. */
export function pageLocale(): Locale {
  const language = typeof document === 'undefined' ? undefined : document.documentElement.lang;
  return isLocale(language) ? language : 'en';
}
