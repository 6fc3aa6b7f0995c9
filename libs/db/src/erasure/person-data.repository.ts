import { type PersonData } from '@packwatch/contracts';
import { type Pool } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

/** So many of the newest entries of each organisation come along. */
const ENTRIES = 10_000;

/** All that is kept of a person. Takes pools of the roles `auth` and `api`. */
export class PersonDataRepository {
  readonly #auth: Pool;
  readonly #api: Pool;

  constructor(auth: Pool, api: Pool) {
    this.#auth = auth;
    this.#api = api;
  }

  /** Null: there is no such person any more. */
  async of(userId: string): Promise<Omit<PersonData, 'takenAt'> | null> {
    const { rows } = await this.#auth.query<Omit<PersonData, 'takenAt' | 'auditEntries' | 'mails'>>(
      `SELECT jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'emailVerified', u."emailVerified",
                'createdAt', u."createdAt", 'twoFactorEnabled', coalesce(u."twoFactorEnabled", false)) AS profile,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('organisationId', o.id, 'organisation', o.name, 'role', m.role,
                'joinedAt', m."createdAt") ORDER BY o.name), '[]')
          FROM auth.member m JOIN auth.organization o ON o.id = m."organizationId" WHERE m."userId" = u.id) AS memberships,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('createdAt', s."createdAt", 'expiresAt', s."expiresAt",
                'ipAddress', s."ipAddress", 'userAgent', s."userAgent") ORDER BY s."createdAt"), '[]')
          FROM auth.session s WHERE s."userId" = u.id) AS sessions,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('provider', a."providerId", 'createdAt', a."createdAt")), '[]')
          FROM auth.account a WHERE a."userId" = u.id) AS logins
       FROM auth."user" u WHERE u.id = $1`,
      [userId],
    );
    const [person] = rows;
    if (!person) return null;
    const auditEntries: Record<string, unknown>[] = [];
    const mails: PersonData['mails'] = [];
    for (const { organisationId } of person.memberships) {
      mails.push(...(await this.#mailsOf(organisationId, person.profile.email)));
      auditEntries.push(...(await this.#entriesOf(organisationId, person.profile.email)));
    }
    return { ...person, mails, auditEntries };
  }

  #mailsOf(organisationId: string, email: string): Promise<PersonData['mails']> {
    return inTenant(this.#api, organisationId, async (client) => {
      const { rows } = await client.query<{ off: string[] }>('SELECT off FROM mail_choice WHERE email = lower($1)', [
        email,
      ]);
      return rows.map(({ off }) => ({ organisationId, off }));
    });
  }

  #entriesOf(organisationId: string, email: string): Promise<Record<string, unknown>[]> {
    return inTenant(this.#api, organisationId, async (client) => {
      const { rows } = await client.query<{ entry: Record<string, unknown> }>(
        `SELECT to_jsonb(a) AS entry FROM audit_log a WHERE actor = $1 ORDER BY id DESC LIMIT $2`,
        [email, ENTRIES],
      );
      return rows.map(({ entry }) => entry);
    });
  }
}
