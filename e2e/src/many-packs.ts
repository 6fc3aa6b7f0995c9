import { createPool } from '@packwatch/db';
import { stack } from './context.ts';

/** So many packs at once for the organisation that somebody is in, by SQL: over the API it would take minutes. */
export async function addManyPacks(email: string, count: number): Promise<void> {
  const pool = createPool(stack().run.database);
  try {
    const { rows } = await pool.query<{ id: string }>(
      `SELECT m."organizationId" AS id FROM auth.member m JOIN auth."user" u ON u.id = m."userId" WHERE u.email = $1`,
      [email],
    );
    const organisationId = rows[0]?.id;
    await pool.query(
      `WITH made AS (
         INSERT INTO public.pack (uid, organisation_id, name)
         SELECT gen_random_uuid(), $1, 'Pack ' || lpad(n::text, 5, '0') FROM generate_series(1, $2::int) AS n
         RETURNING id, organisation_id
       ), known AS (
         INSERT INTO public.pack_fact (id, pack_id, organisation_id, chemistry, model, cells_in_series, nominal_capacity_mah, valid_from)
         SELECT gen_random_uuid(), id, organisation_id, 'lfp', '24-115', 8, 100000, now() - interval '1 day' FROM made
       )
       INSERT INTO public.pack_state (pack_id, organisation_id, ts, received_at, voltage_mv, current_ma, soc, soc_sigma, activity, soh_pct, health_day)
       SELECT id, organisation_id, now(), now(), 26000 + id % 1000, -5000, (id % 101) / 100.0, 0.02, 'discharging', 70 + id % 31, current_date - 1
       FROM made`,
      [organisationId, count],
    );
  } finally {
    await pool.end();
  }
}
