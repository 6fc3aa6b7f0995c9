import { type MappingFormat } from '@packwatch/contracts';
import { plainArray } from '../connection/array-text.ts';
import { type Pool, type PoolClient } from '../connection/pool.ts';

/** Something that held from `validFromMs` until before `validToMs` (null: still holds). */
export interface Interval {
  readonly validFromMs: number;
  readonly validToMs: number | null;
}

export interface TokenRecord {
  /** SHA-256 of the token, hex. */
  readonly hash: string;
  readonly gatewayId: string;
  readonly organisationId: string;
  readonly expiresMs: number | null;
  readonly revokedMs: number | null;
}

const ms = (column: string, as: string) => `(extract(epoch FROM ${column}) * 1000)::float8 AS "${as}"`;

export async function findGatewayTokens(pool: Pool, hashes: readonly string[]): Promise<TokenRecord[]> {
  const { rows } = await pool.query<TokenRecord>({
    name: 'find-gateway-tokens',
    text: `SELECT encode(t.hash, 'hex') AS hash, t.gateway_id AS "gatewayId", g.organisation_id AS "organisationId",
                  ${ms('t.expires_at', 'expiresMs')}, ${ms('t.revoked_at', 'revokedMs')}
           FROM gateway_token t JOIN gateway g ON g.id = t.gateway_id
           WHERE t.hash IN (SELECT decode(h, 'hex') FROM unnest($1::text[]) h)`,
    values: [hashes],
  });
  return rows;
}

export interface AssignmentRecord extends Interval {
  readonly gatewayId: string;
  readonly bus: string;
  readonly slaveAddress: number;
  readonly packId: number;
  readonly role: 'meter' | 'cell' | 'switch';
  readonly cellIndex: number | null;
  readonly registerMapId: number;
  /** The pack's own serial number, as people write it; null: nobody has said it. */
  readonly packSerial?: string | null;
}

/** Assignments of these gateways to packs of their own organisation: the wall between tenants on the way in. */
export async function findAssignments(pool: Pool, gatewayIds: readonly string[]): Promise<AssignmentRecord[]> {
  const { rows } = await pool.query<AssignmentRecord>({
    name: 'find-assignments',
    text: `SELECT a.gateway_id AS "gatewayId", a.bus, a.slave_address AS "slaveAddress", a.pack_id AS "packId", a.role,
                  a.cell_index AS "cellIndex", a.register_map_id AS "registerMapId", p.serial AS "packSerial",
                  ${ms('a.valid_from', 'validFromMs')}, ${ms('a.valid_to', 'validToMs')}
           FROM assignment a
           JOIN gateway g ON g.id = a.gateway_id
           JOIN pack p ON p.id = a.pack_id AND p.organisation_id = g.organisation_id
           WHERE a.gateway_id = ANY ($1::uuid[])`,
    values: [gatewayIds],
  });
  return rows;
}

export interface SerialAssignmentRecord extends Interval {
  readonly gatewayId: string;
  readonly serial: string;
  readonly packId: number;
}

/** What serial numbers in decoded values of these gateways mean: packs of their own organisation. */
export async function findSerialAssignments(
  pool: Pool,
  gatewayIds: readonly string[],
): Promise<SerialAssignmentRecord[]> {
  const { rows } = await pool.query<SerialAssignmentRecord>({
    name: 'find-serial-assignments',
    text: `SELECT a.gateway_id AS "gatewayId", a.serial, a.pack_id AS "packId",
                  ${ms('a.valid_from', 'validFromMs')}, ${ms('a.valid_to', 'validToMs')}
           FROM serial_assignment a
           JOIN gateway g ON g.id = a.gateway_id
           JOIN pack p ON p.id = a.pack_id AND p.organisation_id = g.organisation_id
           WHERE a.gateway_id = ANY ($1::uuid[])`,
    values: [gatewayIds],
  });
  return rows;
}

export interface GatewayMappingRecord {
  readonly gatewayId: string;
  readonly format: MappingFormat;
  readonly version: number;
  readonly document: unknown;
}

/** The newest mapping of each format of these gateways. */
export async function findGatewayMappings(pool: Pool, gatewayIds: readonly string[]): Promise<GatewayMappingRecord[]> {
  const { rows } = await pool.query<GatewayMappingRecord>({
    name: 'find-gateway-mappings',
    text: `SELECT DISTINCT ON (gateway_id, format) gateway_id AS "gatewayId", format, version, document
           FROM gateway_mapping WHERE gateway_id = ANY ($1::uuid[]) ORDER BY gateway_id, format, version DESC`,
    values: [gatewayIds],
  });
  return rows;
}

export interface FactsRecord extends Interval {
  readonly chemistry: string;
  readonly model: string;
  readonly cellsInSeries: number;
  readonly nominalCapacityMah: number;
}

/** Where a pack stood, in which groups it was, and what it was tagged with. */
export interface PackSiteRecord extends Interval {
  readonly siteId: string;
}
export interface PackGroupRecord extends Interval {
  readonly groupId: string;
}
export interface PackTagRecord extends Interval {
  readonly tag: string;
}

/** What was done to a pack; `cell` null unless one cell was replaced. */
export interface ServiceRecord {
  readonly kind: 'cell_replaced' | 'cells_replaced' | 'bms_reset' | 'bms_replaced';
  readonly tsMs: number;
  readonly cell: number | null;
}

export interface PackRecord {
  readonly id: number;
  readonly uid: string;
  readonly organisationId: string;
  readonly name: string;
  readonly facts: readonly FactsRecord[];
  readonly sites: readonly PackSiteRecord[];
  readonly groups: readonly PackGroupRecord[];
  readonly tags: readonly PackTagRecord[];
  /** In the order of their times. */
  readonly services: readonly ServiceRecord[];
  /** From when on it is this organisation's; null: from ever on. */
  readonly takenOverMs: number | null;
  /** Since when it is another organisation's. */
  readonly handedOverMs: number | null;
}

const INTERVAL = `'validFromMs', (extract(epoch FROM valid_from) * 1000)::float8,
               'validToMs', (extract(epoch FROM valid_to) * 1000)::float8`;

export async function findPacks(db: Pool | PoolClient, packIds: readonly number[]): Promise<PackRecord[]> {
  const { rows } = await db.query<PackRecord>({
    name: 'find-packs',
    text: `SELECT p.id, p.uid, p.organisation_id AS "organisationId", p.name, coalesce(f.facts, '[]') AS facts,
                  coalesce(s.sites, '[]') AS sites, coalesce(g.groups, '[]') AS groups, coalesce(t.tags, '[]') AS tags,
                  coalesce(e.services, '[]') AS services, ${ms('p.taken_over_at', 'takenOverMs')},
                  ${ms('p.handed_over_at', 'handedOverMs')}
           FROM pack p
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object(
               'chemistry', chemistry, 'model', model, 'cellsInSeries', cells_in_series, 'nominalCapacityMah', nominal_capacity_mah,
               ${INTERVAL}
             ) ORDER BY valid_from) AS facts
             FROM pack_fact WHERE pack_id = p.id
           ) f ON true
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object('siteId', site_id, ${INTERVAL}) ORDER BY valid_from) AS sites
             FROM pack_site WHERE pack_id = p.id
           ) s ON true
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object('groupId', group_id, ${INTERVAL}) ORDER BY group_id, valid_from) AS groups
             FROM pack_group_member WHERE pack_id = p.id
           ) g ON true
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object('tag', tag, ${INTERVAL}) ORDER BY tag, valid_from) AS tags
             FROM pack_tag WHERE pack_id = p.id
           ) t ON true
           LEFT JOIN LATERAL (
             SELECT json_agg(json_build_object(
               'kind', kind, 'tsMs', (extract(epoch FROM at) * 1000)::float8, 'cell', cell_index
             ) ORDER BY at, kind, cell_index) AS services
             FROM service_event WHERE pack_id = p.id
           ) e ON true
           WHERE p.id = ANY ($1::int[])`,
    values: [packIds],
  });
  return rows;
}

export interface RuleRecord extends Interval {
  readonly organisationId: string;
  readonly ruleId: string;
  readonly name: string;
  readonly version: number;
  /** As stored: `alarmRuleDefinition` of libs/contracts. */
  readonly definition: unknown;
}

/** All versions of all rules of these organisations, in a fixed order. */
export async function findRules(pool: Pool | PoolClient, organisationIds: readonly string[]): Promise<RuleRecord[]> {
  const { rows } = await pool.query<RuleRecord>({
    name: 'find-rules',
    text: `SELECT v.organisation_id AS "organisationId", v.rule_id AS "ruleId", r.name, v.version, v.definition,
                  ${ms('v.valid_from', 'validFromMs')}, ${ms('v.valid_to', 'validToMs')}
           FROM alarm_rule_version v JOIN alarm_rule r ON r.id = v.rule_id
           WHERE v.organisation_id = ANY ($1::uuid[]) ORDER BY v.rule_id, v.version`,
    values: [organisationIds],
  });
  return rows;
}

export interface RegisterMapRecord {
  readonly id: number;
  readonly document: unknown;
}

export async function findRegisterMaps(pool: Pool, ids: readonly number[]): Promise<RegisterMapRecord[]> {
  const { rows } = await pool.query<RegisterMapRecord>({
    name: 'find-register-maps',
    text: 'SELECT id, document FROM register_map WHERE id = ANY ($1::int[])',
    values: [ids],
  });
  return rows;
}

/**
 * The last change of each organisation's configuration, for those that have one. Within the transaction that works by what
 * was read before: another stamp means that it may no longer hold.
 */
export async function findConfigurationStamps(
  db: Pool | PoolClient,
  organisationIds: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await db.query<{ id: string; stamp: number }>({
    name: 'find-configuration-stamps',
    text: `SELECT organisation_id AS id, changed_in AS stamp FROM configuration_stamp
           WHERE organisation_id = ANY ($1::uuid[])`,
    values: [plainArray(organisationIds)],
  });
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
}

/** Resolves when the database answers; rejects when it does not. */
export async function pingDatabase(pool: Pool): Promise<void> {
  await pool.query('SELECT 1');
}
