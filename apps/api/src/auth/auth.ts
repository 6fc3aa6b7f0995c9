import { type Pool } from '@packwatch/db';
import { betterAuth } from 'better-auth';
import { organization } from 'better-auth/plugins/organization';
import { accessControl, roles } from './roles.ts';
import { trustedOriginsOf } from './trusted-origins.ts';

/** The route to better-auth sets this from the connection, over whatever a client sent under that name. */
export const CLIENT_IP_HEADER = 'x-packwatch-client-ip';

/** Takes a line of better-auth; `error` where one caused it. */
export type AuthLog = (level: 'debug' | 'info' | 'warn' | 'error', message: string, error?: Error) => void;

export interface AuthOptions {
  /** Role `auth`, search path `auth`. */
  readonly pool: Pool;
  readonly secret: string;
  /** Where browsers see PackWatch; cookies and links are for it. */
  readonly webUrl: string;
  /** The organisations of a person: a new session of somebody who has exactly one starts in it. */
  readonly organisationsOf: (userId: string) => Promise<readonly { organisationId: string }[]>;
  /** Forgets sessions that are over. Done whenever one begins. */
  readonly forgetExpired: () => Promise<void>;
  readonly log: AuthLog;
}

const DAY_SECONDS = 86_400;

/** better-auth with e-mail, password and organisations. Its tables are migration 20261123000400_auth. */
export function createAuth({ pool, secret, webUrl, organisationsOf, forgetExpired, log }: AuthOptions) {
  return betterAuth({
    appName: 'PackWatch',
    baseURL: new URL(webUrl).origin,
    basePath: '/api/auth',
    secret,
    database: pool,
    trustedOrigins: trustedOriginsOf(webUrl),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: 10, maxPasswordLength: 128, autoSignIn: true },
    // Sessions are read from the database at every request, so that ending one ends it at once.
    session: { expiresIn: 7 * DAY_SECONDS, updateAge: DAY_SECONDS, cookieCache: { enabled: false } },
    rateLimit: {
      enabled: true,
      storage: 'memory',
      window: 60,
      max: 300,
      // Pages ask who is signed in all the time, and that guesses nothing.
      customRules: {
        '/get-session': false,
        '/sign-in/*': { window: 60, max: 20 },
        '/sign-up/*': { window: 60, max: 20 },
      },
    },
    logger: {
      level: 'info',
      disableColors: true,
      log: (level, message, ...rest) =>
        log(
          level,
          message,
          rest.find((part) => part instanceof Error),
        ),
    },
    advanced: {
      // Said outright: left to itself, better-auth looks at NODE_ENV.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      database: { generateId: 'uuid' },
      useSecureCookies: webUrl.startsWith('https:'),
      cookiePrefix: 'packwatch',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { ipAddressHeaders: [CLIENT_IP_HEADER] },
    },
    databaseHooks: {
      session: {
        create: {
          after: forgetExpired,
          before: async (session) => {
            const [only, ...others] = await organisationsOf(session.userId);
            if (!only || others.length > 0) return;
            return { data: { ...session, activeOrganizationId: only.organisationId } };
          },
        },
      },
    },
    plugins: [organization({ ac: accessControl, roles, creatorRole: 'owner', disableOrganizationDeletion: true })],
  });
}

export type Auth = ReturnType<typeof createAuth>;
