import { type AuditAction, type CreateSite, type SiteDto, type UpdateSite } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { unlessTaken, unlessUsed } from '../connection/constraints.ts';
import { newId } from '../connection/new-id.ts';
import { inTenantOnce, type Once, type OnceAnswer } from '../connection/once.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { stateTag } from '../connection/state-tag.ts';
import { inTenant } from '../connection/transaction.ts';

interface Row {
  id: string;
  name: string;
  time_zone: string;
  latitude: number | null;
  longitude: number | null;
  created_at: Date;
  gateways: number;
  packs: number;
}

const SELECTED = `SELECT s.id, s.name, s.time_zone, s.latitude, s.longitude, s.created_at,
    (SELECT count(*) FROM gateway g WHERE g.site_id = s.id) AS gateways,
    (SELECT count(*) FROM pack p WHERE p.site_id = s.id) AS packs
  FROM site s`;

/** What a writer of a site has to have seen: what people can change. */
export const siteTag = ({ name, timeZone, latitude, longitude }: SiteDto): string =>
  stateTag({ name, timeZone, latitude, longitude });

/** Sites of an organisation, each change with its audit entry. Takes a pool of role `api`. */
export class SitesRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** One page in the order (name, id), and whether more follow. */
  async list(
    organisationId: string,
    { after, limit }: { after: { name: string; id: string } | undefined; limit: number },
  ): Promise<{ items: SiteDto[]; more: boolean }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(
        `${SELECTED} WHERE $1::text IS NULL OR (s.name, s.id) > ($1, $2::uuid) ORDER BY s.name, s.id LIMIT $3`,
        [after?.name ?? null, after?.id ?? null, limit + 1],
      );
      return { items: rows.slice(0, limit).map(fromRow), more: rows.length > limit };
    });
  }

  /** Null: this organisation has no such site. */
  async find(organisationId: string, id: string): Promise<SiteDto | null> {
    return inTenant(this.#pool, organisationId, (client) => byId(client, id));
  }

  async create(
    organisationId: string,
    { name, timeZone, latitude, longitude }: CreateSite,
    once: Once | null,
    actor: Actor,
  ): Promise<SiteDto | 'taken'> {
    const made = await unlessTaken(() =>
      inTenantOnce(this.#pool, organisationId, once, async (client) => {
        const id = newId();
        await client.query(
          `INSERT INTO site (id, organisation_id, name, time_zone, latitude, longitude, created_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7)`,
          [id, organisationId, name, timeZone, latitude, longitude, actor.at],
        );
        return this.#settled(client, organisationId, id, 'site.create', null, actor);
      }),
    );
    return made === 'taken' ? made : (made satisfies OnceAnswer<SiteDto>).answer;
  }

  /** `expected`: the tag of what the writer has seen; null: any. Null: there is no such site. */
  async update(
    organisationId: string,
    id: string,
    change: UpdateSite,
    expected: string | null,
    actor: Actor,
  ): Promise<SiteDto | 'taken' | 'moved' | null> {
    return unlessTaken(() =>
      inTenant(this.#pool, organisationId, async (client) => {
        await client.query('SELECT 1 FROM site WHERE id = $1 FOR UPDATE', [id]);
        const before = await byId(client, id);
        if (before === null) return null;
        if (expected !== null && expected !== siteTag(before)) return 'moved';
        const { name, timeZone, latitude, longitude } = { ...before, ...change };
        await client.query('UPDATE site SET name = $2, time_zone = $3, latitude = $4, longitude = $5 WHERE id = $1', [
          id,
          name,
          timeZone,
          latitude,
          longitude,
        ]);
        return this.#settled(client, organisationId, id, 'site.update', before, actor);
      }),
    );
  }

  /** `used`: gateways or packs are there, or packs were, or a rule is about it, or was, or a policy is. */
  async remove(organisationId: string, id: string, actor: Actor): Promise<SiteDto | 'used' | null> {
    return unlessUsed(() =>
      inTenant(this.#pool, organisationId, async (client) => {
        // Whoever puts something on it, or makes a rule or a policy about it, waits.
        await client.query('SELECT 1 FROM site WHERE id = $1 FOR UPDATE', [id]);
        const before = await byId(client, id);
        if (before === null) return null;
        if (before.gateways > 0 || before.packs > 0) return 'used';
        const scope = JSON.stringify({ scope: { of: 'site', siteId: id } });
        const users = await client.query(
          `SELECT 1 FROM alarm_rule_version WHERE definition @> $1::jsonb
           UNION ALL SELECT 1 FROM notification_policy WHERE $2::uuid = ANY (site_ids) LIMIT 1`,
          [scope, id],
        );
        if (users.rowCount !== 0) return 'used';
        await client.query('DELETE FROM site WHERE id = $1', [id]);
        await writeAudit(client, organisationId, actor, { action: 'site.delete', target: `site:${id}`, before });
        return before;
      }),
    );
  }

  async #settled(
    client: PoolClient,
    organisationId: string,
    id: string,
    action: AuditAction,
    before: SiteDto | null,
    actor: Actor,
  ): Promise<SiteDto> {
    const after = await byId(client, id);
    if (after === null) throw new Error('a site just written is there');
    await writeAudit(client, organisationId, actor, { action, target: `site:${id}`, before, after });
    return after;
  }
}

async function byId(client: PoolClient, id: string): Promise<SiteDto | null> {
  const { rows } = await client.query<Row>(`${SELECTED} WHERE s.id = $1`, [id]);
  return rows[0] ? fromRow(rows[0]) : null;
}

const fromRow = (row: Row): SiteDto => ({
  id: row.id,
  name: row.name,
  timeZone: row.time_zone,
  latitude: row.latitude,
  longitude: row.longitude,
  createdAt: row.created_at.toISOString(),
  gateways: row.gateways,
  packs: row.packs,
});
