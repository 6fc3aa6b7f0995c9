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
import { reassessPacks } from '../rules/packs-in-scope.ts';

export type GroupRefusal = 'no_group' | 'no_pack' | 'moved' | 'too_many' | 'taken';

interface Row {
  id: string;
  name: string;
  created_at: Date;
  packs: number;
}

const SELECTED = `SELECT g.id, g.name, g.created_at,
    (SELECT count(*)::int FROM pack_group_member m WHERE m.group_id = g.id AND m.valid_to IS NULL) AS packs FROM pack_group g`;

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
          if (!(await putPacks(client, organisationId, { id, uids: wanted.packs, at: actor.at }))) refuse('no_pack');
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
          if (!(await putPacks(client, organisationId, { id, uids: wanted.packs, at: actor.at }))) refuse('no_pack');
          return this.#settled(client, organisationId, id, 'group.save', before, actor);
        }),
      ),
    );
  }

  /** Null: this organisation has no such group; `used`: a rule is about it, or was, or a policy is. Its packs stay as they are. */
  async remove(organisationId: string, id: string, actor: Actor): Promise<true | 'used' | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      // Whoever makes a rule or a policy about it waits.
      await client.query('SELECT 1 FROM pack_group WHERE id = $1 FOR UPDATE', [id]);
      const before = await byId(client, id);
      if (before === null) return null;
      const scope = JSON.stringify({ scope: { of: 'group', groupId: id } });
      const users = await client.query(
        `SELECT 1 FROM alarm_rule_version WHERE definition @> $1::jsonb
         UNION ALL SELECT 1 FROM notification_policy WHERE $2::uuid = ANY (group_ids) LIMIT 1`,
        [scope, id],
      );
      if (users.rowCount !== 0) return 'used';
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

/**
 * Ends what is not wanted any more and begins what is new. A sample that is newer than this and was folded already is assessed
 * again, since rules may be about a group. False: one of the packs is not this organisation's.
 */
async function putPacks(
  client: PoolClient,
  organisationId: string,
  { id, uids, at }: { readonly id: string; readonly uids: readonly string[]; readonly at: Date },
): Promise<boolean> {
  const { rows: wanted } = await client.query<{ id: number }>('SELECT id FROM pack WHERE uid = ANY ($1::uuid[])', [
    uids,
  ]);
  if (wanted.length !== new Set(uids).size) return false;
  const ids = wanted.map((pack) => pack.id);
  // It holds for a moment at least, or its interval would be none.
  const { rows: ended } = await client.query<{ id: number }>(
    `UPDATE pack_group_member SET valid_to = greatest($3::timestamptz, valid_from + interval '1 ms')
     WHERE group_id = $1 AND valid_to IS NULL AND pack_id <> ALL ($2::int[]) RETURNING pack_id AS id`,
    [id, ids, at],
  );
  const { rows: begun } = await client.query<{ id: number }>(
    `INSERT INTO pack_group_member (group_id, pack_id, organisation_id, valid_from)
     SELECT $1, u.id, $2, greatest($4::timestamptz, (SELECT max(m.valid_to) FROM pack_group_member m WHERE m.group_id = $1 AND m.pack_id = u.id))
     FROM unnest($3::int[]) AS u (id)
     WHERE NOT EXISTS (SELECT 1 FROM pack_group_member m WHERE m.group_id = $1 AND m.pack_id = u.id AND m.valid_to IS NULL)
     RETURNING pack_id AS id`,
    [id, organisationId, ids, at],
  );
  const changed = [...ended, ...begun].map((pack) => pack.id);
  if (changed.length > 0) await reassessPacks(client, changed, at.getTime());
  return true;
}

async function byId(client: PoolClient, id: string): Promise<PackGroupDetail | null> {
  const { rows } = await client.query<Row>(`${SELECTED} WHERE g.id = $1`, [id]);
  if (rows[0] === undefined) return null;
  const members = await client.query<{ uid: string; name: string }>(
    `SELECT p.uid, p.name FROM pack_group_member m JOIN pack p ON p.id = m.pack_id WHERE m.group_id = $1 AND m.valid_to IS NULL
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
