import { preload } from 'react-dom';
import { signedIn } from '#lib/server/session.ts';

/**
 * Has the browser ask for what the page will want while its code is still on the way. The path has to be exactly that of the
 * page's own request, or else it is asked for twice.
 */
export async function askAhead(...paths: readonly string[]): Promise<void> {
  // Who has chosen no organisation gets another page.
  if (!(await signedIn())?.organisation) return;
  for (const path of paths) preload(path, { as: 'fetch', crossOrigin: 'anonymous' });
}
