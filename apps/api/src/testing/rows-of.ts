import { type Pool } from '@packwatch/db';

/** How many rows of an organisation and its packs each table has, by walking the catalogue; tables that have none are left out. */
export async function rowsOf(
  admin: Pool,
  organisationId: string,
  packIds: readonly number[],
): Promise<Record<string, number>> {
  const { rows: columns } = await admin.query<{ name: string; key: string; type: string }>(`
    SELECT format('%I.%I', c.table_schema, c.table_name) AS name, c.column_name AS key, c.data_type AS type
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE t.table_type = 'BASE TABLE' AND c.table_schema IN ('public', 'series', 'auth')
      AND c.column_name IN ('organisation_id', 'organizationId', 'activeOrganizationId', 'oem_id', 'pack_id')
    UNION ALL VALUES ('public.organisation', 'id', 'uuid'), ('auth.organization', 'id', 'uuid'), ('public.pack', 'id', 'integer')`);
  const counts: Record<string, number> = {};
  for (const { name, key, type } of columns) {
    const { rows } = await admin.query<{ n: number }>(`SELECT count(*) AS n FROM ${name} WHERE "${key}" = ANY ($1)`, [
      type === 'integer' ? packIds : [organisationId],
    ]);
    const n = rows[0]?.n ?? 0;
    if (n > 0) counts[`${name}.${key}`] = n;
  }
  return counts;
}
