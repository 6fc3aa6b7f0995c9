import { type PoolClient } from '../connection/pool.ts';

/** Writes what a group of uploads says of its buses, a line each, as one row in the group's own transaction. */
export async function insertBusReports(client: PoolClient, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await client.query({
    name: 'insert-bus-reports',
    text: 'INSERT INTO series.bus_report (reports) VALUES ($1)',
    values: [lines.join('\n')],
  });
}

export interface TakenReports {
  readonly id: number;
  readonly lines: readonly string[];
}

/** Any number of ours that nobody else uses. */
const FOLD_LOCK = 7_214_004;

/**
 * The oldest waiting reports, taken out of the table: they count once this transaction commits, and wait again if it does
 * not. One process at a time; none for the others.
 */
export async function takeBusReports(client: PoolClient, limit: number): Promise<TakenReports[]> {
  const lock = await client.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [FOLD_LOCK]);
  if (lock.rows[0]?.got !== true) return [];
  const { rows } = await client.query<{ id: number; reports: string }>(
    `DELETE FROM series.bus_report WHERE id IN
       (SELECT id FROM series.bus_report WHERE NOT unreadable ORDER BY id LIMIT $1)
     RETURNING id, reports`,
    [limit],
  );
  return rows.sort((a, b) => a.id - b.id).map(({ id, reports }) => ({ id, lines: reports.split('\n') }));
}

/** Keeps lines that nobody can read, out of the way of the others. */
export async function setAsideBusReports(client: PoolClient, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await client.query('INSERT INTO series.bus_report (reports, unreadable) VALUES ($1, true)', [lines.join('\n')]);
}
