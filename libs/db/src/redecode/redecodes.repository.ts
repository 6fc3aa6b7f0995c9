import {
  type AuditAction,
  type RedecodeDto,
  type RedecodeOutcome,
  type RedecodeReason,
  type RedecodeState,
  type SlaveRole,
  formatMapRef,
} from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { newId } from '../connection/new-id.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';

export interface NewRedecode {
  readonly packUid: string;
  readonly from: Date;
  readonly to: Date | null;
  readonly map: { readonly registerMapId: number; readonly role: SlaveRole } | null;
  readonly reason: RedecodeReason;
  /** Applies at once, without a preview. */
  readonly appliesItself: boolean;
  /** Set if an assignment has just changed: uploads under way were decoded by what was assigned before. */
  readonly assignedAt: Date | null;
  readonly askedBy: string;
  readonly askedAt: Date;
}

export interface RedecodeFilter {
  readonly packUid?: string | undefined;
  readonly state?: RedecodeState | undefined;
  readonly after?: RedecodePosition | undefined;
  readonly limit: number;
}

/** Keyset position: the page after this job in the order (asked, newest first; id). */
export interface RedecodePosition {
  readonly askedAt: string;
  readonly id: string;
}

/** What asking for a change of state came to. `busy`: another re-decode of the pack is being applied. */
export type RedecodeChange =
  { readonly kind: 'changed' | 'wrong_state' | 'busy'; readonly redecode: RedecodeDto } | { readonly kind: 'missing' };

interface Row {
  id: string;
  pack_uid: string;
  pack_name: string;
  from_at: Date;
  to_at: Date | null;
  role: SlaveRole | null;
  own: boolean | null;
  key: string | null;
  version: number | null;
  reason: RedecodeReason;
  state: RedecodeState;
  phase: string | null;
  phase_from_at: Date | null;
  phase_to_at: Date | null;
  cursor_at: Date | null;
  asked_by: string;
  asked_at: Date;
  applied_by: string | null;
  applied_at: Date | null;
  finished_at: Date | null;
  preview: RedecodeOutcome | null;
  applied: RedecodeOutcome | null;
  error: string | null;
}

const SELECTED = `SELECT j.id, p.uid AS pack_uid, p.name AS pack_name, j.from_at, j.to_at, j.role,
    m.organisation_id IS NOT NULL AS own, m.key, m.version, j.reason, j.state, j.phase, j.phase_from_at, j.phase_to_at,
    j.cursor_at, j.asked_by, j.asked_at, j.applied_by, j.applied_at, j.finished_at, j.preview, j.applied, j.error
  FROM redecode_job j JOIN pack p ON p.id = j.pack_id LEFT JOIN register_map m ON m.id = j.register_map_id`;

/** Re-decodes as people ask for them. Every method runs in a transaction of one organisation. */
export class RedecodesRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Null if this organisation has no pack of that uid. */
  async create(organisationId: string, wanted: NewRedecode): Promise<RedecodeDto | null> {
    return inTenant(this.#pool, organisationId, (client) => createRedecodeIn(client, organisationId, wanted));
  }

  async list(
    organisationId: string,
    filter: RedecodeFilter,
  ): Promise<{ readonly items: RedecodeDto[]; readonly more: boolean }> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<Row>(
        `${SELECTED}
         WHERE ($1::uuid IS NULL OR p.uid = $1) AND ($2::text IS NULL OR j.state = $2)
           AND ($3::timestamptz IS NULL OR (j.asked_at, j.id) < ($3, $4::uuid))
         ORDER BY j.asked_at DESC, j.id DESC LIMIT $5`,
        [
          filter.packUid ?? null,
          filter.state ?? null,
          filter.after?.askedAt ?? null,
          filter.after?.id ?? null,
          filter.limit + 1,
        ],
      );
      return { items: rows.slice(0, filter.limit).map(fromRow), more: rows.length > filter.limit };
    });
  }

  async find(organisationId: string, id: string): Promise<RedecodeDto | null> {
    return inTenant(this.#pool, organisationId, (client) => findIn(client, id));
  }

  /** Lets a previewed re-decode rewrite history. */
  async apply(organisationId: string, id: string, by: string, at: Date): Promise<RedecodeChange> {
    return inTenant(this.#pool, organisationId, async (client): Promise<RedecodeChange> => {
      const before = await lockIn(client, id);
      if (before === null) return { kind: 'missing' };
      if (before.state !== 'ready') return { kind: 'wrong_state', redecode: before };
      const other = await client.query(
        `SELECT 1 FROM redecode_job o JOIN redecode_job j ON j.pack_id = o.pack_id
         WHERE j.id = $1 AND o.id <> $1 AND o.state = 'applying'`,
        [id],
      );
      if (other.rowCount !== 0) return { kind: 'busy', redecode: before };
      await client.query(
        `UPDATE redecode_job SET state = 'applying', applied_by = $2, applied_at = $3, due_at = now(), phase = NULL,
           phase_from_at = NULL, phase_to_at = NULL, cursor_at = NULL, attempts = 0
         WHERE id = $1`,
        [id, by, at],
      );
      return changed(client, organisationId, id, by, 'redecode.apply', before);
    });
  }

  /**
   * Stops a re-decode. One that was being applied leaves what it has rewritten: each day of it is whole, and asking for the
   * same again goes on from there.
   */
  async cancel(organisationId: string, id: string, by: string, at: Date): Promise<RedecodeChange> {
    return inTenant(this.#pool, organisationId, async (client): Promise<RedecodeChange> => {
      const before = await lockIn(client, id);
      if (before === null) return { kind: 'missing' };
      if (before.finishedAt !== null) return { kind: 'wrong_state', redecode: before };
      await client.query(`UPDATE redecode_job SET state = 'cancelled', finished_at = $2 WHERE id = $1`, [id, at]);
      return changed(client, organisationId, id, by, 'redecode.cancel', before);
    });
  }
}

/** Whose pack it is; null if there is none of that uid. For a connection that sees past the tenants' walls. */
export async function findOrganisationOfPack(pool: Pool, packUid: string): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(
    'SELECT organisation_id AS id FROM pack WHERE uid::text = lower($1)',
    [packUid],
  );
  return rows[0]?.id ?? null;
}

/** Asks for a re-decode inside a transaction of one organisation; null if it has no pack of that uid. */
export async function createRedecodeIn(
  client: PoolClient,
  organisationId: string,
  wanted: NewRedecode,
): Promise<RedecodeDto | null> {
  const id = newId();
  const { rowCount } = await client.query(
    `INSERT INTO redecode_job (id, organisation_id, pack_id, from_at, to_at, role, register_map_id, state, reason,
                               applies_itself, assigned_at, asked_by, asked_at, applied_by, applied_at, due_at)
     SELECT $1, $2, p.id, $4, $5, $6, $7, 'previewing', $8, $9, $10, $11, $12,
            CASE WHEN $9 THEN $11::text END, CASE WHEN $9 THEN $12::timestamptz END, now()
     FROM pack p WHERE p.uid = $3`,
    [
      id,
      organisationId,
      wanted.packUid,
      wanted.from,
      wanted.to,
      wanted.map?.role ?? null,
      wanted.map?.registerMapId ?? null,
      wanted.reason,
      wanted.appliesItself,
      wanted.assignedAt,
      wanted.askedBy,
      wanted.askedAt,
    ],
  );
  if (rowCount === 0) return null;
  const made = await findIn(client, id);
  if (made === null) throw new Error('a re-decode just made is there');
  await audit(client, organisationId, wanted.askedBy, 'redecode.create', made);
  return made;
}

async function changed(
  client: PoolClient,
  organisationId: string,
  id: string,
  by: string,
  action: AuditAction,
  before: RedecodeDto,
): Promise<RedecodeChange> {
  const redecode = (await findIn(client, id)) ?? before;
  await audit(client, organisationId, by, action, redecode, { state: before.state });
  return { kind: 'changed', redecode };
}

async function audit(
  client: PoolClient,
  organisationId: string,
  actor: string,
  action: AuditAction,
  { id, pack, from, to, map, state }: RedecodeDto,
  before: object | null = null,
): Promise<void> {
  const after = { pack: pack.uid, from, to, map, state };
  await writeAudit(client, organisationId, { by: actor }, { action, target: `redecode:${id}`, before, after });
}

async function findIn(client: PoolClient, id: string): Promise<RedecodeDto | null> {
  const { rows } = await client.query<Row>(`${SELECTED} WHERE j.id = $1`, [id]);
  return rows[0] ? fromRow(rows[0]) : null;
}

async function lockIn(client: PoolClient, id: string): Promise<RedecodeDto | null> {
  const { rows } = await client.query<Row>(`${SELECTED} WHERE j.id = $1 FOR UPDATE OF j`, [id]);
  return rows[0] ? fromRow(rows[0]) : null;
}

function fromRow(row: Row): RedecodeDto {
  const { key, version, role } = row;
  const hasMap = key !== null && version !== null && role !== null;
  const ref = hasMap ? formatMapRef({ origin: row.own === true ? 'own' : 'shipped', key, version }) : null;
  return {
    id: row.id,
    pack: { uid: row.pack_uid, name: row.pack_name },
    from: row.from_at.toISOString(),
    to: row.to_at?.toISOString() ?? null,
    map: ref === null || role === null ? null : { ref, role },
    reason: row.reason,
    state: row.state,
    progress: progressOf(row),
    settling: row.state === 'applying' && row.phase === 'settle',
    askedBy: row.asked_by,
    askedAt: row.asked_at.toISOString(),
    appliedBy: row.applied_by,
    appliedAt: row.applied_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    preview: row.preview,
    applied: row.applied,
    error: row.error,
  };
}

function progressOf({ state, phase, phase_from_at: from, phase_to_at: to, cursor_at: cursor }: Row): number {
  if (state === 'ready' || state === 'done' || phase === 'settle') return 1;
  if (from === null || to === null || cursor === null || to <= from) return 0;
  return Math.min(1, (cursor.getTime() - from.getTime()) / (to.getTime() - from.getTime()));
}
