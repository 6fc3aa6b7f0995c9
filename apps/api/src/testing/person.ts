import { randomInt } from 'node:crypto';

interface Login {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody with a browser: keeps cookies, and asks from an address of their own, so that limits by address stay apart. */
export class Person {
  readonly #url: string;
  readonly login: Login;
  readonly address = `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`;
  #cookies = new Map<string, string>();
  userId = '';

  constructor(url: string, login: Login) {
    this.#url = url;
    this.login = login;
  }

  static async signUp(url: string, login: Login): Promise<Person> {
    const person = new Person(url, login);
    const response = await person.post('/api/auth/sign-up/email', login);
    if (!response.ok) throw new Error(`sign-up answered ${response.status}: ${await response.text()}`);
    person.userId = ((await response.json()) as { user: { id: string } }).user.id;
    return person;
  }

  /** A fresh session, as from another browser. */
  async signIn(): Promise<Person> {
    this.#cookies.clear();
    const { email, password } = this.login;
    const response = await this.post('/api/auth/sign-in/email', { email, password });
    if (!response.ok) throw new Error(`sign-in answered ${response.status}: ${await response.text()}`);
    return this;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  get(path: string, init: RequestInit = {}): Promise<Response> {
    return this.#fetch(path, init);
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.#fetch(path, {
      method: 'POST',
      headers: { origin: 'http://127.0.0.1:4100', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body ?? {}),
    });
  }

  delete(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#fetch(path, { method: 'DELETE', headers: { origin: 'http://127.0.0.1:4100', ...headers } });
  }

  put(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.#fetch(path, {
      method: 'PUT',
      headers: { origin: 'http://127.0.0.1:4100', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body ?? {}),
    });
  }

  patch(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.#fetch(path, {
      method: 'PATCH',
      headers: { origin: 'http://127.0.0.1:4100', 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body ?? {}),
    });
  }

  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('x-forwarded-for', this.address);
    if (this.#cookies.size > 0) headers.set('cookie', this.cookie);
    const response = await fetch(new URL(path, this.#url), { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      const [name = '', ...value] = pair.split('=');
      if (value.join('=') === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value.join('='));
    }
    return response;
  }
}
