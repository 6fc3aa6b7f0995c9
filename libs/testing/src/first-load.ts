import { gzipSync } from 'node:zlib';
import { scriptsOf } from './web-routes.ts';

/**
 * What each route asks of a browser before anything is drawn: its scripts, gzip, kB of 1,000 bytes.
 * @param page the document of a route as the server sends it, before any script ran
 */
export async function weighFirstLoads(
  web: string,
  routes: readonly string[],
  page: (route: string) => Promise<string>,
): Promise<Map<string, number>> {
  const weights = new Map<string, Promise<number>>();
  const weigh = async (path: string): Promise<number> => {
    const answer = await fetch(new URL(path, web));
    if (!answer.ok) throw new Error(`${path} got ${answer.status}`);
    return gzipSync(new Uint8Array(await answer.arrayBuffer())).length;
  };
  const sums = new Map<string, number>();
  for (const route of routes) {
    const scripts = scriptsOf(await page(route));
    if (scripts.length <= 3) throw new Error(`${route} names ${scripts.length} scripts`);
    const bytes = await Promise.all(
      scripts.map((src) => {
        const known = weights.get(src) ?? weigh(src);
        weights.set(src, known);
        return known;
      }),
    );
    sums.set(route, bytes.reduce((sum, each) => sum + each, 0) / 1_000);
  }
  return sums;
}
