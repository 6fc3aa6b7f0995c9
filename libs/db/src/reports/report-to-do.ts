import { type ReportToDo } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';

/** A pack that nothing was heard of for so long wants somebody to look. */
const SILENT_MS = 86_400_000;
/** Under this share of its nominal capacity a pack is due to be replaced, as makers' warranties have it. */
const LOW_CAPACITY_PCT = 80;

/** What wants somebody at a time: alarms that nobody has taken on, one for a pack and a rule, and packs to see to. */
export async function reportToDo(client: PoolClient, organisationId: string, now: Date): Promise<ReportToDo[]> {
  return [...(await alarms(client, organisationId, now)), ...(await packs(client, organisationId, now))];
}

async function alarms(client: PoolClient, organisationId: string, now: Date): Promise<ReportToDo[]> {
  const { rows } = await client.query<{
    id: string;
    severity: 'critical' | 'warning' | 'info';
    rule: string;
    rule_key: string | null;
    raised_at: Date;
    uid: string | null;
    name: string | null;
    site: string | null;
    gateway: string | null;
  }>(
    `SELECT DISTINCT ON (a.pack_id, a.gateway_id, a.rule_id) a.id, a.severity, r.name AS rule, r.name_key AS rule_key, a.raised_at,
       p.uid, p.name, s.name AS site, g.name AS gateway
     FROM alarm a JOIN alarm_rule r ON r.id = a.rule_id
     LEFT JOIN pack p ON p.id = a.pack_id LEFT JOIN site s ON s.id = p.site_id LEFT JOIN gateway g ON g.id = a.gateway_id
     WHERE a.organisation_id = $1 AND a.status = 'open' AND a.acknowledged_at IS NULL
       AND (a.snoozed_until IS NULL OR a.snoozed_until <= $2)
     ORDER BY a.pack_id, a.gateway_id, a.rule_id, a.raised_at`,
    [organisationId, now],
  );
  return rows.map(({ id, severity, rule, rule_key, raised_at, uid, name, site, gateway }) => ({
    why: 'alarm',
    severity,
    rule,
    ruleKey: rule_key,
    since: raised_at.toISOString(),
    alarmId: id,
    pack: uid === null || name === null ? null : { uid, name, site },
    gateway,
  }));
}

interface PackRow {
  uid: string;
  name: string;
  site: string | null;
  ts: Date | null;
  weak: number | null;
  advice: Extract<ReportToDo, { why: 'soc_doubtful' }>['advice'] | null;
  soh: number | null;
  confidence: Extract<ReportToDo, { why: 'low_capacity' }>['confidence'] | null;
}

async function packs(client: PoolClient, organisationId: string, now: Date): Promise<ReportToDo[]> {
  const { rows } = await client.query<PackRow>(
    `SELECT p.uid, p.name, s.name AS site, t.ts, t.weak_cells AS weak, t.soc_advice AS advice, t.soh_pct::float8 AS soh,
       t.soh_confidence AS confidence
     FROM pack p LEFT JOIN site s ON s.id = p.site_id LEFT JOIN pack_state t ON t.pack_id = p.id
     WHERE p.organisation_id = $1 AND p.status = 'in_service'
       AND (t.ts IS NULL OR t.ts < $2 OR t.weak_cells > 0 OR t.soc_advice IS NOT NULL OR t.soh_pct < $3)
     ORDER BY p.name, p.uid`,
    [organisationId, new Date(now.getTime() - SILENT_MS), LOW_CAPACITY_PCT],
  );
  return rows.flatMap((row) => reasonsOf(row, now.getTime() - SILENT_MS));
}

function reasonsOf(
  { uid, name, site, ts, weak, advice, soh, confidence }: PackRow,
  silentBeforeMs: number,
): ReportToDo[] {
  const pack = { uid, name, site };
  const isSilent = ts === null || ts.getTime() < silentBeforeMs;
  const found: ReportToDo[] = [];
  if (isSilent) found.push({ why: 'silent', pack, since: ts?.toISOString() ?? null });
  if (weak !== null && weak > 0) found.push({ why: 'weak_cell', pack, cells: weak });
  // Of a pack that is silent nobody expects a state of charge.
  if (advice !== null && !isSilent) found.push({ why: 'soc_doubtful', pack, advice });
  if (soh !== null && soh < LOW_CAPACITY_PCT) {
    found.push({ why: 'low_capacity', pack, sohPct: soh, confidence: confidence ?? 'none' });
  }
  return found;
}
