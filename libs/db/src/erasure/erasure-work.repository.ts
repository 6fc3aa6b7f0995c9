import { type Pool } from '../connection/pool.ts';

/** Erases what is due, in bounded rounds. Takes a pool of role `worker`. */
export class ErasureWorkRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The organisations whose time has come, and the persons whose names still stand somewhere. */
  async due(now: Date): Promise<{ readonly organisations: string[]; readonly persons: string[] }> {
    const { rows } = await this.#pool.query<{ organisations: string[]; persons: string[] }>(
      `SELECT ARRAY(SELECT organisation_id::text FROM organisation_erasure WHERE due_at <= $1 ORDER BY due_at) AS organisations,
              ARRAY(SELECT id::text FROM person_erasure ORDER BY asked_at) AS persons`,
      [now],
    );
    return rows[0] ?? { organisations: [], persons: [] };
  }

  /** About `some` rows of an organisation; answers how many are gone, or null once nothing of it is left. */
  async organisationRound(organisationId: string, some: number): Promise<number | null> {
    const { rows } = await this.#pool.query<{ gone: number | null }>('SELECT erase_organisation($1, $2) AS gone', [
      organisationId,
      some,
    ]);
    return rows[0]?.gone ?? null;
  }

  /** About `some` mentions of a person; null once there are none. */
  async personRound(id: string, some: number): Promise<number | null> {
    const { rows } = await this.#pool.query<{ changed: number | null }>('SELECT erase_person($1, $2) AS changed', [
      id,
      some,
    ]);
    return rows[0]?.changed ?? null;
  }

  /** What was written down of an erased organisation: how many rows of which table. */
  async record(organisationId: string): Promise<{ readonly rows: Record<string, number> } | null> {
    const { rows } = await this.#pool.query<{ rows: Record<string, number> }>(
      'SELECT rows FROM erased_organisation WHERE id = $1',
      [organisationId],
    );
    return rows[0] ?? null;
  }
}
