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
    return inTenant(this.#pool, organisationId, async (client) => {
      await alone(client, organisationId, email);
      return write(client, organisationId, email, off, actor);
    });
  }

  /** As `of`; null: no mail of this organisation can come to the address, or there is no such organisation any more. */
  async ofReached(organisationId: string, email: string): Promise<MailChoice | null> {
    return inTenant(this.#pool, organisationId, async (client) =>
      (await reaches(client, email)) ? read(client, email) : null,
    );
  }

  /**
   * More of it does not come, or comes again; the rest stays as it is. Null: nothing comes to the address (`ofReached`), and
   * nothing is written of it.
   */
  async turn(
    organisationId: string,
    email: string,
    { topics, off }: { readonly topics: readonly MailTopic[]; readonly off: boolean },
    actor: Actor,
  ): Promise<MailChoice | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      await alone(client, organisationId, email);
      if (!(await reaches(client, email))) return null;
      const before = await read(client, email);
      const next = off ? [...before.off, ...topics] : before.off.filter((topic) => !topics.includes(topic));
      return write(client, organisationId, email, next, actor);
    });
  }
}

/** One writer of an address at a time: what another has just chosen is read before more is added to it. */
async function alone(client: PoolClient, organisationId: string, email: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [
    `${organisationId} ${email.toLowerCase()}`,
  ]);
}

async function reaches(client: PoolClient, email: string): Promise<boolean> {
  const { rows } = await client.query<{ reaches: boolean }>('SELECT mail_reaches($1) AS reaches', [email]);
  return rows[0]?.reaches ?? false;
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
