import { preload } from 'react-dom';

/**
 * Has the browser ask for what the page will want while its code is still on the way. The path has to be exactly that of the
 * page's own request, or else it is asked for twice.
 */
export function askAhead(...paths: readonly string[]): void {
  for (const path of paths) preload(path, { as: 'fetch', crossOrigin: 'anonymous' });
}
