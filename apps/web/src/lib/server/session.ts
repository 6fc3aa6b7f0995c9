import { me, type Me } from '@packwatch/contracts';
import { headers } from 'next/headers';
import { cache } from 'react';
import { env } from '#env.ts';

const PATIENCE_MS = 10_000;

/** Who asks for this page and what they may do; null when nobody is signed in. Asked once a page. Throws when the API can't say. */
export const signedIn = cache(async (): Promise<Me | null> => {
  const cookie = (await headers()).get('cookie');
  if (!cookie) return null;
  const answer = await fetch(new URL('/v1/me', env().API_URL), {
    headers: { cookie },
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`The API answered ${answer.status} when asked who is signed in.`);
  return me.parse(await answer.json());
});
