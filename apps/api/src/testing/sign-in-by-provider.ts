import { type Person } from './person.ts';

/** Goes to the provider of an address. The answer of PackWatch, which has the address of the provider if there is one. */
export const startSignIn = (person: Person, email: string, more: { anew?: boolean } = {}): Promise<Response> =>
  person.post('/api/auth/sso/start', { email, ...more });

/** Follows a provider from page to page, with its own cookies, until it sends back to PackWatch: to there. */
export async function visitProvider(address: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = new URL(address);
  for (let hop = 0; hop < 10; hop += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', ...value] = (set.split(';')[0] ?? '').split('=');
      cookies.set(name, value.join('='));
    }
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`);
    url = new URL(location, url);
    if (url.pathname === '/api/auth/sso/callback') return url;
  }
  throw new Error('the provider does not send back');
}

/** Comes back from the provider: where PackWatch sends the browser then, without its origin. */
export async function comeBack(person: Person, url: URL): Promise<string> {
  const answer = await person.get(url.pathname + url.search, { redirect: 'manual' });
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`coming back was answered ${answer.status}: ${await answer.text()}`);
  const { pathname, search } = new URL(location);
  return pathname + search;
}

/** All of it. `/` if somebody got in. */
export async function signInByProvider(person: Person, email: string, more: { anew?: boolean } = {}): Promise<string> {
  const started = await startSignIn(person, email, more);
  if (!started.ok) throw new Error(`starting was answered ${started.status}: ${await started.text()}`);
  const { url } = (await started.json()) as { url: string };
  return comeBack(person, await visitProvider(url));
}
