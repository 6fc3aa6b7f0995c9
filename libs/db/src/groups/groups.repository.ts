import {
  type AuditAction,
  GROUPS_MAX,
  type PackGroupDetail,
  type PackGroupDto,
  type SavePackGroup,
} from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { unlessTaken } from '../connection/constraints.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { unlessRefused } from '../connection/refused.ts';
import { stateTag } from '../connection/state-tag.ts';
import { inTenant } from '../connection/transaction.ts';

export type GroupRefusal = 'no_group' | 'no_pack' | 'moved' | 'too_many' | 'taken';

interface Row {
  id: string;
  name: string;
  created_at: Date;
  packs: number;
}

const SELECTED = `SELECT g.id, g.name, g.created_at,
    (SELECT count(*)::int FROM pack_group_member m WHERE m.group_id = g.id) AS packs FROM pack_group g`;

/** What a writer of a group has to have seen. */
export const groupTag = ({ name, members }: PackGroupDetail): string =>
  stateTag({ name, members: members.map(({ uid }) => uid).toSorted() });

/** Named sets of packs, each change with its audit entry. Takes a pool of role `api`. */
export class GroupsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** By name; there are few. */
  async list(organisationId: string): Promise<PackGroupDto[]> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(`${SELECTED} ORDER BY g.name, g.id`);
      return rows.map(fromRow);
    });
  }

  /** Null: this organisation has no such group. */
  async find(organisationId: string, id: string): Promise<PackGroupDetail | null> {
    return inTenant(this.#pool, organisationId, (client) => byId(client, id));
  }

  async create(organisationId: string, wanted: SavePackGroup, actor: Actor): Promise<PackGroupDetail | GroupRefusal> {
    return unlessTaken(() =>
      unlessRefused<PackGroupDetail, GroupRefusal>((refuse) =>
        inTenant(this.#pool, organisationId, async (client) => {
          const { rows } = await client.query<{ groups: number }>('SELECT count(*)::int AS groups FROM pack_group');
          if ((rows[0]?.groups ?? 0) >= GROUPS_MAX) refuse('too_many');
          const id = newId();
          await client.query('INSERT INTO pack_group (id, organisation_id, name, created_at) VALUES ($1, $2, $3, $4)', [
            id,
            organisationId,
            wanted.name,
            actor.at,
          ]);
          if (!(await putPacks(client, organisationId, id, wanted.packs))) refuse('no_pack');
          return this.#settled(client, organisationId, id, 'group.create', null, actor);
        }),
      ),
    );
  }

  /** `expected`: the tag of what the writer has seen; null: any. */
  async save(
    organisationId: string,
    id: string,
    wanted: SavePackGroup,
    expected: string | null,
    actor: Actor,
  ): Promise<PackGroupDetail | GroupRefusal> {
    return unlessTaken(() =>
      unlessRefused<PackGroupDetail, GroupRefusal>((refuse) =>
        inTenant(this.#pool, organisationId, async (client) => {
          await client.query('SELECT 1 FROM pack_group WHERE id = $1 FOR UPDATE', [id]);
          const before = (await byId(client, id)) ?? refuse('no_group');
          if (expected !== null && expected !== groupTag(before)) refuse('moved');
          await client.query('UPDATE pack_group SET name = $2 WHERE id = $1', [id, wanted.name]);
          if (!(await putPacks(client, organisationId, id, wanted.packs))) refuse('no_pack');
          return this.#settled(client, organisationId, id, 'group.save', before, actor);
        }),
      ),
    );
  }

  /** False: this organisation has no such group. Its packs stay as they are. */
  async remove(organisationId: string, id: string, actor: Actor): Promise<boolean> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await byId(client, id);
      if (before === null) return false;
      await client.query('DELETE FROM pack_group WHERE id = $1', [id]);
      await writeAudit(client, organisationId, actor, { action: 'group.delete', target: `group:${id}`, before });
      return true;
    });
  }

  async #settled(
    client: PoolClient,
    organisationId: string,
    id: string,
    action: AuditAction,
    before: PackGroupDetail | null,
    actor: Actor,
  ): Promise<PackGroupDetail> {
    const after = await byId(client, id);
    if (after === null) throw new Error('a group just written is there');
    await writeAudit(client, organisationId, actor, { action, target: `group:${id}`, before, after });
    return after;
  }
}

/** False: one of them is not this organisation's. */
async function putPacks(
  client: PoolClient,
  organisationId: string,
  groupId: string,
  uids: readonly string[],
): Promise<boolean> {
  const wanted = [...new Set(uids)];
  await client.query('DELETE FROM pack_group_member WHERE group_id = $1', [groupId]);
  const { rowCount } = await client.query(
    `INSERT INTO pack_group_member (group_id, pack_id, organisation_id)
     SELECT $1, p.id, $2 FROM pack p WHERE p.uid = ANY ($3::uuid[])`,
    [groupId, organisationId, wanted],
  );
  return rowCount === wanted.length;
}

async function byId(client: PoolClient, id: string): Promise<PackGroupDetail | null> {
  const { rows } = await client.query<Row>(`${SELECTED} WHERE g.id = $1`, [id]);
  if (rows[0] === undefined) return null;
  const members = await client.query<{ uid: string; name: string }>(
    `SELECT p.uid, p.name FROM pack_group_member m JOIN pack p ON p.id = m.pack_id WHERE m.group_id = $1
     ORDER BY p.name, p.uid`,
    [id],
  );
  return { ...fromRow(rows[0]), members: members.rows };
}

const fromRow = ({ id, name, created_at, packs }: Row): PackGroupDto => ({
  id,
  name,
  createdAt: created_at.toISOString(),
  packs,
});
