import { existsSync } from 'node:fs';

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that prints: the one that was named, or one in a usual place; null: there is none, or `none` was named. */
export function findChromium(named: string | undefined, places: readonly string[] = USUAL_PLACES): string | null {
  if (named === 'none') return null;
  return named ?? places.find((path) => existsSync(path)) ?? null;
}
