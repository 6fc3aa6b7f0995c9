import { type OrganisationNumbers, SERIES_SIGNAL_NAMES, type TakeOutDto } from '@packwatch/contracts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

interface Row {
  id: string;
  state: TakeOutDto['state'];
  packs: number;
  packs_done: number;
  row_count: number;
  byte_count: number | null;
  sha256: string | null;
  asked_by: string;
  asked_at: Date;
  finished_at: Date | null;
  expires_at: Date | null;
  error: string | null;
}

/** Before anything that a pack can have sent. */
const FROM_THE_BEGINNING = new Date('2020-01-01T00:00:00Z');

/** Everything of an organisation as one file: a job beside the exports. Takes a pool of role `api`. */
export class TakeOutRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The newest; null: nobody has asked for one. */
  async newest(organisationId: string): Promise<TakeOutDto | null> {
    return inTenant(this.#pool, organisationId, newest);
  }

  /** `busy`: one waits or is being written. An older one that is ready makes room for it. */
  async create(organisationId: string, telemetry: boolean, actor: Actor): Promise<TakeOutDto | 'busy'> {
    return inTenant(this.#pool, organisationId, async (client) => {
      // Whoever asks at the same moment sees this one.
      await client.query('SELECT 1 FROM organisation WHERE id = $1 FOR UPDATE', [organisationId]);
      const before = await newest(client);
      if (before?.state === 'waiting' || before?.state === 'running') return 'busy';
      await client.query(
        "UPDATE export_job SET state = 'expired', expires_at = NULL WHERE format = 'takeout' AND state = 'ready'",
      );
      const id = newId();
      await client.query(
        `INSERT INTO export_job (id, organisation_id, selection, pack_ids, cells, from_at, to_at, signals, resolution, format,
                                 asked_by, asked_at)
         SELECT $1, $2, '{"of":"fleet"}', coalesce(array_agg(p.id ORDER BY p.name, p.id), '{}'),
           coalesce((SELECT max(f.cells_in_series) FROM pack_fact f), 0), $4, $7, $5, 'raw', 'takeout', $6, $7
         FROM pack p WHERE $3`,
        [id, organisationId, telemetry, FROM_THE_BEGINNING, SERIES_SIGNAL_NAMES, actor.by, actor.at],
      );
      const target = `organisation:${organisationId}` as const;
      await writeAudit(client, organisationId, actor, {
        action: 'organisation.take_out',
        target,
        after: { telemetry },
      });
      const made = await newest(client);
      if (made === null) throw new Error('a take-out just written is there');
      return made;
    });
  }

  /** Stops one that waits or runs, or gives its file up. Null: there is none. */
  async end(organisationId: string, actor: Actor): Promise<TakeOutDto | null> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const before = await newest(client);
      if (before === null || !['waiting', 'running', 'ready'].includes(before.state)) return before;
      await client.query(
        `UPDATE export_job SET state = CASE state WHEN 'ready' THEN 'expired' ELSE 'cancelled' END, leased_until = NULL,
           expires_at = NULL, finished_at = coalesce(finished_at, $2) WHERE id = $1`,
        [before.id, actor.at],
      );
      const target = `organisation:${organisationId}` as const;
      await writeAudit(client, organisationId, actor, { action: 'organisation.take_out_end', target });
      return newest(client);
    });
  }

  /** Somebody takes the file. */
  async noteDownload(organisationId: string, actor: Actor): Promise<void> {
    const target = `organisation:${organisationId}` as const;
    await inTenant(this.#pool, organisationId, (client) =>
      writeAudit(client, organisationId, actor, { action: 'organisation.take_out_download', target }),
    );
  }

  /** How much there is of it, without its members. */
  async numbers(organisationId: string): Promise<Omit<OrganisationNumbers, 'members'>> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Omit<OrganisationNumbers, 'members' | 'since'> & { since: Date | null }>(
        `SELECT (SELECT count(*)::int FROM pack) AS packs, (SELECT count(*)::int FROM gateway) AS gateways,
           (SELECT count(*)::int FROM site) AS sites, (SELECT count(*)::int FROM alarm) AS alarms,
           (SELECT count(*)::int FROM alarm_rule) AS rules,
           (SELECT count(*)::int FROM api_key WHERE revoked_at IS NULL) AS keys,
           (SELECT count(*)::int FROM webhook_endpoint) AS webhooks,
           (SELECT count(*)::int FROM pack_passport) AS passports,
           (SELECT min(f.bucket) FROM pack p CROSS JOIN LATERAL (
              SELECT r.bucket FROM series.rollup_1d r WHERE r.pack_id = p.id ORDER BY r.bucket LIMIT 1) f) AS since`,
      );
      const [row] = rows;
      if (row === undefined) throw new Error('counting answers');
      return { ...row, since: row.since?.toISOString() ?? null };
    });
  }
}

async function newest(client: PoolClient): Promise<TakeOutDto | null> {
  const { rows } = await client.query<Row>(
    `SELECT id, state, cardinality(pack_ids) AS packs, packs_done, row_count, byte_count, sha256, asked_by, asked_at,
       finished_at, expires_at, error
     FROM export_job WHERE format = 'takeout' ORDER BY asked_at DESC, id DESC LIMIT 1`,
  );
  const [row] = rows;
  if (row === undefined) return null;
  return {
    id: row.id,
    state: row.state,
    telemetry: row.packs > 0,
    progress: row.state === 'ready' ? 1 : row.packs_done / (row.packs + 1),
    rows: row.row_count,
    bytes: row.byte_count,
    sha256: row.sha256,
    fileName: `packwatch-organisation-${row.asked_at.toISOString().slice(0, 10)}.tar.gz`,
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    expiresAt: row.expires_at?.toISOString() ?? null,
    error: row.error,
  };
}
