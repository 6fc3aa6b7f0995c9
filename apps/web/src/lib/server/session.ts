import { headers } from 'next/headers';
import { z } from 'zod';
import { env } from '#env.ts';

const sessionAnswer = z.object({ user: z.object({ id: z.string(), name: z.string(), email: z.string() }) }).nullable();

export interface SignedIn {
  readonly name: string;
  readonly email: string;
}

/** Who asks for this page; null when nobody is signed in. Throws when the API can't say. */
export async function signedIn(): Promise<SignedIn | null> {
  const cookie = (await headers()).get('cookie');
  if (!cookie) return null;
  const answer = await fetch(new URL('/api/auth/get-session', env().API_URL), {
    headers: { cookie },
    cache: 'no-store',
    signal: AbortSignal.timeout(10_000),
  });
  if (answer.status === 401) return null;
  if (!answer.ok) throw new Error(`The API answered ${answer.status} when asked who is signed in.`);
  const session = sessionAnswer.parse(await answer.json());
  return session && { name: session.user.name, email: session.user.email };
}
