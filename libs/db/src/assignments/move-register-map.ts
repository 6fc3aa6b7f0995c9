import { newId } from '../connection/new-id.ts';
import { type PoolClient } from '../connection/pool.ts';
import { type MapChange, piecesOf } from './map-change.ts';

interface Row {
  readonly id: string;
  readonly packId: number;
  readonly role: MapChange['role'];
  readonly registerMapId: number;
  readonly validFromMs: number;
  readonly validToMs: number | null;
}

const date = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/**
 * Makes the assignments say what the change says: intervals are shortened and new ones stand beside them, none is lost.
 * Answers with how many slaves have another map in the range than before.
 */
export async function moveRegisterMap(client: PoolClient, change: MapChange): Promise<number> {
  const { rows } = await client.query<Row>(
    `SELECT id, pack_id AS "packId", role, register_map_id AS "registerMapId",
            (extract(epoch FROM valid_from) * 1000)::float8 AS "validFromMs",
            (extract(epoch FROM valid_to) * 1000)::float8 AS "validToMs"
     FROM assignment
     WHERE pack_id = $1 AND role = $2 AND register_map_id <> $3
       AND (valid_to IS NULL OR valid_to > $4) AND ($5::timestamptz IS NULL OR valid_from < $5)
     ORDER BY id FOR UPDATE`,
    [change.packId, change.role, change.registerMapId, date(change.fromMs), date(change.toMs)],
  );
  for (const row of rows) await replaceByPieces(client, row, piecesOf(row, change));
  return rows.length;
}

async function replaceByPieces(client: PoolClient, { id }: Row, [first, ...others]: readonly Row[]): Promise<void> {
  if (first === undefined) return;
  // Shortened before the others stand beside it: at no moment may two overlap.
  await client.query('UPDATE assignment SET register_map_id = $2, valid_to = $3 WHERE id = $1', [
    id,
    first.registerMapId,
    date(first.validToMs),
  ]);
  for (const piece of others) {
    await client.query(
      `INSERT INTO assignment (id, organisation_id, gateway_id, bus, slave_address, pack_id, role, cell_index,
                               register_map_id, valid_from, valid_to)
       SELECT $2, organisation_id, gateway_id, bus, slave_address, pack_id, role, cell_index, $3, $4, $5
       FROM assignment WHERE id = $1`,
      [id, newId(), piece.registerMapId, date(piece.validFromMs), date(piece.validToMs)],
    );
  }
}
