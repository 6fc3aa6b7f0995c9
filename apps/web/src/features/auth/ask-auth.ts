interface AuthAnswer {
  /** 0: there was none. */
  readonly status: number;
  readonly ok: boolean;
}

/** Asks the sign-in service; same origin, since the web server passes /api/auth on to the API. Never throws. */
export async function askAuth(path: string, body: object = {}): Promise<AuthAnswer> {
  try {
    const { status, ok } = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status, ok };
  } catch {
    return { status: 0, ok: false };
  }
}
