import { type RuleScope } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';

/** SQL over `p` (a pack): whether it ever was one of those that the scope in the parameters means. */
const EVER_IN_SCOPE = `CASE $1::text
  WHEN 'fleet' THEN true
  WHEN 'site' THEN EXISTS (SELECT 1 FROM pack_site s WHERE s.pack_id = p.id AND s.site_id = $2::uuid)
  WHEN 'group' THEN EXISTS (SELECT 1 FROM pack_group_member m WHERE m.pack_id = p.id AND m.group_id = $2::uuid)
  WHEN 'chemistry' THEN EXISTS (SELECT 1 FROM pack_fact f WHERE f.pack_id = p.id AND f.chemistry = $3)
  WHEN 'model' THEN EXISTS (SELECT 1 FROM pack_fact f WHERE f.pack_id = p.id AND f.model = $3)
  WHEN 'tag' THEN EXISTS (SELECT 1 FROM pack_tag t WHERE t.pack_id = p.id AND t.tag = $3)
  WHEN 'pack' THEN p.uid = $2::uuid
END`;

const scopeValues = (scope: RuleScope): [string, string | null, string | null] => [
  scope.of,
  idOf(scope),
  wordOf(scope),
];

function idOf(scope: RuleScope): string | null {
  switch (scope.of) {
    case 'site':
      return scope.siteId;
    case 'group':
      return scope.groupId;
    case 'pack':
      return scope.packUid;
    default:
      return null;
  }
}

function wordOf(scope: RuleScope): string | null {
  switch (scope.of) {
    case 'tag':
      return scope.tag;
    case 'chemistry':
      return scope.chemistry;
    case 'model':
      return scope.model;
    default:
      return null;
  }
}

/**
 * Locks the packs that a scope ever meant, waits for whoever folds them, and has those assessed again that have samples at
 * or after `fromMs`. So no sample is folded by what held before without being noticed. Answers with how many.
 */
export async function reassessScope(client: PoolClient, scope: RuleScope, fromMs: number): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    `SELECT p.id FROM pack p WHERE ${EVER_IN_SCOPE}`,
    scopeValues(scope),
  );
  return reassessPacks(
    client,
    rows.map(({ id }) => id),
    fromMs,
  );
}

/** The same for some packs. */
export async function reassessPacks(client: PoolClient, ids: readonly number[], fromMs: number): Promise<number> {
  await client.query('SELECT 1 FROM pack_state WHERE pack_id = ANY ($1::int[]) ORDER BY pack_id FOR UPDATE', [ids]);
  const { rowCount } = await client.query(
    `UPDATE pack_state SET dirty_from = least(dirty_from, $2::timestamptz), dirty_to = 'infinity', dirty_version = dirty_version + 1
     WHERE ts >= $2 AND pack_id = ANY ($1::int[])`,
    [ids, new Date(fromMs)],
  );
  return rowCount ?? 0;
}

export interface ScopedPack {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
}

/** The packs that a scope ever meant, in service first, then by name: so many of them, and how many there are. */
export async function findPacksInScope(
  client: PoolClient,
  scope: RuleScope,
  only: readonly string[] | null,
  limit: number,
): Promise<{ packs: ScopedPack[]; total: number }> {
  const { rows } = await client.query<ScopedPack & { total: number }>(
    `SELECT p.id, p.uid, p.name, count(*) OVER () AS total FROM pack p
     WHERE ${EVER_IN_SCOPE} AND ($4::uuid[] IS NULL OR p.uid = ANY ($4))
     ORDER BY p.status <> 'in_service', p.name, p.uid LIMIT $5`,
    [...scopeValues(scope), only, limit],
  );
  return { packs: rows.map(({ id, uid, name }) => ({ id, uid, name })), total: rows[0]?.total ?? 0 };
}

/** Whoever takes a site or a group away waits for this transaction, and so finds the rule. */
const NAMED = {
  site: 'SELECT 1 FROM site WHERE id = $1 FOR KEY SHARE',
  group: 'SELECT 1 FROM pack_group WHERE id = $1 FOR KEY SHARE',
  pack: 'SELECT 1 FROM pack WHERE uid = $1',
} as const;

/** Whether what a scope names is there, and belongs to the organisation of this transaction. */
export async function scopeExists(client: PoolClient, scope: RuleScope): Promise<boolean> {
  if (scope.of !== 'site' && scope.of !== 'group' && scope.of !== 'pack') return true;
  const { rowCount } = await client.query(NAMED[scope.of], [idOf(scope)]);
  return rowCount === 1;
}
