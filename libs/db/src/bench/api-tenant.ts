import { type Permission } from '@packwatch/contracts';
import { newId } from '../connection/new-id.ts';
import { type Pool } from '../connection/pool.ts';
import { newApiKeySecret } from '../keys/api-key-secret.ts';

/** A key of an organisation, made past the API, for benchmarks. Answers with its secret. Needs the owner's connection. */
export async function createBenchKey(
  pool: Pool,
  organisationId: string,
  scopes: readonly Permission[],
): Promise<string> {
  const { secret, prefix, hash } = newApiKeySecret();
  await pool.query(
    `INSERT INTO api_key (id, organisation_id, name, prefix, hash, scopes, created_at, created_by)
     VALUES ($1, $2, 'Benchmark', $3, $4, $5, now(), 'benchmark')`,
    [newId(), organisationId, prefix, hash, scopes],
  );
  return secret;
}

export interface BenchFleetIds {
  readonly packs: readonly { readonly id: number; readonly uid: string }[];
  readonly alarms: readonly string[];
}

/** Some packs of an organisation and all of its alarms. */
export async function readFleetIds(pool: Pool, organisationId: string, limit: number): Promise<BenchFleetIds> {
  const packs = await pool.query<{ id: number; uid: string }>(
    'SELECT id, uid FROM pack WHERE organisation_id = $1 ORDER BY id LIMIT $2',
    [organisationId, limit],
  );
  const alarms = await pool.query<{ id: string }>('SELECT id FROM alarm WHERE organisation_id = $1', [organisationId]);
  return { packs: packs.rows, alarms: alarms.rows.map(({ id }) => id) };
}

/** Puts events of alarms into the outbox, as one transaction of ingest would, for benchmarks of what is sent. */
export async function queueAlarmEvents(pool: Pool, organisationId: string, count: number): Promise<void> {
  await pool.query(
    `INSERT INTO outbox (organisation_id, kind, payload)
     SELECT $1, 'alarm.raised', jsonb_build_object(
       'alarmId', a.id, 'packUid', p.uid, 'packName', p.name, 'ruleId', a.rule_id, 'ruleName', 'Of the fleet',
       'severity', 'warning', 'signal', a.signal, 'part', 'pack', 'raisedAt', '2026-11-22T10:00:00.000Z',
       'clearedAt', NULL, 'raiseLevel', NULL, 'value', 21000, 'peakValue', 21000)
     FROM (SELECT * FROM alarm WHERE organisation_id = $1 LIMIT 1) a JOIN pack p ON p.id = a.pack_id,
          generate_series(1, $2::int)`,
    [organisationId, count],
  );
}
