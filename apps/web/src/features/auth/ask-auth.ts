interface AuthAnswer {
  /** 0: there was none. */
  readonly status: number;
  readonly ok: boolean;
  /** What was answered, where it was JSON. */
  readonly body: unknown;
}

/** Asks the sign-in service; same origin, since the web server passes /api/auth on to the API. Never throws. */
export const askAuth = (path: string, body: object = {}): Promise<AuthAnswer> => post(`/api/auth/${path}`, body);

/** Asks the API for somebody who is not signed in. Never throws. */
export const askOpen = (path: string, body: object): Promise<AuthAnswer> => post(`/v1/${path}`, body);

async function post(path: string, body: object): Promise<AuthAnswer> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { status, ok } = response;
    return { status, ok, body: await response.json().catch(() => null) };
  } catch {
    return { status: 0, ok: false, body: null };
  }
}
