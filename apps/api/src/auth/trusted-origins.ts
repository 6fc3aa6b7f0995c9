const LOOPBACK_NAMES = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * The origins whose pages may act for a signed-in person: the web's own. On the machine itself it has several names, and
 * people type either.
 */
export function trustedOriginsOf(webUrl: string): string[] {
  const url = new URL(webUrl);
  if (!LOOPBACK_NAMES.includes(url.hostname)) return [url.origin];
  const others = LOOPBACK_NAMES.filter((name) => name !== url.hostname);
  return [url, ...others.map((name) => Object.assign(new URL(url), { hostname: name }))].map(({ origin }) => origin);
}
