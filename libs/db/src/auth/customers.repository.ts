import { type CustomerDto } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inAuth } from './in-auth.ts';
import { type InvitationToken } from './invitations.repository.ts';

/** A customer without what is counted in its fleet. */
export type Customer = Omit<CustomerDto, 'fleet'>;

/** Keyset position: the page after this one in the order (name or address, id). */
export interface CustomerPosition {
  readonly name: string;
  readonly id: string;
}

/** How many an OEM may have. */
export const CUSTOMERS_MAX = 1_000;

export type CustomerRefusal = 'too_many' | 'is_customer' | 'not_allowed';

interface Row {
  id: string;
  organisation_id: string | null;
  name: string | null;
  email: string;
  created_at: Date;
  accepted_at: Date | null;
  expires_at: Date | null;
  has_members: boolean;
}

const CUSTOMERS = `SELECT c.id, c.organisation_id, o.name, c.email, c.created_at, c.accepted_at, c.expires_at,
    EXISTS (SELECT 1 FROM auth.member m WHERE m."organizationId" = c.organisation_id) AS has_members
  FROM public.oem_customer c LEFT JOIN auth.organization o ON o.id = c.organisation_id
  WHERE c.oem_id = $1`;

/** The customers of an OEM. Takes a pool of role `auth`; every statement names the OEM. */
export class CustomersRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page by name (offers by the address that was asked), and whether more follow. */
  async list(
    oemId: string,
    { after, limit }: { readonly after: CustomerPosition | undefined; readonly limit: number },
    now: Date,
  ): Promise<{ items: Customer[]; more: boolean }> {
    const { rows } = await this.#pool.query<Row>(
      `${CUSTOMERS} AND ($2::text IS NULL OR (coalesce(o.name, c.email), c.id) > ($2, $3::uuid))
       ORDER BY coalesce(o.name, c.email), c.id LIMIT $4`,
      [oemId, after?.name ?? null, after?.id ?? null, limit + 1],
    );
    return { items: rows.slice(0, limit).map((row) => fromRow(row, now)), more: rows.length > limit };
  }

  /** `anybody`: every organisation may have customers here, not only those that were let. */
  async create(
    oemId: string,
    wanted: { readonly name: string; readonly slug: string; readonly owner: string; readonly expiresAt: Date },
    { hash }: InvitationToken,
    actor: Actor,
    anybody: boolean,
  ): Promise<Customer | CustomerRefusal> {
    return inAuth(this.#pool, async (client) => {
      const refusal = await this.#refusal(client, oemId, anybody);
      if (refusal !== null) return refusal;
      const [organisationId, owner] = [newId(), wanted.owner.toLowerCase()];
      await client.query('INSERT INTO auth.organization (id, name, slug, "createdAt") VALUES ($1, $2, $3, $4)', [
        organisationId,
        wanted.name,
        wanted.slug,
        actor.at,
      ]);
      await client.query(
        `INSERT INTO auth.invitation (id, "organizationId", email, role, status, "expiresAt", "createdAt", "tokenHash")
         VALUES ($1, $2, $3, 'owner', 'pending', $4, $5, $6)`,
        [newId(), organisationId, owner, wanted.expiresAt, actor.at, hash],
      );
      const id = newId();
      await client.query(
        `INSERT INTO public.oem_customer (id, oem_id, organisation_id, email, created_at, created_by, accepted_at, accepted_by)
         VALUES ($1, $2, $3, $4, $5, $6, $5, $6)`,
        [id, oemId, organisationId, owner, actor.at, actor.by],
      );
      const after = { name: wanted.name, owner };
      const [action, target] = ['organisation.create', `organisation:${organisationId}`] as const;
      await writeAudit(client, organisationId, actor, { action, target, after });
      await writeAudit(client, oemId, actor, { action: 'customer.create', target: `customer:${id}`, after });
      return one(client, oemId, id, actor.at);
    });
  }

  /** An earlier offer to the same address ends by this one. */
  async offer(
    oemId: string,
    wanted: { readonly email: string; readonly expiresAt: Date },
    { hash }: InvitationToken,
    actor: Actor,
    anybody: boolean,
  ): Promise<Customer | CustomerRefusal> {
    return inAuth(this.#pool, async (client) => {
      const refusal = await this.#refusal(client, oemId, anybody);
      if (refusal !== null) return refusal;
      const email = wanted.email.toLowerCase();
      await client.query(
        'DELETE FROM public.oem_customer WHERE oem_id = $1 AND email = $2 AND organisation_id IS NULL',
        [oemId, email],
      );
      const id = newId();
      await client.query(
        `INSERT INTO public.oem_customer (id, oem_id, email, token_hash, created_at, created_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, oemId, email, hash, actor.at, actor.by, wanted.expiresAt],
      );
      const target = `customer:${id}` as const;
      await writeAudit(client, oemId, actor, { action: 'customer.offer', target, after: { email } });
      return one(client, oemId, id, actor.at);
    });
  }

  /** A new token for an offer, or for the first owner of an organisation that nobody has joined; null: neither is open. */
  async renew(
    oemId: string,
    id: string,
    ends: { readonly offer: Date; readonly invitation: Date },
    { hash }: InvitationToken,
    actor: Actor,
  ): Promise<Customer | null> {
    return inAuth(this.#pool, async (client) => {
      const { rows } = await client.query<Row>(`${CUSTOMERS} AND c.id = $2 FOR UPDATE OF c`, [oemId, id]);
      const [row] = rows;
      if (row === undefined || row.has_members) return null;
      const { rowCount } =
        row.organisation_id === null
          ? await client.query('UPDATE public.oem_customer SET token_hash = $2, expires_at = $3 WHERE id = $1', [
              id,
              hash,
              ends.offer,
            ])
          : await client.query(
              `UPDATE auth.invitation SET "tokenHash" = $3, "expiresAt" = $4
               WHERE "organizationId" = $1 AND email = $2 AND role = 'owner' AND status = 'pending'`,
              [row.organisation_id, row.email, hash, ends.invitation],
            );
      if (rowCount === 0) return null;
      const after = { email: row.email };
      await writeAudit(client, oemId, actor, { action: 'customer.renew', target: `customer:${id}`, after });
      return one(client, oemId, id, actor.at);
    });
  }

  /** Takes an offer back, or sees the customer no more from the next request on. False: this OEM has no such customer. */
  async end(oemId: string, id: string, actor: Actor): Promise<boolean> {
    return inAuth(this.#pool, async (client) => {
      const { rows } = await client.query<Row>(`${CUSTOMERS} AND c.id = $2 FOR UPDATE OF c`, [oemId, id]);
      const [row] = rows;
      if (row === undefined) return false;
      await client.query('DELETE FROM public.oem_customer WHERE id = $1', [id]);
      const before = { customer: row.name, organisationId: row.organisation_id, email: row.email };
      await writeAudit(client, oemId, actor, { action: 'customer.end', target: `customer:${id}`, before });
      if (row.organisation_id !== null) {
        const ended = { action: 'oem.end', target: `oem:${oemId}` } as const;
        await writeAudit(client, row.organisation_id, actor, ended);
      }
      return true;
    });
  }

  /** Lets an organisation have customers where not everybody may; false: there is none of this slug. */
  async allow(slug: string, actor: Actor): Promise<boolean> {
    return inAuth(this.#pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(
        'UPDATE public.organisation SET is_oem = true WHERE slug = $1 RETURNING id',
        [slug],
      );
      const [row] = rows;
      if (row === undefined) return false;
      const target = `organisation:${row.id}` as const;
      await writeAudit(client, row.id, actor, { action: 'organisation.oem', target, after: { isOem: true } });
      return true;
    });
  }

  async #refusal(client: PoolClient, oemId: string, anybody: boolean): Promise<CustomerRefusal | null> {
    // Two at once come one after the other.
    await client.query('SELECT 1 FROM auth.organization WHERE id = $1 FOR UPDATE', [oemId]);
    const { rows } = await client.query<{ is_oem: boolean; customers: number; is_customer: boolean }>(
      `SELECT o.is_oem, (SELECT count(*) FROM public.oem_customer WHERE oem_id = $1) AS customers,
              EXISTS (SELECT 1 FROM public.oem_customer WHERE organisation_id = $1) AS is_customer
       FROM public.organisation o WHERE o.id = $1`,
      [oemId],
    );
    const [row] = rows;
    if (!row?.is_oem && !anybody) return 'not_allowed';
    if (row?.is_customer) return 'is_customer';
    return (row?.customers ?? 0) >= CUSTOMERS_MAX ? 'too_many' : null;
  }
}

async function one(client: PoolClient, oemId: string, id: string, now: Date): Promise<Customer> {
  const { rows } = await client.query<Row>(`${CUSTOMERS} AND c.id = $2`, [oemId, id]);
  if (rows[0] === undefined) throw new Error('a customer just written is there');
  return fromRow(rows[0], now);
}

const fromRow = (row: Row, now: Date): Customer => ({
  id: row.id,
  state: stateOf(row, now),
  organisation: row.organisation_id === null ? null : { id: row.organisation_id, name: row.name ?? '' },
  email: row.email,
  createdAt: row.created_at.toISOString(),
  acceptedAt: row.accepted_at?.toISOString() ?? null,
  expiresAt: row.expires_at?.toISOString() ?? null,
});

function stateOf({ organisation_id, has_members, expires_at }: Row, now: Date): Customer['state'] {
  if (organisation_id !== null) return has_members ? 'active' : 'awaiting_owner';
  return expires_at !== null && expires_at <= now ? 'expired' : 'offered';
}
