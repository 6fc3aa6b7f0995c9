import { alarmRuleDefinition, type PackConfiguration } from '@packwatch/contracts';
import { type PoolClient } from '../connection/pool.ts';
import { type PackRecord } from '../ingest/directory.repository.ts';
import { ruleInWords } from '../rules/rule-row.ts';
import { scopeIntervals } from '../rules/scope-intervals.ts';
import { type Held } from './changes-of.ts';

type HeldNow = PackConfiguration['now']['rules'][number];

/** When a version of a rule was about the pack. */
export interface RuleHeld extends Held<HeldNow['said']> {
  readonly rule: HeldNow['rule'];
  /** Which of the default set it is. */
  readonly defaultKey: string | null;
  /** When the version itself held. */
  readonly versionFromMs: number;
  readonly versionToMs: number | null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly name_key: string | null;
  readonly default_key: string | null;
  readonly version: number;
  readonly valid_from: Date;
  readonly valid_to: Date | null;
  readonly definition: unknown;
  readonly scope_name: string | null;
}

/** SQL over `v` (a version): whether its scope could mean a pack of these sites, groups, words (tags, chemistries, models) and uid. */
const MAY_MEAN = `CASE coalesce(v.definition #>> '{scope,of}', 'fleet')
  WHEN 'fleet' THEN true
  WHEN 'site' THEN v.definition #>> '{scope,siteId}' = ANY ($1)
  WHEN 'group' THEN v.definition #>> '{scope,groupId}' = ANY ($4)
  WHEN 'tag' THEN v.definition #>> '{scope,tag}' = ANY ($2)
  WHEN 'chemistry' THEN v.definition #>> '{scope,chemistry}' = ANY ($2)
  WHEN 'model' THEN v.definition #>> '{scope,model}' = ANY ($2)
  WHEN 'pack' THEN v.definition #>> '{scope,packUid}' = $3
END`;

/** The versions of rules that were ever about the pack, with when; what watches gateways and buses is about no pack. */
export async function findRulesOf(client: PoolClient, pack: PackRecord): Promise<RuleHeld[]> {
  const words = [
    ...pack.tags.map(({ tag }) => tag),
    ...pack.facts.flatMap(({ chemistry, model }) => [chemistry, model]),
  ];
  const { rows } = await client.query<Row>(
    `SELECT r.id, r.name, r.name_key, r.default_key, v.version, v.valid_from, v.valid_to, v.definition,
            coalesce((SELECT s.name FROM site s WHERE s.id::text = v.definition #>> '{scope,siteId}'),
              (SELECT g.name FROM pack_group g WHERE g.id::text = v.definition #>> '{scope,groupId}')) AS scope_name
     FROM alarm_rule_version v JOIN alarm_rule r ON r.id = v.rule_id
     WHERE ${MAY_MEAN} ORDER BY r.name, r.id, v.version`,
    [pack.sites.map(({ siteId }) => siteId), words, pack.uid, pack.groups.map(({ groupId }) => groupId)],
  );
  return rows.flatMap((row) => heldBy(row, pack));
}

function heldBy(row: Row, pack: PackRecord): RuleHeld[] {
  const definition = alarmRuleDefinition.parse(row.definition);
  if (definition.kind === 'bus' || (definition.kind === 'absent' && definition.of === 'gateway')) return [];
  const versionFromMs = row.valid_from.getTime();
  const versionToMs = row.valid_to?.getTime() ?? null;
  const during = { validFromMs: versionFromMs, validToMs: versionToMs };
  const scopeName = definition.scope.of === 'pack' ? pack.name : row.scope_name;
  const value = { version: row.version, definition, inWords: ruleInWords(definition, scopeName) };
  return scopeIntervals(definition.scope, pack, during).map(({ validFromMs, validToMs }) => ({
    rule: { id: row.id, name: row.name, nameKey: row.name_key },
    defaultKey: row.default_key,
    versionFromMs,
    versionToMs,
    fromMs: Math.floor(validFromMs),
    toMs: validToMs === null ? null : Math.floor(validToMs),
    value,
  }));
}
