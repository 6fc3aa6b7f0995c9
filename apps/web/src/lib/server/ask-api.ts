import { headers } from 'next/headers';
import { env } from '#env.ts';

/** What the API answers to the reader of this page; null when it refuses, which the page's own question then shows. Throws when it does not answer. */
export async function askApi<T>(path: string, signal: AbortSignal): Promise<T | null> {
  const cookie = (await headers()).get('cookie');
  if (!cookie) return null;
  const answer = await fetch(new URL(path, env().API_URL), { headers: { cookie }, cache: 'no-store', signal });
  return answer.ok ? ((await answer.json()) as T) : null;
}

/** Whether a browser opens this page, and does not come from another one of ours: that one goes on being read meanwhile. */
export async function isOpened(): Promise<boolean> {
  return (await headers()).get('sec-fetch-dest') !== 'empty';
}
