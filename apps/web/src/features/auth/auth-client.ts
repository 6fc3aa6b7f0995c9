import { createAuthClient } from 'better-auth/client';

/** Same origin: the web server passes /api/auth on to the API. */
export const authClient = createAuthClient();
