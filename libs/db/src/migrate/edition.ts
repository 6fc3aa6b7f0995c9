import { type ClientBase } from 'pg';

/** What the server's TimescaleDB can do: `community` has the columnstore and its policies, `apache` has not. */
export type TimescaleEdition = 'apache' | 'community';

/** The edition by the value of `timescaledb.license`; a server that does not say has the lesser one. */
export const editionOf = (license: string | null): TimescaleEdition =>
  license === 'timescale' ? 'community' : 'apache';

/** The only place that asks. */
export async function detectEdition(client: ClientBase): Promise<TimescaleEdition> {
  const { rows } = await client.query<{ license: string | null }>(
    `SELECT current_setting('timescaledb.license', true) AS license`,
  );
  return editionOf(rows[0]?.license ?? null);
}

/** Days after which telemetry goes into the columnstore: late data are usually younger, and rewritten row by row. */
const COLUMNSTORE_AFTER_DAYS = 14;

/**
 * What an edition has beyond the migrations, in order. It is a matter of cost alone: everything that must be right is
 * ours and the same on both. Safe to run again.
 */
export function editionStatements(edition: TimescaleEdition): string[] {
  if (edition === 'apache') return [];
  return [
    `ALTER TABLE series.telemetry SET (timescaledb.enable_columnstore = true,
       timescaledb.segmentby = 'pack_id', timescaledb.orderby = 'ts')`,
    `CALL public.add_columnstore_policy('series.telemetry', after => INTERVAL '${COLUMNSTORE_AFTER_DAYS} days',
       if_not_exists => true)`,
  ];
}
