import { writeAudit } from '../audit/write-audit.ts';
import { type PoolClient } from '../connection/pool.ts';
import { reassessScope } from '../rules/packs-in-scope.ts';

/** Who tags a pack, and when by the server's clock. */
export interface TagActor {
  /** Null: an API key did. */
  readonly userId: string | null;
  /** As people read it: an e-mail address, or a key's name. */
  readonly by: string;
  readonly at: Date;
}

/**
 * Ends the tags that are not wanted any more and begins those that are new. A sample that is newer than this and was folded
 * already is assessed again, since rules may be about a tag. Null: no such pack.
 */
export async function setPackTags(
  client: PoolClient,
  organisationId: string,
  uid: string,
  tags: readonly string[],
  { at, by, userId }: TagActor,
): Promise<true | null> {
  const { rows: packs } = await client.query<{ id: number }>('SELECT id FROM pack WHERE uid = $1 FOR UPDATE', [uid]);
  const [pack] = packs;
  if (pack === undefined) return null;
  const { rows } = await client.query<{ tag: string }>(
    'SELECT tag FROM pack_tag WHERE pack_id = $1 AND valid_to IS NULL ORDER BY tag',
    [pack.id],
  );
  const before = rows.map(({ tag }) => tag);
  const after = [...new Set(tags)].sort();
  const ended = before.filter((tag) => !after.includes(tag));
  const begun = after.filter((tag) => !before.includes(tag));
  if (ended.length === 0 && begun.length === 0) return true;
  // A tag holds for a moment at least, or its interval would be none.
  await client.query(
    `UPDATE pack_tag SET valid_to = greatest($3::timestamptz, valid_from + interval '1 ms')
     WHERE pack_id = $1 AND tag = ANY ($2) AND valid_to IS NULL`,
    [pack.id, ended, at],
  );
  await client.query(
    `INSERT INTO pack_tag (pack_id, tag, valid_from, organisation_id)
     SELECT $1, u.tag, greatest($3::timestamptz, (SELECT max(t.valid_to) FROM pack_tag t WHERE t.pack_id = $1 AND t.tag = u.tag)), $4
     FROM unnest($2::text[]) AS u (tag)`,
    [pack.id, begun, at, organisationId],
  );
  await reassessScope(client, { of: 'pack', packUid: uid }, at.getTime());
  await writeAudit(
    client,
    organisationId,
    { by, at },
    { action: 'pack.tag', target: `pack:${uid}`, before: { tags: before }, after: { tags: after, userId } },
  );
  return true;
}
