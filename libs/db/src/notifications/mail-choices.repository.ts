import { MAIL_TOPICS, type MailChoice, type MailTopic } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** What people do not want by mail at their own address, for each organisation. Takes a pool of role `api`. */
export class MailChoicesRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async of(organisationId: string, email: string): Promise<MailChoice> {
    return inTenant(this.#pool, organisationId, (client) => read(client, email));
  }

  async set(organisationId: string, email: string, off: readonly MailTopic[], actor: Actor): Promise<MailChoice> {
    return inTenant(this.#pool, organisationId, (client) => write(client, organisationId, email, off, actor));
  }

  /** More of it does not come, or comes again; the rest stays as it is. */
  async turn(
    organisationId: string,
    email: string,
    { topics, off }: { readonly topics: readonly MailTopic[]; readonly off: boolean },
    actor: Actor,
  ): Promise<MailChoice> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await read(client, email);
      const next = off ? [...before.off, ...topics] : before.off.filter((topic) => !topics.includes(topic));
      return write(client, organisationId, email, next, actor);
    });
  }
}

async function read(client: PoolClient, email: string): Promise<MailChoice> {
  const { rows } = await client.query<{ off: MailTopic[] }>('SELECT off FROM mail_choice WHERE email = $1', [
    email.toLowerCase(),
  ]);
  return { email, off: rows[0]?.off ?? [] };
}

async function write(
  client: PoolClient,
  organisationId: string,
  email: string,
  wanted: readonly MailTopic[],
  actor: Actor,
): Promise<MailChoice> {
  const before = await read(client, email);
  const off = MAIL_TOPICS.filter((topic) => wanted.includes(topic));
  if (off.join() === before.off.join()) return before;
  await client.query(
    `INSERT INTO mail_choice (organisation_id, email, off, updated_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organisation_id, email) DO UPDATE SET off = excluded.off, updated_at = excluded.updated_at`,
    [organisationId, email.toLowerCase(), off, actor.at],
  );
  await writeAudit(client, organisationId, actor, {
    action: 'member.mails',
    target: 'member',
    before: { off: before.off },
    after: { email, off },
  });
  return { email, off };
}
