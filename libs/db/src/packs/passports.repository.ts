import { type Passport, type PassportList, type PassportMonth, type SignedPassport } from '@packwatch/contracts';
import { writeAudit } from '../audit/write-audit.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';
import { inTenant } from '../connection/transaction.ts';
import { monthsOf } from './passport-months.ts';

interface Held {
  readonly from: Date;
  readonly to: Date | null;
}

/** What a passport says of a pack that is not worked out by the fold. */
export interface PassportEvidence {
  readonly organisation: string;
  readonly pack: {
    readonly id: number;
    readonly name: string;
    readonly serial: string | null;
    readonly status: 'in_service' | 'stored' | 'workshop' | 'retired';
  };
  readonly facts: readonly (Held & {
    readonly model: string;
    readonly chemistry: string;
    readonly cellsInSeries: number;
    readonly nominalCapacityMah: number;
  })[];
  readonly readBy: readonly (Held & {
    readonly map: string;
    readonly version: number;
    readonly provisional: boolean;
  })[];
  /** Whose it was before, the first one first. */
  readonly earlierOwners: NonNullable<Passport['earlierOwners']>;
  readonly firstSampleAt: Date | null;
  readonly lastSampleAt: Date | null;
  readonly months: readonly PassportMonth[];
  readonly alarms: {
    readonly counts: { readonly critical: number; readonly warning: number; readonly info: number };
    readonly critical: readonly {
      readonly rule: string;
      readonly part: string;
      readonly raisedAt: Date;
      readonly clearedAt: Date | null;
      readonly peakValue: number | null;
    }[];
  };
}

/** More than this many alarms are counted and not listed. */
const LISTED_ALARMS = 200;

/** Passports as they were signed, and what they are made of. Takes a pool of role `api`. */
export class PassportsRepository {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Undefined: the organisation has no such pack. */
  async evidence(organisationId: string, uid: string): Promise<PassportEvidence | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<PassportEvidence['pack'] & { organisation: string }>(
        `SELECT p.id, p.name, p.serial, p.status, o.name AS organisation
         FROM pack p JOIN organisation o ON o.id = p.organisation_id WHERE p.uid = $1`,
        [uid],
      );
      const [found] = rows;
      if (found === undefined) return undefined;
      const { organisation, ...pack } = found;
      const [first, last] = await sampleRange(client, pack.id);
      const { earlierOwners, before } = await ownersOf(client, pack.id);
      return {
        organisation,
        pack,
        facts: await factsOf(client, pack.id),
        earlierOwners,
        readBy: [...mapsBefore(before), ...(await mapsOf(client, pack.id))],
        firstSampleAt: first,
        lastSampleAt: last,
        months: await monthsOf(client, pack.id),
        alarms: withBefore(await alarmsOf(client, pack.id), before),
      };
    });
  }

  /** Keeps a passport as it was signed. */
  async save(organisationId: string, packId: number, signed: SignedPassport, issuedBy: string): Promise<void> {
    const { id, issuedAt, pack } = signed.passport;
    await inTenant(this.#pool, organisationId, async (client) => {
      await client.query(
        `INSERT INTO pack_passport (id, organisation_id, pack_id, issued_at, issued_by, document)
         VALUES ($1, $2, $3, $4, $5, $6)`,
        [id, organisationId, packId, issuedAt, issuedBy, JSON.stringify(signed)],
      );
      await writeAudit(
        client,
        organisationId,
        { by: issuedBy, at: new Date(issuedAt) },
        { action: 'pack.passport', target: `pack:${pack.uid}`, after: { passport: id } },
      );
    });
  }

  /** Newest first; undefined: the organisation has no such pack. */
  async list(organisationId: string, uid: string): Promise<PassportList['items'] | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<{ id: number }>('SELECT id FROM pack WHERE uid = $1', [uid]);
      if (rows[0] === undefined) return undefined;
      const listed = await client.query<{
        id: string;
        issued_at: Date;
        issued_by: string;
        capacity: { sohPct: number | null; confidence: PassportList['items'][number]['confidence'] };
      }>(
        `SELECT id, issued_at, issued_by, document #> '{passport,capacity}' AS capacity
         FROM pack_passport WHERE pack_id = $1 ORDER BY issued_at DESC, id`,
        [rows[0].id],
      );
      return listed.rows.map(({ id, issued_at, issued_by, capacity: { sohPct, confidence } }) => ({
        id,
        issuedAt: issued_at.toISOString(),
        issuedBy: issued_by,
        sohPct,
        confidence,
      }));
    });
  }

  /** Undefined: the pack has no such passport. */
  async find(organisationId: string, uid: string, id: string): Promise<SignedPassport | undefined> {
    return inTenant(this.#pool, organisationId, async (client) => {
      const { rows } = await client.query<{ document: SignedPassport }>(
        `SELECT document FROM pack_passport WHERE id = $2 AND pack_id = (SELECT id FROM pack WHERE uid = $1)`,
        [uid, id],
      );
      return rows[0]?.document;
    });
  }
}

async function sampleRange(client: PoolClient, packId: number): Promise<[Date | null, Date | null]> {
  // The first day outlives its raw rows; while it has them, they say when it began.
  const { rows } = await client.query<{ first: Date | null; last: Date | null }>(
    `SELECT CASE WHEN day.first < raw.first - INTERVAL '1 day' THEN day.first ELSE coalesce(raw.first, day.first) END AS first,
            (SELECT ts FROM pack_state WHERE pack_id = $1) AS last
     FROM (SELECT min(ts) AS first FROM series.telemetry WHERE pack_id = $1) raw,
          (SELECT min(bucket) AS first FROM series.rollup_1d WHERE pack_id = $1) day`,
    [packId],
  );
  return [rows[0]?.first ?? null, rows[0]?.last ?? null];
}

async function factsOf(client: PoolClient, packId: number): Promise<PassportEvidence['facts']> {
  const { rows } = await client.query<PassportEvidence['facts'][number]>(
    `SELECT valid_from AS "from", valid_to AS "to", model, chemistry, cells_in_series AS "cellsInSeries",
            nominal_capacity_mah AS "nominalCapacityMah"
     FROM pack_fact WHERE pack_id = $1 ORDER BY valid_from`,
    [packId],
  );
  return rows;
}

async function mapsOf(client: PoolClient, packId: number): Promise<PassportEvidence['readBy']> {
  const { rows } = await client.query<PassportEvidence['readBy'][number]>(
    `SELECT m.key AS map, m.version, coalesce((m.document ->> 'provisional')::boolean, false) AS provisional,
            min(a.valid_from) AS "from", CASE WHEN bool_or(a.valid_to IS NULL) THEN NULL ELSE max(a.valid_to) END AS "to"
     FROM assignment a JOIN register_map m ON m.id = a.register_map_id
     WHERE a.pack_id = $1 GROUP BY m.id ORDER BY min(a.valid_from), m.key, m.version`,
    [packId],
  );
  return rows;
}

async function alarmsOf(client: PoolClient, packId: number): Promise<PassportEvidence['alarms']> {
  const { rows } = await client.query<PassportEvidence['alarms']['counts']>(
    `SELECT count(*) FILTER (WHERE severity = 'critical') AS critical,
            count(*) FILTER (WHERE severity = 'warning') AS warning,
            count(*) FILTER (WHERE severity = 'info') AS info
     FROM alarm WHERE pack_id = $1 AND status <> 'withdrawn'`,
    [packId],
  );
  const critical = await client.query<PassportEvidence['alarms']['critical'][number]>(
    `SELECT r.name AS rule, a.part, a.raised_at AS "raisedAt", a.cleared_at AS "clearedAt", a.peak_value AS "peakValue"
     FROM alarm a JOIN alarm_rule r ON r.id = a.rule_id
     WHERE a.pack_id = $1 AND a.status <> 'withdrawn' AND a.severity = 'critical'
     ORDER BY a.raised_at DESC, a.id LIMIT $2`,
    [packId, LISTED_ALARMS],
  );
  return { counts: rows[0] ?? { critical: 0, warning: 0, info: 0 }, critical: critical.rows };
}

/** Earlier owners, and what the newest of them handed over: that speaks of all before it. */
async function ownersOf(
  client: PoolClient,
  packId: number,
): Promise<{ earlierOwners: PassportEvidence['earlierOwners']; before: Passport | null }> {
  const { rows } = await client.query<{
    owner: string;
    until: Date;
    id: string;
    sha256: string;
    document: SignedPassport;
  }>(
    `SELECT o.owner, o.until, o.passport_id AS id, o.passport_sha256 AS sha256, p.document
     FROM pack_owner o JOIN pack_passport p ON p.pack_id = o.pack_id AND p.id = o.passport_id
     WHERE o.pack_id = $1 ORDER BY o.place`,
    [packId],
  );
  const earlierOwners = rows.map(({ owner: organisation, until, id, sha256 }) => {
    return { organisation, until: until.toISOString(), passport: { id, sha256 } };
  });
  return { earlierOwners, before: rows.at(-1)?.document.passport ?? null };
}

const mapsBefore = (before: Passport | null): PassportEvidence['readBy'] =>
  (before?.readBy ?? []).map(({ from, to, ...map }) => ({
    ...map,
    from: new Date(from),
    to: to === null ? null : new Date(to),
  }));

/** Alarms stay with who had them; what the pack went through is said on. */
function withBefore(own: PassportEvidence['alarms'], before: Passport | null): PassportEvidence['alarms'] {
  if (before === null) return own;
  const { counts, critical } = before.alarms;
  const sum = (severity: keyof typeof counts): number => own.counts[severity] + counts[severity];
  const earlier = critical.map(({ rule, part, peakValue, raisedAt, clearedAt }) => {
    return {
      rule,
      part,
      peakValue,
      raisedAt: new Date(raisedAt),
      clearedAt: clearedAt === null ? null : new Date(clearedAt),
    };
  });
  return {
    counts: { critical: sum('critical'), warning: sum('warning'), info: sum('info') },
    critical: [...own.critical, ...earlier].slice(0, LISTED_ALARMS),
  };
}
