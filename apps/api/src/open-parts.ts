import {
  createAuthPool,
  createPool,
  BrandsRepository,
  ClaimLookupRepository,
  CustomersRepository,
  DefaultRulesRepository,
  ErasureRepository,
  InvitationsRepository,
  KeyLookupRepository,
  MembersRepository,
  OemRepository,
  OrganisationMembersRepository,
  SsoSignInRepository,
  PersonDataRepository,
} from '@packwatch/db';
import { Redis } from 'ioredis';
import { type Logger } from 'pino';
import { type AppParts } from './app-parts.ts';
import { inBrand } from './common/branded-mail.ts';
import { authMailer } from './auth/mail/auth-mailer.ts';
import { type DomainProof, dnsProof } from './auth/sso/domain-proof.ts';
import { OidcClient } from './auth/sso/oidc-client.ts';
import { createAuth } from './auth/auth.ts';
import { trustedOriginsOf } from './auth/trusted-origins.ts';
import { AcknowledgeLinks } from './common/acknowledge-links.ts';
import { ReportPrintLinks } from './common/report-print-links.ts';
import { UnsubscribeLinks } from './common/unsubscribe-links.ts';
import { Clock, SystemClock } from './common/clock.ts';
import { SecretBox } from './common/secret-box.ts';
import { type ApiEnv } from './env.ts';
import { defaultSet, NO_PACKS_YET } from './features/rules/default-set.ts';

/** A worker prints in some seconds; several may wait for each other. */
const PRINT_PATIENCE_MS = 45_000;
/** Nobody waits longer for a page; a question that takes longer is refused with a hint. */
const STATEMENT_TIMEOUT_MS = 15_000;
/** The server has broken it off by then; if it has not, it is not there any more. */
const ANSWER_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 5_000;

/** Opens the connections that the API works with. None is made before it is needed: a database away is a 503, not a crash. */
export function openParts(
  env: Omit<ApiEnv, 'TRUSTED_PROXIES' | 'HOST' | 'PORT' | 'LOG_LEVEL'>,
  logger: Logger,
  options: {
    clock?: Clock;
    heartbeatMs?: number;
    answerTimeoutMs?: number;
    domainProof?: DomainProof;
    printPatienceMs?: number;
  } = {},
): { parts: AppParts; close: () => Promise<void> } {
  const onIdleError = (error: Error) => logger.warn({ err: error }, 'an idle database connection was lost');
  const { answerTimeoutMs = ANSWER_TIMEOUT_MS } = options;
  const patience = { statementTimeoutMs: STATEMENT_TIMEOUT_MS, answerTimeoutMs, onIdleError };
  const pool = createPool(env.DATABASE_URL, { applicationName: 'packwatch-api', max: 10, ...patience });
  const authPool = createAuthPool(env.AUTH_DATABASE_URL, { applicationName: 'packwatch-auth', max: 5, ...patience });
  const onRedisError = (error: Error) => logger.warn({ err: error }, 'Redis is away');
  // Publishing must fail at once rather than hold up a request.
  const redis = new Redis(env.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1, lazyConnect: true });
  const subscriber = new Redis(env.REDIS_URL, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const connection of [redis, subscriber]) connection.on('error', onRedisError);

  const members = new MembersRepository(authPool);
  const organisationMembers = new OrganisationMembersRepository(authPool);
  const defaultRules = new DefaultRulesRepository(pool);
  const clock = options.clock ?? new SystemClock();
  const mailer = authMailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM });
  const secrets = new SecretBox(env.SECRET_KEY, env.SECRET_KEY_PREVIOUS);
  const oidc = new OidcClient({ allowPrivate: env.WEBHOOK_ALLOW_PRIVATE });
  const brands = new BrandsRepository(authPool);
  const auth = createAuth({
    pool: authPool,
    secret: env.AUTH_SECRET,
    webUrl: env.WEB_URL,
    organisationsOf: (userId) => members.homesOf(userId),
    forgetExpired: () => members.forgetExpired(),
    log: (level, message, error) => logger[level](error ? { err: error } : {}, message),
    mailer,
    dressed: async (mail, userId) => {
      try {
        return await inBrand(mail, brands, await brands.ofPerson(userId));
      } catch (error) {
        // Who can't get in needs the mail more than its looks.
        logger.warn({ err: error }, 'a mail about signing in goes without a brand');
        return mail;
      }
    },
    openSignUp: env.OPEN_SIGN_UP,
    sso: {
      repository: new SsoSignInRepository(authPool),
      client: oidc,
      secrets,
      clock,
      webUrl: env.WEB_URL,
      log: (message, error) => logger.warn({ err: error }, message),
    },
    founded: async ({ id, name }, by) => {
      const actor = { by, at: clock.now() };
      await organisationMembers.noteFounding(id, name, actor);
      await defaultRules.add(id, defaultSet(NO_PACKS_YET), actor);
    },
  });
  return {
    parts: {
      pool,
      members,
      organisationMembers,
      invitations: new InvitationsRepository(authPool),
      brands,
      customers: new CustomersRepository(authPool),
      oem: new OemRepository(authPool),
      mailer,
      openSignUp: env.OPEN_SIGN_UP,
      requestsAMinute: env.API_REQUESTS_A_MINUTE,
      webUrl: env.WEB_URL,
      erasures: new ErasureRepository(authPool),
      personData: new PersonDataRepository(authPool, pool),
      claimLookup: new ClaimLookupRepository(authPool),
      keyLookup: new KeyLookupRepository(authPool),
      auth,
      trustedOrigins: trustedOriginsOf(env.WEB_URL),
      redis,
      subscriber,
      clock,
      secrets,
      oidc,
      domainProof: options.domainProof ?? dnsProof,
      acknowledgeLinks: new AcknowledgeLinks(env.SECRET_KEY, env.SECRET_KEY_PREVIOUS),
      unsubscribeLinks: new UnsubscribeLinks(env.SECRET_KEY, env.SECRET_KEY_PREVIOUS),
      reportPrintLinks: new ReportPrintLinks(env.SECRET_KEY, env.SECRET_KEY_PREVIOUS),
      printPatienceMs: options.printPatienceMs ?? PRINT_PATIENCE_MS,
      allowPrivateHosts: env.WEBHOOK_ALLOW_PRIVATE,
      passportKeys: { seed: env.PASSPORT_KEY, retired: env.PASSPORT_RETIRED_KEYS },
      exportDir: env.EXPORT_DIR,
      heartbeatMs: options.heartbeatMs,
    },
    close: async () => {
      redis.disconnect();
      subscriber.disconnect();
      mailer.close();
      await Promise.all([pool.end(), authPool.end(), oidc.close()]);
    },
  };
}
