import { cookies } from 'next/headers';
import { parseTheme, type Theme, THEME_COOKIE } from '#lib/theme.ts';

/** A cookie, not local storage: the server writes the right theme into the page, so that nothing flashes. */
export async function themeOfRequest(): Promise<Theme> {
  return parseTheme((await cookies()).get(THEME_COOKIE)?.value);
}
