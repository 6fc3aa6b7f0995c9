import { type OemOffer, type OrganisationOem } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inAuth } from './in-auth.ts';
import { strongestRole } from './member-roles.ts';
import { roleAtCustomers } from './oem-access.ts';

export type AcceptRefusal = 'no_offer' | 'has_oem' | 'is_oem' | 'itself';

/** What an organisation sees of its OEM, and does about it. Takes a pool of role `auth`; every statement names the organisation. */
export class OemRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The OEM with everybody who may look; null in it where there is none. */
  async of(organisationId: string, now: Date): Promise<OrganisationOem> {
    const { rows } = await this.#pool.query<{ id: string; name: string; since: Date; by: string; keys: number }>(
      `SELECT o.id, o.name, c.accepted_at AS since, c.accepted_by AS by,
              (SELECT count(*) FROM public.api_key k WHERE k.organisation_id = o.id AND k.revoked_at IS NULL
                 AND (k.expires_at IS NULL OR k.expires_at > $2)) AS keys
       FROM public.oem_customer c JOIN auth.organization o ON o.id = c.oem_id WHERE c.organisation_id = $1`,
      [organisationId, now],
    );
    const [row] = rows;
    if (row === undefined) return { oem: null };
    const { id, name, since, by: acceptedBy, keys } = row;
    const people = await this.#people(id);
    return { oem: { id, name, since: since.toISOString(), acceptedBy, people, keys } };
  }

  /** What a mail offers; null: it is not open. */
  async offer(hash: Uint8Array, now: Date): Promise<OemOffer | null> {
    const found = await findOffer(this.#pool, hash, now, '');
    if (found === null) return null;
    const { oemId: id, oem: name, email, expiresAt } = found;
    return { oem: { id, name }, email, expiresAt: expiresAt.toISOString() };
  }

  /** Takes an offer up for an organisation: from now on the OEM sees it. */
  async accept(organisationId: string, hash: Uint8Array, actor: Actor): Promise<AcceptRefusal | 'accepted'> {
    return inAuth(this.#pool, async (client) => {
      const open = await findOffer(client, hash, actor.at, 'FOR UPDATE OF c');
      if (open === null) return 'no_offer';
      if (open.oemId === organisationId) return 'itself';
      // In one order: two that accept each other come one after the other, and the second is refused.
      await client.query('SELECT 1 FROM auth.organization WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE', [
        [organisationId, open.oemId],
      ]);
      const refusal = await refusalOf(client, organisationId, open.oemId);
      if (refusal !== null) return refusal;
      await client.query(
        `UPDATE public.oem_customer SET organisation_id = $2, accepted_at = $3, accepted_by = $4, token_hash = NULL,
                expires_at = NULL WHERE id = $1`,
        [open.id, organisationId, actor.at, actor.by],
      );
      const customer = await nameOf(client, organisationId);
      const target = `oem:${open.oemId}` as const;
      await writeAudit(client, organisationId, actor, { action: 'oem.accept', target, after: { oem: open.oem } });
      await writeAudit(client, open.oemId, actor, {
        action: 'customer.accept',
        target: `customer:${open.id}`,
        after: { customer, organisationId },
      });
      return 'accepted';
    });
  }

  /** From the next request on nobody of the OEM sees anything. False: there was none. */
  async end(organisationId: string, actor: Actor): Promise<boolean> {
    return inAuth(this.#pool, async (client) => {
      const { rows } = await client.query<{ id: string; oem_id: string }>(
        'DELETE FROM public.oem_customer WHERE organisation_id = $1 RETURNING id, oem_id',
        [organisationId],
      );
      const [row] = rows;
      if (row === undefined) return false;
      const [oem, customer] = [await nameOf(client, row.oem_id), await nameOf(client, organisationId)];
      const target = `oem:${row.oem_id}` as const;
      await writeAudit(client, organisationId, actor, { action: 'oem.end', target, before: { oem } });
      const before = { customer, organisationId };
      const ended = { action: 'customer.end', target: `customer:${row.id}`, before } as const;
      await writeAudit(client, row.oem_id, { ...actor, by: customer }, ended);
      return true;
    });
  }

  async #people(oemId: string): Promise<NonNullable<OrganisationOem['oem']>['people']> {
    const { rows } = await this.#pool.query<{ name: string; email: string; role: string }>(
      `SELECT u.name, u.email, m.role FROM auth.member m JOIN auth."user" u ON u.id = m."userId"
       WHERE m."organizationId" = $1 ORDER BY u.name, u.id`,
      [oemId],
    );
    return rows.flatMap(({ name, email, role: stored }) => {
      const role = strongestRole(stored);
      return role === null ? [] : [{ name, email, writes: roleAtCustomers(role) !== 'viewer' }];
    });
  }
}

/** Null: it may become a customer. OEMs are nobody's customers, and have none that are OEMs: nothing is seen through two. */
async function refusalOf(client: PoolClient, organisationId: string, oemId: string): Promise<AcceptRefusal | null> {
  const { rows } = await client.query<{ has_oem: boolean; is_oem: boolean }>(
    `SELECT EXISTS (SELECT 1 FROM public.oem_customer WHERE organisation_id = $1) AS has_oem,
            EXISTS (SELECT 1 FROM public.oem_customer WHERE oem_id = $1 AND organisation_id IS NOT NULL)
            OR EXISTS (SELECT 1 FROM public.oem_customer WHERE organisation_id = $2) AS is_oem`,
    [organisationId, oemId],
  );
  if (rows[0]?.has_oem) return 'has_oem';
  return rows[0]?.is_oem ? 'is_oem' : null;
}

interface Offer {
  readonly id: string;
  readonly oemId: string;
  readonly oem: string;
  readonly email: string;
  readonly expiresAt: Date;
}

async function findOffer(db: Pool | PoolClient, hash: Uint8Array, now: Date, lock: string): Promise<Offer | null> {
  const { rows } = await db.query<Offer>(
    `SELECT c.id, c.oem_id AS "oemId", o.name AS oem, c.email, c.expires_at AS "expiresAt"
     FROM public.oem_customer c JOIN auth.organization o ON o.id = c.oem_id
     WHERE c.token_hash = $1 AND c.organisation_id IS NULL AND c.expires_at > $2 ${lock}`,
    [hash, now],
  );
  return rows[0] ?? null;
}

async function nameOf(client: PoolClient, organisationId: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>('SELECT name FROM auth.organization WHERE id = $1', [
    organisationId,
  ]);
  return rows[0]?.name ?? '';
}
