import { type Pool } from '../connection/pool.ts';
import { inTransaction } from '../connection/transaction.ts';

/** A register map as it is shipped: its identity, and the document itself as JSON. */
export interface ShippedMap {
  readonly id: string;
  readonly version: number;
}

/**
 * Puts the register maps that come with this release beside those already there. A published version never changes: a
 * different document under the same key and version is refused, since history was decoded with the old one.
 */
export async function syncShippedMaps(pool: Pool, maps: readonly ShippedMap[]): Promise<void> {
  await inTransaction(pool, async (client) => {
    for (const map of maps) {
      const { rows } = await client.query<{ same: boolean }>(
        `INSERT INTO register_map (organisation_id, key, version, document) VALUES (NULL, $1, $2, $3::jsonb)
         ON CONFLICT (organisation_id, key, version) DO UPDATE SET key = register_map.key
         RETURNING document = $3::jsonb AS same`,
        [map.id, map.version, JSON.stringify(map)],
      );
      if (!rows[0]?.same) {
        throw new Error(
          `register map ${map.id}@${map.version} differs from the one already published; give it a new version`,
        );
      }
    }
  });
}
