import { PASSWORD_LENGTH } from '@packwatch/contracts';
import { type Membership, opens, type Pool } from '@packwatch/db';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { organization } from 'better-auth/plugins/organization';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { z } from 'zod';
import { type MailContent, passwordResetMail, verificationMail } from './mail/auth-mail.ts';
import { type AuthMailer } from './mail/auth-mailer.ts';
import { accessControl, roles } from './roles.ts';
import { singleSignOn, type SsoParts } from './sso/sso-plugin.ts';
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
  /** The organisations of a person: a new session that opens exactly one starts in it. */
  readonly organisationsOf: (userId: string) => Promise<readonly Membership[]>;
  /** Forgets sessions that are over. Done whenever one begins. */
  readonly forgetExpired: () => Promise<void>;
  readonly log: AuthLog;
  readonly mailer: AuthMailer;
  /** A mail to somebody as their organisations look. */
  readonly dressed: (mail: MailContent, userId: string) => Promise<MailContent>;
  /** Whether anybody may make themselves a login and an organisation; else people come by invitation. */
  readonly openSignUp: boolean;
  /** Null: nobody signs in by a provider here. */
  readonly sso: SsoParts | null;
  /** Somebody made an organisation. */
  readonly founded: (organisation: { id: string; name: string }, by: string) => Promise<void>;
}

const DAY_SECONDS = 86_400;
const RESET_MINUTES = 30;

/**
 * What `/v1/organisation`, `/v1/members` and `/v1/invitations` do, with an audit entry and by our rules; and second factors
 * that nobody has.
 */
const SHUT = [
  '/two-factor/send-otp',
  '/two-factor/verify-otp',
  '/organization/update',
  '/organization/delete',
  '/organization/invite-member',
  '/organization/accept-invitation',
  '/organization/reject-invitation',
  '/organization/cancel-invitation',
  '/organization/get-invitation',
  '/organization/list-invitations',
  '/organization/list-user-invitations',
  '/organization/remove-member',
  '/organization/update-member-role',
  '/organization/leave',
  '/organization/list-members',
  '/organization/get-full-organization',
  // What links people to providers is made by signing in there, and by nothing else.
  '/link-social',
  '/unlink-account',
];

const ssoOf = z.object({ ssoOrganizationId: z.string().nullish() });

/** better-auth with e-mail, password and organisations. Its tables are migration 20261123000400_auth. */
export function createAuth(options: AuthOptions) {
  const { pool, secret, webUrl, organisationsOf, forgetExpired, log, mailer, dressed, openSignUp, sso, founded } =
    options;
  // The mail is on its way while the answer is given: how long that takes would say whether there is such an address.
  const post = ({ id, email }: { id: string; email: string }, mail: MailContent): void => {
    const sending = dressed(mail, id).then((looked) => mailer.send(email, looked));
    sending.catch((error: Error) => log('error', 'a mail about signing in was not sent', error));
  };
  return betterAuth({
    appName: 'PackWatch',
    baseURL: new URL(webUrl).origin,
    basePath: '/api/auth',
    secret,
    database: pool,
    trustedOrigins: trustedOriginsOf(webUrl),
    telemetry: { enabled: false },
    disabledPaths: SHUT,
    emailAndPassword: {
      enabled: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
      autoSignIn: true,
      disableSignUp: !openSignUp,
      resetPasswordTokenExpiresIn: RESET_MINUTES * 60,
      revokeSessionsOnPasswordReset: true,
      // Behind a #, so that no server on the way writes the token down.
      sendResetPassword: async ({ user, token }) =>
        post(
          user,
          passwordResetMail({
            name: user.name,
            minutes: RESET_MINUTES,
            url: new URL(`/reset-password#${token}`, webUrl).href,
          }),
        ),
    },
    emailVerification: {
      sendOnSignUp: true,
      sendVerificationEmail: async ({ user, url }) => post(user, verificationMail({ name: user.name, url })),
    },
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
        '/two-factor/*': { window: 60, max: 10 },
        '/request-password-reset': { window: 60, max: 10 },
        '/reset-password': { window: 60, max: 10 },
        '/send-verification-email': { window: 60, max: 5 },
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
            const { ssoOrganizationId } = ssoOf.parse(session);
            const memberships = await organisationsOf(session.userId);
            const open = memberships.filter((membership) => opens(ssoOrganizationId ?? null, membership));
            if (memberships.length > 0 && open.length === 0) {
              throw new APIError('FORBIDDEN', {
                code: 'SSO_REQUIRED',
                message: 'your organisation signs in by its own provider',
              });
            }
            const [only, ...others] = open;
            if (!only || others.length > 0) return;
            return { data: { ...session, activeOrganizationId: only.organisationId } };
          },
        },
      },
    },
    plugins: [
      singleSignOn(sso),
      // By an app (TOTP), or by one of ten codes that each open once. No codes by mail: who reads the mail can set the password.
      twoFactor({ issuer: 'PackWatch', backupCodeOptions: { storeBackupCodes: 'encrypted' } }),
      organization({
        ac: accessControl,
        roles,
        creatorRole: 'owner',
        disableOrganizationDeletion: true,
        allowUserToCreateOrganization: openSignUp,
        organizationHooks: {
          afterCreateOrganization: ({ organization: { id, name }, user }) => founded({ id, name }, user.email),
        },
      }),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;
