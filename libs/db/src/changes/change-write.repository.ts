import { type SampleCause } from '@packwatch/contracts';
import { plainArray, textArray } from '../connection/array-text.ts';
import { type PoolClient } from '../connection/pool.ts';

/** Rows of a pack from the first to the last of these times, both included, were stored, or are other than they were. */
export interface ChangedSamples {
  readonly organisationId: string;
  readonly packId: number;
  readonly cause: SampleCause;
  readonly fromMs: number;
  readonly toMs: number;
  readonly samples: number;
}

/**
 * Says in the transaction that changes samples that it does: one row for each organisation and cause, however many packs.
 * The change feed has them once they are committed.
 */
export async function noteSamples(client: PoolClient, changed: readonly ChangedSamples[]): Promise<void> {
  if (changed.length === 0) return;
  const groups = new Map<string, { organisationId: string; cause: string; ranges: string }>();
  for (const { organisationId, cause, packId, fromMs, toMs, samples } of changed) {
    const key = organisationId + cause;
    const range = `${packId},${fromMs},${toMs},${samples}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { organisationId, cause, ranges: range });
    else group.ranges += `,${range}`;
  }
  const rows = [...groups.values()];
  await client.query({
    name: 'note-samples',
    text: `INSERT INTO change_pending (organisation_id, kind, cause, ranges)
           SELECT organisation_id, 'samples', cause, ranges::bigint[]
           FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u (organisation_id, cause, ranges)`,
    values: [
      plainArray(rows.map((row) => row.organisationId)),
      plainArray(rows.map((row) => row.cause)),
      textArray(rows.map((row) => `{${row.ranges}}`)),
    ],
  });
}
