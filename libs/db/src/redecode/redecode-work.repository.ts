import { type RedecodeOutcome, type SlaveRole } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';

export type RedecodePhase = 'preview' | 'apply' | 'settle';

/** A re-decode that this transaction has claimed. Times in unix ms. */
export interface ClaimedRedecode {
  readonly id: string;
  readonly organisationId: string;
  readonly packId: number;
  readonly fromMs: number;
  readonly toMs: number | null;
  readonly role: SlaveRole | null;
  readonly registerMapId: number | null;
  readonly state: 'previewing' | 'applying';
  readonly appliesItself: boolean;
  readonly appliedBy: string | null;
  readonly assignedMs: number | null;
  readonly phase: RedecodePhase | null;
  readonly phaseFromMs: number | null;
  readonly phaseToMs: number | null;
  /** Everything before this is done in the phase; null: it has not begun. */
  readonly cursorMs: number | null;
  readonly attempts: number;
  readonly preview: RedecodeOutcome | null;
  readonly applied: RedecodeOutcome | null;
}

const ms = (column: string, as: string) => `(extract(epoch FROM ${column}) * 1000)::float8 AS "${as}"`;

/**
 * Claims the re-decode that has waited longest, for as long as the transaction lasts: a worker that dies lets go of it by
 * dying. Null: there is none, or others have them all.
 */
export async function claimRedecode(client: PoolClient): Promise<ClaimedRedecode | null> {
  const { rows } = await client.query<ClaimedRedecode>(
    `SELECT id, organisation_id AS "organisationId", pack_id AS "packId", role, register_map_id AS "registerMapId", state,
            applies_itself AS "appliesItself", applied_by AS "appliedBy", phase, attempts, preview, applied,
            ${ms('from_at', 'fromMs')}, ${ms('to_at', 'toMs')}, ${ms('assigned_at', 'assignedMs')},
            ${ms('phase_from_at', 'phaseFromMs')}, ${ms('phase_to_at', 'phaseToMs')}, ${ms('cursor_at', 'cursorMs')}
     FROM redecode_job WHERE state IN ('previewing', 'applying') AND due_at <= now()
     ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
  );
  return rows[0] ?? null;
}

const date = (msOrNull: number | null): Date | null => (msOrNull === null ? null : new Date(msOrNull));

/** Begins a phase over a range. */
export async function beginRedecodePhase(
  client: PoolClient,
  id: string,
  phase: RedecodePhase,
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
): Promise<void> {
  await client.query(
    `UPDATE redecode_job SET phase = $2, phase_from_at = $3, phase_to_at = $4, cursor_at = $3, attempts = 0, due_at = now()
     WHERE id = $1`,
    [id, phase, date(fromMs), date(toMs)],
  );
}

/** Says how far a phase is, in the transaction that did the work; others that wait come first now. */
export async function saveRedecodeProgress(
  client: PoolClient,
  id: string,
  cursorMs: number,
  outcome: { readonly preview: RedecodeOutcome } | { readonly applied: RedecodeOutcome },
): Promise<void> {
  const [column, value] = 'preview' in outcome ? ['preview', outcome.preview] : ['applied', outcome.applied];
  await client.query(
    `UPDATE redecode_job SET cursor_at = $2, ${column} = $3::jsonb, attempts = 0, due_at = now() WHERE id = $1`,
    [id, date(cursorMs), JSON.stringify(value)],
  );
}

/** The preview stands: it waits for somebody to apply it. */
export async function readyRedecode(client: PoolClient, id: string): Promise<void> {
  await client.query(
    `UPDATE redecode_job SET state = 'ready', phase = NULL, phase_from_at = NULL, phase_to_at = NULL, cursor_at = NULL
     WHERE id = $1`,
    [id],
  );
}

/** From preview to applying, unless another re-decode of the pack is being applied: then it waits. */
export async function startApplyingRedecode(client: PoolClient, id: string): Promise<void> {
  await client.query(
    `UPDATE redecode_job j SET
       state = CASE WHEN o.busy THEN state ELSE 'applying' END,
       phase = CASE WHEN o.busy THEN phase END,
       cursor_at = CASE WHEN o.busy THEN cursor_at END,
       due_at = CASE WHEN o.busy THEN now() + interval '1 second' ELSE now() END
     FROM (SELECT EXISTS (
       SELECT 1 FROM redecode_job a JOIN redecode_job b ON a.pack_id = b.pack_id
       WHERE b.id = $1 AND a.id <> $1 AND a.state = 'applying') AS busy) o
     WHERE j.id = $1`,
    [id],
  );
}

/** Rests until uploads that were decoded by the old assignments are stored. */
export async function settleRedecode(client: PoolClient, id: string, settleMs: number): Promise<void> {
  await client.query(
    `UPDATE redecode_job SET phase = 'settle', phase_from_at = NULL, phase_to_at = NULL, cursor_at = NULL,
       due_at = assigned_at + $2 * interval '1 millisecond' WHERE id = $1`,
    [id, settleMs],
  );
}

/** Lets others come first for a moment. */
export async function postponeRedecode(client: PoolClient, id: string, forMs: number): Promise<void> {
  await client.query(`UPDATE redecode_job SET due_at = now() + $2 * interval '1 millisecond' WHERE id = $1`, [
    id,
    forMs,
  ]);
}

export async function finishRedecode(client: PoolClient, id: string): Promise<void> {
  await client.query(`UPDATE redecode_job SET state = 'done', finished_at = now() WHERE id = $1`, [id]);
}

/** Counts an attempt that failed; after the last one it is given up with what went wrong. */
export async function failRedecode(client: PoolClient, id: string, error: string, maxAttempts: number): Promise<void> {
  await client.query(
    `UPDATE redecode_job SET attempts = attempts + 1, error = $2, due_at = now() + interval '5 seconds',
       state = CASE WHEN attempts + 1 >= $3 THEN 'failed' ELSE state END,
       finished_at = CASE WHEN attempts + 1 >= $3 THEN now() END
     WHERE id = $1 AND state IN ('previewing', 'applying')`,
    [id, error, maxAttempts],
  );
}
