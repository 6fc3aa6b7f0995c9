import { type Pool } from '../connection/pool.ts';

/** Every column that holds something sealed. A new one belongs here, or a replaced key leaves it behind. */
export const SEALED_COLUMNS = {
  channelAddress: { table: 'notification_channel', column: 'address_sealed' },
  webhookSecret: { table: 'webhook_endpoint', column: 'secret_sealed' },
  previousWebhookSecret: { table: 'webhook_endpoint', column: 'previous_secret_sealed' },
  providerSecret: { table: 'single_sign_on', column: 'client_secret_sealed' },
} as const;
export type SealedColumn = keyof typeof SEALED_COLUMNS;

export interface SealedSecret {
  readonly id: string;
  readonly organisationId: string;
  readonly sealed: Uint8Array;
}

/** Sealed secrets of all organisations, to seal them anew. Needs the owner's connection: no role of the product sees them all. */
export class SealedSecretsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** The next ones in the order of their ids, after this one. */
  async page(of: SealedColumn, after: string | null, limit: number): Promise<SealedSecret[]> {
    const { table, column } = SEALED_COLUMNS[of];
    const { rows } = await this.#pool.query<SealedSecret>(
      `SELECT id, organisation_id AS "organisationId", ${column} AS sealed FROM ${table}
       WHERE ${column} IS NOT NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, limit],
    );
    return rows;
  }

  /** Puts another box in the place of this one; false if somebody changed it meanwhile. */
  async replace(of: SealedColumn, { id, sealed }: SealedSecret, by: Uint8Array): Promise<boolean> {
    const { table, column } = SEALED_COLUMNS[of];
    const { rowCount } = await this.#pool.query(`UPDATE ${table} SET ${column} = $3 WHERE id = $1 AND ${column} = $2`, [
      id,
      sealed,
      by,
    ]);
    return rowCount === 1;
  }
}
