import { type AuditAction, type NewServiceEvent, type ServiceEventItem } from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { reassessScope } from '../rules/packs-in-scope.ts';

/** Who notes it, and when by the server's clock. */
export interface ServiceActor {
  /** As people read it: an e-mail address. */
  readonly by: string;
  readonly at: Date;
}

export type NotedService =
  | { readonly event: ServiceEventItem }
  | { readonly refused: 'no-such-pack' | 'noted-already' }
  | { readonly refused: 'no-such-cell'; readonly cells: number };

interface Row {
  id: string;
  at: Date;
  kind: ServiceEventItem['kind'];
  cell_index: number | null;
  comment: string | null;
  noted_by: string;
  noted_at: Date;
}

const COLUMNS = 'id, at, kind, cell_index, comment, noted_by, noted_at';

/** What was done to packs. Takes a pool of role `api`. */
export class ServiceEventsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Newest first; undefined: the organisation has no such pack. */
  async list(organisationId: string, uid: string): Promise<ServiceEventItem[] | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const pack = await findPack(client, uid);
      if (pack === undefined) return undefined;
      const { rows } = await client.query<Row>(
        `SELECT ${COLUMNS} FROM service_event WHERE pack_id = $1 ORDER BY at DESC, id`,
        [pack.id],
      );
      return rows.map(toItem);
    });
  }

  /** Notes it, and has everything measured since assessed again. */
  async add(
    organisationId: string,
    uid: string,
    { at, kind, cellIndex, comment }: NewServiceEvent,
    actor: ServiceActor,
  ): Promise<NotedService> {
    return inTenant(this.#pool, organisationId, async (client): Promise<NotedService> => {
      const pack = await findPack(client, uid);
      if (pack === undefined) return { refused: 'no-such-pack' };
      const cells = await cellsAt(client, pack.id, new Date(at));
      if (cellIndex !== null && cells !== null && cellIndex >= cells) return { refused: 'no-such-cell', cells };
      const { rows } = await client.query<Row>(
        `INSERT INTO service_event (id, organisation_id, pack_id, at, kind, cell_index, comment, noted_by, noted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (pack_id, at, kind, cell_index) DO NOTHING RETURNING ${COLUMNS}`,
        [newId(), organisationId, pack.id, new Date(at), kind, cellIndex, comment, actor.by, actor.at],
      );
      const [row] = rows;
      if (row === undefined) return { refused: 'noted-already' };
      const event = toItem(row);
      await reassessScope(client, { of: 'pack', packUid: uid }, row.at.getTime());
      await audit(client, organisationId, actor, 'pack.service', uid, null, event);
      return { event };
    });
  }

  /** Takes back what was noted by mistake, and has everything measured since assessed again. False: there is no such event. */
  async remove(organisationId: string, uid: string, id: string, actor: ServiceActor): Promise<boolean> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(
        `DELETE FROM service_event WHERE id = $2 AND pack_id = (SELECT id FROM pack WHERE uid = $1) RETURNING ${COLUMNS}`,
        [uid, id],
      );
      const [row] = rows;
      if (row === undefined) return false;
      await reassessScope(client, { of: 'pack', packUid: uid }, row.at.getTime());
      await audit(client, organisationId, actor, 'pack.service_removed', uid, toItem(row), null);
      return true;
    });
  }
}

async function findPack(client: PoolClient, uid: string): Promise<{ id: number } | undefined> {
  const { rows } = await client.query<{ id: number }>('SELECT id FROM pack WHERE uid = $1', [uid]);
  return rows[0];
}

/** Null: what the pack was then is not known. */
async function cellsAt(client: PoolClient, packId: number, at: Date): Promise<number | null> {
  const { rows } = await client.query<{ cells: number }>(
    `SELECT cells_in_series AS cells FROM pack_fact
     WHERE pack_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)`,
    [packId, at],
  );
  return rows[0]?.cells ?? null;
}

async function audit(
  client: PoolClient,
  organisationId: string,
  { by, at }: ServiceActor,
  action: AuditAction,
  uid: string,
  before: ServiceEventItem | null,
  after: ServiceEventItem | null,
): Promise<void> {
  await writeAudit(client, organisationId, { by, at }, { action, target: `pack:${uid}`, before, after });
}

function toItem(row: Row): ServiceEventItem {
  return {
    id: row.id,
    at: row.at.toISOString(),
    kind: row.kind,
    cellIndex: row.cell_index,
    comment: row.comment,
    notedBy: row.noted_by,
    notedAt: row.noted_at.toISOString(),
  };
}
