import { type PassportVerdict } from '@packwatch/passport';
import { api, valueOf } from '#lib/api/client.ts';

/** Checks a passport by the keys of this PackWatch. What checks it is fetched when there is something to check. */
export async function verdictOf(text: string): Promise<PassportVerdict> {
  const [{ checkPassport }, keys] = await Promise.all([
    import('@packwatch/passport'),
    valueOf(api.GET('/v1/passport-keys')),
  ]);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    return { is: 'unreadable', reason: error instanceof Error ? error.message : String(error) };
  }
  return checkPassport(document, keys);
}
