import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPool, createPrisma, type Pool, Provisioning } from '@packwatch/db';
import { type MemberRole } from '@packwatch/contracts';
import { type MailCatcher, mailCatcher, testDatabase, type TestDatabase, testRedisUrl } from '@packwatch/testing';
import { pino } from 'pino';
import { type DomainProof } from '../auth/sso/domain-proof.ts';
import { type Clock } from '../common/clock.ts';
import { createApp } from '../create-app.ts';
import { openParts } from '../open-parts.ts';
import { Person } from './person.ts';

export const WEB_URL = 'http://127.0.0.1:4100';
export const TEST_SECRET_KEY = new Uint8Array(32).fill(7);
export const PASSWORD = 'correct horse battery';

export interface TestApi {
  readonly url: string;
  readonly database: TestDatabase;
  readonly redisUrl: string;
  readonly exportDir: string;
  /** What was mailed about signing in. */
  readonly mails: MailCatcher;
  /** Past row-level security: for what ingest would have written. */
  readonly admin: Pool;
  readonly provisioning: Provisioning;
  /** Somebody new, signed in, in no organisation. */
  person(name: string): Promise<Person>;
  /** The owner of a new organisation, signed in to it: with the rules that a new one starts with, or with none that could disturb. */
  owner(organisation: string, rules?: 'default rules'): Promise<Person & { organisationId: string }>;
  /** A new member of an organisation, signed in to it. */
  member(organisationId: string, role: MemberRole): Promise<Person>;
  close(): Promise<void>;
}

/** The whole API on a free port, with its real database, sign-in and Redis. Close it at the end of the suite. */
export async function testApi(
  options: {
    heartbeatMs?: number;
    allowPrivateHosts?: boolean;
    openSignUp?: boolean;
    requestsAMinute?: number;
    clock?: Clock;
    trustedProxies?: string[];
    domainProof?: DomainProof;
    printPatienceMs?: number;
  } = {},
): Promise<TestApi> {
  const [database, redisUrl, mails] = await Promise.all([testDatabase(), testRedisUrl(), mailCatcher()]);
  const exportDir = await mkdtemp(join(tmpdir(), 'packwatch-exports-'));
  const logger = pino({ level: 'fatal' });
  const { parts, close } = openParts(
    {
      DATABASE_URL: database.roleUrl('api'),
      AUTH_DATABASE_URL: database.roleUrl('auth'),
      REDIS_URL: redisUrl,
      AUTH_SECRET: 'Zk3v9sQ1xR7tB5mN8cL2wE6yU4iO0pAa',
      SECRET_KEY: TEST_SECRET_KEY,
      WEBHOOK_ALLOW_PRIVATE: options.allowPrivateHosts ?? false,
      PASSPORT_KEY: new Uint8Array(32).fill(5),
      PASSPORT_RETIRED_KEYS: [],
      API_REQUESTS_A_MINUTE: options.requestsAMinute ?? 1_000_000,
      WEB_URL,
      SMTP_URL: mails.url,
      MAIL_FROM: 'PackWatch <packwatch@example.org>',
      EXPORT_DIR: exportDir,
      OPEN_SIGN_UP: options.openSignUp ?? true,
    },
    logger,
    { printPatienceMs: 0, ...options },
  );
  await Promise.all([parts.redis.connect(), parts.subscriber.connect()]);
  // As the pages' server does, tests say for whom they ask.
  const trustedProxies = options.trustedProxies ?? ['127.0.0.1'];
  const app = await createApp(parts, { webUrl: WEB_URL, trustedProxies, logger });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const admin = createPool(database.adminUrl);
  const prisma = createPrisma(database.adminUrl);

  let people = 0;
  const person = (name: string): Promise<Person> => {
    people += 1;
    return Person.signUp(url, { name, email: `${slug(name)}-${people}@example.org`, password: PASSWORD });
  };
  return {
    url,
    database,
    redisUrl,
    exportDir,
    mails,
    admin,
    provisioning: new Provisioning(prisma),
    person,
    owner: async (organisation, rules) => {
      const somebody = await person(`Owner of ${organisation}`);
      const created = await somebody.post('/api/auth/organization/create', {
        name: organisation,
        slug: `${slug(organisation)}-${people}`,
      });
      const { id } = (await created.json()) as { id: string };
      if (rules === undefined) await forgetRules(admin, id);
      return Object.assign(somebody, { organisationId: id });
    },
    member: async (organizationId, role) => {
      const somebody = await person(role);
      await parts.auth.api.addMember({ body: { userId: somebody.userId, organizationId, role } });
      return somebody.signIn();
    },
    close: async () => {
      await app.close();
      await close();
      await Promise.all([admin.end(), prisma.$disconnect(), mails.close()]);
      await Promise.all([database.drop(), rm(exportDir, { recursive: true, force: true })]);
    },
  };
}

async function forgetRules(admin: Pool, organisationId: string): Promise<void> {
  await admin.query('DELETE FROM alarm_rule_version WHERE organisation_id = $1', [organisationId]);
  await admin.query('DELETE FROM alarm_rule WHERE organisation_id = $1', [organisationId]);
  await admin.query("DELETE FROM audit_log WHERE organisation_id = $1 AND action = 'rule.defaults'", [organisationId]);
}

const slug = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
