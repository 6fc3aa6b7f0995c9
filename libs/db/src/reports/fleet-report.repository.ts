import { type FleetReport, type ReportToDo } from '@packwatch/contracts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { reportHealth } from './report-health.ts';
import { reportToDo } from './report-to-do.ts';

/** Whole UTC days, ms since 1970: inclusive start, exclusive end. */
export interface ReportDays {
  readonly fromMs: number;
  readonly toMs: number;
}

const DAY_MS = 86_400_000;

/** The fleet report for people who ask. Takes a pool of role `api`. */
export class FleetReportRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async read(organisationId: string, days: ReportDays, now: Date): Promise<FleetReport> {
    return inTenant(this.#pool, organisationId, (client) => readFleetReport(client, organisationId, days, now));
  }
}

/**
 * The report of one organisation, which every statement names: the worker's role, which makes them by the clock, sees all of
 * them. `now`: what to do is as things stand then.
 */
export async function readFleetReport(
  client: PoolClient,
  organisationId: string,
  { fromMs, toMs }: ReportDays,
  now: Date,
): Promise<FleetReport> {
  const [from, to] = [new Date(fromMs), new Date(toMs)];
  const before = new Date(2 * fromMs - toMs);
  const { rows } = await client.query<{ name: string; packs: number }>(
    `SELECT o.name, (SELECT count(*) FROM pack p WHERE p.organisation_id = o.id AND p.status = 'in_service') AS packs
     FROM organisation o WHERE o.id = $1`,
    [organisationId],
  );
  const [organisation] = rows;
  if (organisation === undefined) throw new Error(`there is no organisation ${organisationId}`);
  const items = await reportToDo(client, organisationId, now);
  return {
    organisation: organisation.name,
    madeAt: now.toISOString(),
    firstDay: from.toISOString().slice(0, 10),
    lastDay: new Date(toMs - DAY_MS).toISOString().slice(0, 10),
    packsInService: organisation.packs,
    energy: await energyIn(client, organisationId, from, to),
    energyBefore: await energyIn(client, organisationId, before, from),
    alarms: await alarmsIn(client, organisationId, { before, from, to }),
    health: await reportHealth(client, organisationId, from, to),
    toDo: items.toSorted(byGravity).slice(0, TO_DO),
    toDoTotal: items.length,
  };
}

const TO_DO = 25;
const GRAVITY: readonly ReportToDo['why'][] = ['silent', 'weak_cell', 'soc_doubtful', 'low_capacity'];

/** Critical alarms, warnings, then what can wait for a day, then what is only worth knowing. */
function gravityOf(item: ReportToDo): number {
  if (item.why !== 'alarm') return 2 + GRAVITY.indexOf(item.why);
  return { critical: 0, warning: 1, info: 10 }[item.severity];
}
const byGravity = (a: ReportToDo, b: ReportToDo): number => gravityOf(a) - gravityOf(b);

/**
 * Energy by the roll-ups: days that are over for a pack as days, its newest day by quarters of an hour. Less than a quarter
 * of an hour before its newest sample is left out.
 */
async function energyIn(
  client: PoolClient,
  organisationId: string,
  from: Date,
  to: Date,
): Promise<FleetReport['energy']> {
  const { rows } = await client.query<{ packs: number; in_mw_ms: number | null; out_mw_ms: number | null }>(
    `SELECT count(*) FILTER (WHERE e.samples > 0) AS packs, sum(e.energy_in)::float8 AS in_mw_ms, sum(e.energy_out)::float8 AS out_mw_ms
     FROM pack p JOIN pack_state s ON s.pack_id = p.id
     CROSS JOIN LATERAL (
       SELECT sum(samples) AS samples, sum(energy_in_mw_ms) AS energy_in, sum(energy_out_mw_ms) AS energy_out FROM (
         SELECT samples, energy_in_mw_ms, energy_out_mw_ms FROM series.rollup_1d r
         WHERE r.pack_id = p.id AND r.bucket >= $2 AND r.bucket < least($3, date_trunc('day', s.ts, 'UTC'))
         UNION ALL
         SELECT samples, energy_in_mw_ms, energy_out_mw_ms FROM series.rollup_15m r
         WHERE r.pack_id = p.id AND r.bucket >= greatest($2, date_trunc('day', s.ts, 'UTC')) AND r.bucket < $3
       ) part
     ) e
     WHERE p.organisation_id = $1 AND s.ts >= $2`,
    [organisationId, from, to],
  );
  const [sum] = rows;
  const wattHours = (mwMs: number | null | undefined): number => Math.round((mwMs ?? 0) / 3_600_000) / 1_000;
  return { packs: sum?.packs ?? 0, chargedWh: wattHours(sum?.in_mw_ms), dischargedWh: wattHours(sum?.out_mw_ms) };
}

async function alarmsIn(
  client: PoolClient,
  organisationId: string,
  { before, from, to }: { before: Date; from: Date; to: Date },
): Promise<FleetReport['alarms']> {
  const { rows } = await client.query<{
    severity: 'critical' | 'warning' | 'info';
    raised: number;
    before: number;
    cleared: number;
    open: number;
  }>(
    `SELECT severity, count(*) FILTER (WHERE raised_at >= $3 AND raised_at < $4) AS raised,
       count(*) FILTER (WHERE raised_at >= $2 AND raised_at < $3) AS before,
       count(*) FILTER (WHERE cleared_at >= $3 AND cleared_at < $4) AS cleared,
       count(*) FILTER (WHERE raised_at < $4 AND (cleared_at IS NULL OR cleared_at >= $4)) AS open
     FROM alarm WHERE organisation_id = $1 AND status <> 'withdrawn' AND raised_at < $4
       AND (raised_at >= $2 OR cleared_at IS NULL OR cleared_at >= $3)
     GROUP BY severity`,
    [organisationId, before, from, to],
  );
  const { rows: rules } = await client.query<{ name: string; nameKey: string | null; raised: number }>(
    `SELECT r.name, r.name_key AS "nameKey", count(*) AS raised FROM alarm a JOIN alarm_rule r ON r.id = a.rule_id
     WHERE a.organisation_id = $1 AND a.status <> 'withdrawn' AND a.raised_at >= $2 AND a.raised_at < $3
     GROUP BY r.id, r.name ORDER BY raised DESC, r.name LIMIT 5`,
    [organisationId, from, to],
  );
  const of = (severity: string, what: 'raised' | 'before' | 'open'): number =>
    rows.find((row) => row.severity === severity)?.[what] ?? 0;
  const all = (what: 'raised' | 'before' | 'open') => ({
    critical: of('critical', what),
    warning: of('warning', what),
    info: of('info', what),
  });
  return {
    raised: all('raised'),
    raisedBefore: all('before'),
    cleared: rows.reduce((sum, row) => sum + row.cleared, 0),
    openAtEnd: all('open'),
    rules,
  };
}
